import { useEffect, useReducer, useRef, useState, type ActionDispatch } from 'react';
import { draftOf, draftReducer, type DraftAction } from '../../../core/filing/draft/draft.ts';
import type { Destination } from '../../../core/filing/draft/destination-memory.ts';
import { emailKey } from '../../../core/filing/email-key.ts';
import type { CommentTarget, Draft } from '../../../core/filing/model.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { usePane } from '../pane-context.ts';

/** The user's input for one email: restored where the user had begun, stored from the first change on. */
export function useDraft(
  mail: OpenEmail,
  start: {
    readonly place: Destination;
    /** Where the email goes as a comment; null for a new issue. */
    readonly target: CommentTarget | null;
  },
): { readonly draft: Draft; readonly dispatch: ActionDispatch<[DraftAction]> } {
  const { services } = usePane();
  const { target } = start;
  const [initial] = useState(
    () => services.drafts.load(emailKey(mail)) ?? draftOf(mail, start.place),
  );
  const [draft, dispatch] = useReducer(draftReducer, initial);

  const savedTarget = useRef(target);
  useEffect(() => {
    if (draft === initial && target === savedTarget.current) return;
    services.drafts.save({ ...draft, target });
    savedTarget.current = target;
  }, [draft, target, initial, services]);

  return { draft, dispatch };
}
