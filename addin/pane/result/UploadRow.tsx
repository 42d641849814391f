import { IconButton } from '@fluentui/react/lib/Button';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Upload, UploadQueue, UploadState } from '../../../core/filing/model.ts';
import type { Texts } from '../i18n/messages.ts';
import { usePane } from '../pane-context.ts';
import { fileIcon } from '../ui/file-icon.ts';
import { Glyph } from '../ui/icons.tsx';
import { saveFile } from '../ui/save-file.ts';
import './result.css';

/** One file on its way: how far it is, what is wrong, and what can be done. */
export function UploadRow(props: {
  readonly upload: Upload;
  readonly queue: UploadQueue;
  /** False when something above says already what is wrong with all of them. */
  readonly isExplained: boolean;
}): ReactElement {
  const { services, language } = usePane();
  const { result } = language.texts;
  const { file, state } = props.upload;
  const { queue } = props;
  const [saveError, setSaveError] = useState<unknown>(null);
  const seconds = useSecondsLeft(state, () => services.now().getTime());
  const explained = state.status === 'failed' && props.isExplained ? state.error : null;
  const problem = explained === null ? null : language.explain(explained);
  const percent = percentOf(state);
  const isGone = state.status === 'failed' && state.error.code === 'FILE_GONE';
  const isOver =
    state.status === 'done' || state.status === 'failed' || state.status === 'cancelled';

  async function save(): Promise<void> {
    try {
      saveFile(await queue.read(file.id));
      setSaveError(null);
    } catch (error) {
      setSaveError(error);
    }
  }

  return (
    <li className={`row row-${state.status}`}>
      <Glyph name={state.status === 'done' ? 'done' : problem ? 'error' : fileIcon(file)} />
      <div className="row-body">
        <span className="row-name" dir="auto" title={file.name}>
          {file.name}
        </span>
        <span className="row-state">{wordsFor(state, result.states, seconds)}</span>
        {percent === null ? null : (
          <progress aria-label={file.name} max={100} value={percent}>
            {percent} %
          </progress>
        )}
        {state.status === 'done' && state.sameAs !== null ? (
          <span className="row-note">{result.sameAs(state.sameAs)}</span>
        ) : null}
        {problem === null ? null : (
          <span className="row-problem">
            {problem.message} {problem.next}
          </span>
        )}
        {saveError === null ? null : (
          <span className="row-problem">{language.texts.saveFailed(file.name)}</span>
        )}
      </div>
      {isOver ? null : (
        <IconButton
          iconProps={{ iconName: 'Cancel' }}
          ariaLabel={result.cancelFile(file.name)}
          title={result.cancelFile(file.name)}
          onClick={() => queue.cancel(file.id)}
        />
      )}
      {isGone ? <ChooseAgain upload={props.upload} queue={queue} /> : null}
      {(state.status === 'failed' && !isGone) || state.status === 'cancelled' ? (
        <IconButton
          iconProps={{ iconName: 'Retry' }}
          ariaLabel={result.retryFile(file.name)}
          title={result.retryFile(file.name)}
          onClick={() => void queue.retry(file.id)}
        />
      ) : null}
      {state.status === 'failed' && !isGone ? (
        <IconButton
          iconProps={{ iconName: 'Download' }}
          ariaLabel={result.saveFile(file.name)}
          title={result.saveFile(file.name)}
          onClick={() => void save()}
        />
      ) : null}
    </li>
  );
}

/** Takes a file of the user's own once more; the browser does not hand over the one of a closed pane. */
function ChooseAgain(
  props: Pick<Parameters<typeof UploadRow>[0], 'upload' | 'queue'>,
): ReactElement {
  const { services, language } = usePane();
  const { file } = props.upload;
  const input = useRef<HTMLInputElement>(null);
  const label = language.texts.result.chooseAgain(file.name);
  return (
    <>
      <IconButton
        iconProps={{ iconName: 'Add' }}
        ariaLabel={label}
        title={label}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        className="unseen"
        // It is sent under the name that was planned.
        accept={/\.[^.]+$/.exec(file.name)?.[0]}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen === undefined) return;
          services.addedFiles.restore(file.id, chosen);
          void props.queue.retry(file.id);
        }}
      />
    </>
  );
}

/** Counts down while a file waits for its next try. */
function useSecondsLeft(state: UploadState, nowMs: () => number): number {
  const [, tick] = useState(0);
  const isPausing = state.status === 'pausing';
  useEffect(() => {
    if (!isPausing) return undefined;
    const timer = setInterval(() => tick((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, [isPausing]);
  return state.status === 'pausing' ? Math.ceil((state.untilMs - nowMs()) / 1_000) : 0;
}

function percentOf(state: UploadState): number | null {
  if (state.status !== 'sending' || state.totalBytes === 0) return null;
  return Math.min(100, Math.floor((state.sentBytes / state.totalBytes) * 100));
}

function wordsFor(
  state: UploadState,
  words: Texts['result']['states'],
  secondsLeft: number,
): string {
  if (state.status === 'sending') return words.sending(percentOf(state) ?? 0);
  return state.status === 'pausing' ? words.pausing(secondsLeft) : words[state.status];
}
