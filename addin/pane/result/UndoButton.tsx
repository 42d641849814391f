import { DefaultButton } from '@fluentui/react/lib/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { keyOf } from '../queries/use-jira.ts';
import type { OpenedSite } from '../services.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';

/** How long a creation can be taken back, in seconds. */
const undoSeconds = 10;

/** Takes the creation back, for some seconds and where the user may delete. */
export function UndoButton(props: {
  readonly opened: OpenedSite;
  readonly issueKey: string;
  readonly madeAt: Date;
  readonly onUndo: () => Promise<void>;
}): ReactElement | null {
  const { services, language } = usePane();
  const { opened, issueKey, madeAt } = props;
  const { result } = language.texts;
  const [nowMs, setNowMs] = useState(() => services.now().getTime());
  const left = Math.ceil(undoSeconds - (nowMs - madeAt.getTime()) / 1_000);
  const mayDelete = useQuery({
    queryKey: [...keyOf(opened), 'may-delete', issueKey],
    queryFn: ({ signal }) => opened.jira.mayDelete(issueKey, signal),
    // Without an answer in time there is nothing to offer any more.
    retry: false,
  });
  const undo = useMutation({ mutationFn: props.onUndo });

  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => setNowMs(services.now().getTime()), 500);
    return () => clearInterval(timer);
  }, [isOver, services]);

  if (undo.error !== null) {
    return (
      <div className="footer-notice">
        <ErrorNotice error={undo.error} />
      </div>
    );
  }
  if (mayDelete.data !== true || (isOver && !undo.isPending)) return null;
  const text = undo.isPending ? result.undoing : result.undo(left);
  return (
    <DefaultButton
      text={text}
      title={result.undoMeans(issueKey)}
      // Who speaks to the computer says what is written on the button.
      ariaLabel={`${text}: ${result.undoMeans(issueKey)}`}
      disabled={undo.isPending}
      onClick={() => undo.mutate()}
    />
  );
}
