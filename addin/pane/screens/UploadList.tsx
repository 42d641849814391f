import { IconButton } from '@fluentui/react/lib/Button';
import { useEffect, useRef, useSyncExternalStore, type ReactElement } from 'react';
import type { Upload, UploadQueue, UploadState } from '../../filing/model.ts';
import { usePane } from '../pane-context.ts';
import { fileIcon } from '../ui/file-icon.ts';
import { Glyph } from '../ui/icons.tsx';

/** The files on their way, each with its state and what can be done about it. */
export function UploadList(props: { readonly queue: UploadQueue }): ReactElement | null {
  const { language, announce } = usePane();
  const { result } = language.texts;
  const { queue } = props;
  const uploads = useSyncExternalStore(
    (listener) => queue.subscribe(listener),
    () => queue.snapshot(),
  );
  const done = uploads.filter(({ state }) => state.status === 'done').length;
  const isRunning = uploads.some(({ state }) => isUnderWay(state));
  const verdict = done === uploads.length ? result.allSent : result.someFailed;

  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning) announce(verdict);
    wasRunning.current = isRunning;
  }, [isRunning, verdict, announce]);

  if (uploads.length === 0) return null;
  return (
    <section className="uploads" aria-labelledby="uploads-title">
      <h2 className="section-label" id="uploads-title">
        {result.files}
        <span className="section-note">
          {isRunning ? result.progress(done, uploads.length) : verdict}
        </span>
      </h2>
      <ul className="rows">
        {uploads.map((upload) => (
          <UploadRow key={upload.file.id} upload={upload} queue={queue} />
        ))}
      </ul>
    </section>
  );
}

function UploadRow(props: { readonly upload: Upload; readonly queue: UploadQueue }): ReactElement {
  const { language } = usePane();
  const { result } = language.texts;
  const { file, state } = props.upload;
  const problem = state.status === 'failed' ? language.explain(state.error) : null;
  const percent = percentOf(state);
  return (
    <li className={`row row-${state.status}`}>
      <Glyph name={state.status === 'done' ? 'done' : problem ? 'error' : fileIcon(file)} />
      <div className="row-body">
        <span className="row-name" title={file.name}>
          {file.name}
        </span>
        <span className="row-state">{wordsFor(state, result.states)}</span>
        {percent === null ? null : (
          <progress aria-label={file.name} max={100} value={percent}>
            {percent} %
          </progress>
        )}
        {problem === null ? null : (
          <span className="row-problem">
            {problem.message} {problem.next}
          </span>
        )}
      </div>
      {isUnderWay(state) ? (
        <IconButton
          iconProps={{ iconName: 'Cancel' }}
          ariaLabel={result.cancelFile(file.name)}
          title={result.cancelFile(file.name)}
          onClick={() => props.queue.cancel(file.id)}
        />
      ) : null}
      {state.status === 'failed' || state.status === 'cancelled' ? (
        <IconButton
          iconProps={{ iconName: 'Retry' }}
          ariaLabel={result.retryFile(file.name)}
          title={result.retryFile(file.name)}
          onClick={() => void props.queue.retry(file.id)}
        />
      ) : null}
    </li>
  );
}

function isUnderWay({ status }: UploadState): boolean {
  return status === 'waiting' || status === 'reading' || status === 'sending';
}

function percentOf(state: UploadState): number | null {
  if (state.status !== 'sending' || state.totalBytes === 0) return null;
  return Math.min(100, Math.floor((state.sentBytes / state.totalBytes) * 100));
}

function wordsFor(
  state: UploadState,
  words: {
    readonly waiting: string;
    readonly reading: string;
    readonly sending: (percent: number) => string;
    readonly done: string;
    readonly failed: string;
    readonly cancelled: string;
  },
): string {
  return state.status === 'sending' ? words.sending(percentOf(state) ?? 0) : words[state.status];
}
