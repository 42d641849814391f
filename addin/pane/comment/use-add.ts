import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import type { EmailDocument } from '../../../core/convert/document.ts';
import { effectiveTicks } from '../../../core/filing/draft/effective-draft.ts';
import type { CommentTarget, OfferedFile } from '../../../core/filing/model.ts';
import { describeEmail } from '../../../core/filing/plan/describe-email.ts';
import type { CommentAudience, CommentAudiences } from '../../../core/jira/comment-client.ts';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';
import { usePane } from '../pane-context.ts';
import type { EmailEntry, FormScreenProps } from '../email-form.ts';
import { useTextFile } from '../queries/use-text-file.ts';
import { keyOf } from '../queries/use-jira.ts';
import { usualAudience } from './audiences.ts';

/** What the screen of a comment is given. */
export interface AddScreenProps extends FormScreenProps {
  readonly form: EmailEntry;
  /** Null until the user has said which issue. */
  readonly target: CommentTarget | null;
  readonly onTarget: (target: CommentTarget | null) => void;
  /** Back to the form of a new issue. */
  readonly onBack: () => void;
}

/** What goes to an issue that is there, and what happens at the click. */
export interface Add {
  /** Null until one was chosen. */
  readonly issue: FoundIssue | null;
  readonly audiences: UseQueryResult<CommentAudiences>;
  /** Null while it is not known who may read the issue. */
  readonly audience: CommentAudience | null;
  readonly setAudience: (audience: CommentAudience) => void;
  /** What will be written; null while the mail is being read. */
  readonly body: EmailDocument | null;
  readonly text: string;
  readonly files: readonly OfferedFile[];
  readonly tickedFiles: readonly string[];
  /** Jira takes no comment without a word. */
  readonly isEmpty: boolean;
  readonly isReady: boolean;
  readonly submit: () => void;
}

/** Holds what is added: the draft of the form, without the fields of a new issue. */
export function useAdd(props: AddScreenProps): Add {
  const { language } = usePane();
  const { form, opened, mail, target } = props;
  const { draft, own, emailFiles } = form;
  const issue = target?.issue ?? null;
  const audiences = useQuery({
    queryKey: [...keyOf(opened), 'audiences', issue?.key],
    queryFn: issue === null ? skipToken : ({ signal }) => opened.jira.audiences(issue.key, signal),
  });
  const usual = audiences.data === undefined ? null : usualAudience(audiences.data);
  const audience = usual === null ? null : (target?.audience ?? usual);
  // Without the template of a new issue.
  const ownBody =
    own.body === undefined ? null : describeEmail(mail, own.body, language.mailLabels);
  const body = draft.descriptionText === null ? ownBody : form.document;
  const isEmpty = body !== null && body.blocks.length === 0;
  const asFile = useTextFile({ opened, mail, document: body, isTaken: true, files: emailFiles });
  const files = asFile.file === null ? emailFiles : [asFile.file, ...emailFiles];
  const tickedFiles = effectiveTicks(form.typed, files);
  const isReady =
    issue !== null && audience !== null && body !== null && !isEmpty && !asFile.isWaiting;

  return {
    issue,
    audiences,
    audience,
    setAudience: (chosen) => {
      if (issue !== null) props.onTarget({ issue, audience: chosen });
    },
    body,
    text: draft.descriptionText ?? (ownBody === null ? '' : documentToText(ownBody)),
    files,
    tickedFiles,
    isEmpty,
    isReady,
    submit: () => {
      if (!isReady || props.isCreating) return;
      props.onFile({
        kind: 'comment',
        email: mail,
        draft: { ...draft, tickedFiles },
        files,
        document: body,
        issue,
        audience,
      });
    },
  };
}
