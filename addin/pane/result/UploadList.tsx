import { useEffect, useRef, useSyncExternalStore, type ReactElement } from 'react';
import type { ImageState, Upload, UploadQueue, UploadState } from '../../../core/filing/model.ts';
import { expectedSize } from '../../../core/filing/files/offer-files.ts';
import { usePane } from '../pane-context.ts';
import { ErrorNotice, signInCodes } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SentFiles } from './SentFiles.tsx';
import { UploadRow } from './UploadRow.tsx';
import './result.css';

/** More sent files are one line: what is still to do stays in sight. */
const mostSentShown = 4;

/** The files on their way, each with its state and what can be done about it. */
export function UploadList(props: { readonly queue: UploadQueue }): ReactElement | null {
  const { language, announce } = usePane();
  const { result } = language.texts;
  const { queue } = props;
  const uploads = useSyncExternalStore(
    (listener) => queue.subscribe(listener),
    () => queue.snapshot(),
  );
  const pictures = useSyncExternalStore(
    (listener) => queue.subscribe(listener),
    () => queue.pictures(),
  );
  const doubles = useSyncExternalStore(
    (listener) => queue.subscribe(listener),
    () => queue.duplicates(),
  );
  const sent = uploads.filter(({ state }) => state.status === 'done');
  const done = sent.length;
  const isRunning = uploads.some(({ state }) => isUnderWay(state));
  const verdict = done === uploads.length ? result.allSent : result.someFailed;
  const refusal = signInRefusal(uploads);

  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning) announce(verdict);
    wasRunning.current = isRunning;
  }, [isRunning, verdict, announce]);

  if (uploads.length === 0) return null;
  const isFolded = done > mostSentShown;
  const row = (upload: Upload): ReactElement => (
    <UploadRow key={upload.file.id} upload={upload} queue={queue} isExplained={refusal === null} />
  );
  return (
    <section className="uploads" aria-labelledby="uploads-title">
      <h2 className="section-label" id="uploads-title">
        {result.files}
        <span className="section-note">
          {isRunning ? result.progress(done, uploads.length) : verdict}
        </span>
      </h2>
      {isRunning ? <Bytes uploads={uploads} /> : null}
      {refusal === null ? null : <ErrorNotice error={refusal} />}
      {isFolded ? <SentFiles count={done}>{sent.map(row)}</SentFiles> : null}
      <ul className="rows">
        {(isFolded ? uploads.filter((upload) => !sent.includes(upload)) : uploads).map(row)}
      </ul>
      <Pictures state={pictures} queue={queue} />
      {doubles.length === 0 ? null : (
        <Notice
          level="caution"
          role="alert"
          title={result.filesTwice(language.listNames(doubles))}
          text={result.filesTwiceNext}
        />
      )}
    </section>
  );
}

/** How far all files together are. The whole mail counts as what it will be about until its size is known. */
function Bytes({ uploads }: { readonly uploads: readonly Upload[] }): ReactElement {
  const { language } = usePane();
  const { result } = language.texts;
  const chosen = uploads.filter(({ state }) => state.status !== 'cancelled');
  const sum = (bytesOf: (upload: Upload) => number): number =>
    chosen.reduce((bytes, upload) => bytes + bytesOf(upload), 0);
  const all = sum(sizeOf);
  const sent = sum(({ file, state }) => {
    if (state.status === 'sending') return state.sentBytes;
    return state.status === 'done' ? expectedSize(file) : 0;
  });
  return (
    <div className="uploads-bytes">
      <progress aria-label={result.files} max={Math.max(1, all)} value={Math.min(sent, all)} />
      <span>{result.bytes(language.formatBytes(sent), language.formatBytes(all))}</span>
    </div>
  );
}

function sizeOf({ file, state }: Upload): number {
  return state.status === 'sending' ? state.totalBytes : expectedSize(file);
}

function Pictures(props: {
  readonly state: ImageState;
  readonly queue: UploadQueue;
}): ReactElement | null {
  const { result } = usePane().language.texts;
  const { state, queue } = props;
  switch (state.status) {
    case 'none':
    case 'placed':
      return null;
    case 'placing':
      return <p className="quiet">{result.picturesPlacing}</p>;
    case 'edited':
      return <p className="quiet">{result.picturesEdited}</p>;
    case 'failed':
      return (
        <>
          <p className="quiet">{result.picturesFailed}</p>
          <ErrorNotice error={state.error} onRetry={() => void queue.run()} />
        </>
      );
  }
}

/** A sign-in that ran out stops every file; it is told once, with the way to a new one. */
function signInRefusal(uploads: readonly Upload[]): unknown {
  for (const { state } of uploads) {
    if (state.status === 'failed' && signInCodes.has(state.error.code)) return state.error;
  }
  return null;
}

function isUnderWay({ status }: UploadState): boolean {
  return status !== 'done' && status !== 'failed' && status !== 'cancelled';
}
