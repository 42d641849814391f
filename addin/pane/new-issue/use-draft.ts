import { useEffect, useReducer, useRef, useState, type ActionDispatch } from 'react';
import { draftOf, draftReducer, type DraftAction } from '../../../core/filing/draft/draft.ts';
import type { CommentTarget, Draft, OfferedFile } from '../../../core/filing/model.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { usePane } from '../pane-context.ts';
import type { Destination } from '../../../core/filing/draft/destination-memory.ts';

/** The draft of one mail: found again where the user had begun one, kept from the first change on. */
export function useDraft(
  mail: OpenEmail,
  start: {
    readonly files: readonly OfferedFile[];
    readonly place: Destination;
    /** Where the mail goes as a comment; null for a new issue. */
    readonly target: CommentTarget | null;
  },
): {
  readonly draft: Draft;
  /** What the user does. */
  readonly dispatch: (action: DraftAction) => void;
  /** What follows from what became known; alone it does not make a draft worth keeping. */
  readonly adjust: ActionDispatch<[DraftAction]>;
} {
  const { services, language } = usePane();
  const [{ initial, wasKept }] = useState(() => {
    const fresh = draftOf(mail, {
      files: start.files,
      noSubject: language.texts.form.noSubject,
      projectId: start.place.projectId,
      issueTypeId: start.place.issueTypeId,
    });
    const kept = services.drafts.load(fresh.mailKey);
    return { initial: { ...(kept ?? fresh), target: start.target }, wasKept: kept !== null };
  });
  const [draft, adjust] = useReducer(draftReducer, initial);
  const [isTouched, setTouched] = useState(wasKept);
  /** Ids of the files that the user has ticked or unticked here. */
  const [own, setOwn] = useState<readonly string[]>([]);

  const { target } = start;
  const savedTarget = useRef(initial.target);
  useEffect(() => {
    if ((!isTouched || draft === initial) && target === savedTarget.current) return;
    services.drafts.save({ ...draft, target });
    savedTarget.current = target;
  }, [draft, target, initial, isTouched, services]);

  // What pictures show, and whether, is known only once they are read; ticks of the user's own stay.
  const atFirst = start.files.filter((file) => file.isTickedAtFirst).map(({ id }) => id);
  const offer = JSON.stringify(atFirst);
  const [lastOffer, setLastOffer] = useState(offer);
  if (offer !== lastOffer) {
    setLastOffer(offer);
    if (!wasKept) adjust({ kind: 'offer-files', files: start.files, own });
  }

  function dispatch(action: DraftAction): void {
    setTouched(true);
    if (action.kind === 'toggle-file') setOwn([...own, action.fileId]);
    if (action.kind === 'add-files') setOwn([...own, ...action.files.map(({ id }) => id)]);
    adjust(action);
  }
  return { draft, dispatch, adjust };
}
