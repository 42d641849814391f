import type { EmailDocument } from '../../../core/convert/document.ts';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import { describeEmail } from '../../../core/filing/plan/describe-email.ts';
import { ownSummary } from '../../../core/filing/draft/draft.ts';
import { effectiveDraft } from '../../../core/filing/draft/effective-draft.ts';
import type { CommentTarget, EffectiveDraft } from '../../../core/filing/model.ts';
import type { IssueField } from '../../../core/jira/model.ts';
import { usePane } from '../pane-context.ts';
import {
  draftProblems,
  furtherFields,
  optionalFields,
  unsupportedFields,
} from './draft-problems.ts';
import type { EmailContent, EmailEntry, FormScreenProps } from '../email-form.ts';
import { problemTexts } from './problem-texts.ts';
import { inSight, readRefusal, type Refusal } from './read-refusal.ts';
import { sayOnce, type FormErrors } from './say-once.ts';
import { useChanges, type FormChanges } from './use-changes.ts';
import { useDraft } from './use-draft.ts';
import { useEditors, type FieldEditorsPart } from './use-editors.ts';
import { useFormActions, type FormActions } from './use-form-actions.ts';
import type { ContinueInJiraOptions } from './use-continue-in-jira.ts';
import { useSubmit } from './use-submit.ts';
import { useRequestTypeFields } from './use-request-type-fields.ts';
import { useTextFile } from '../queries/use-text-file.ts';
import { useInitialDestination } from './use-initial-destination.ts';
import { useSuggested, type Suggested } from './use-suggested.ts';
import { useDestination, type DestinationChoice } from './use-destination.ts';

/** Everything the form shows and does. */
export interface Form extends DestinationChoice, EmailEntry, FormActions {
  readonly siteName: string;
  /** Of the chosen type; none while they are not known. */
  readonly screen: readonly IssueField[];
  /** Required ones. */
  readonly further: readonly IssueField[];
  readonly optional: readonly IssueField[];
  /** What edits them; null until it is loaded. */
  readonly editors: FieldEditorsPart | null;
  readonly editorsError: unknown;
  readonly loadEditorsAgain: () => void;
  /** What of Jira's form is no longer as it was when Jira refused the issue; null when all is. */
  readonly changes: FormChanges | null;
  /** What Jira said about the last try; null unless it did not take what was entered. */
  readonly refusal: Refusal | null;
  /** What failed, said once. */
  readonly errors: FormErrors;
  /** Reads again what of Jira's form could not be read. */
  readonly readAgain: () => void;
  readonly unsupported: readonly IssueField[];
  readonly descriptionText: string;
  readonly takesDescription: boolean;
  readonly suggested: Suggested;
  /** For what only Jira’s own page can fill. */
  readonly handOver: ContinueInJiraOptions;
  /** What is wrong, by field id. */
  readonly problems: ReadonlyMap<string, string>;
  /** How often a try was refused here. */
  readonly refusals: number;
  /** False while something is on its way that the issue needs. */
  readonly isReady: boolean;
  readonly submit: () => void;
}

/** Returns the form of one email: the draft, what Jira asks for, and what happens at the click. */
export function useForm(
  props: FormScreenProps & {
    readonly content: EmailContent;
    /** Where the mail goes as a comment; null for a new issue. */
    readonly target: CommentTarget | null;
  },
): Form {
  const { language } = usePane();
  const { opened, mail, content } = props;
  const start = useInitialDestination(opened, mail);
  const { own } = content;
  const { draft: typed, dispatch } = useDraft(mail, { place: start.place, target: props.target });
  const where = useDestination(opened, start, typed);
  const request = useRequestTypeFields(opened, mail, where);
  const { screen } = request;
  const editors = useEditors();
  const { site } = opened;
  const suggested = useSuggested(mail, { site, rule: start.rule, where, body: own.body });
  const ownDocument =
    own.body === undefined
      ? null
      : (suggested.start?.description ?? describeEmail(mail, own.body, language.mailLabels));
  const typedText = typed.descriptionText;
  const document = typedText === null ? ownDocument : textToDocument(typedText);
  const takesDescription =
    where.fields.data === undefined || screen.some(({ id }) => id === 'description');
  const asFile = useTextFile({
    opened,
    mail,
    document,
    isTaken: takesDescription,
    files: content.files,
  });
  const files = asFile.file === null ? content.files : [asFile.file, ...content.files];
  const draft = effectiveDraft(typed, {
    ...where.destinations,
    issueTypes: where.issueTypes.data ?? null,
    fields: where.fields.data ?? null,
    ownSummary: ownSummary(mail, language.texts.form.noSubject),
    suggested: suggested.start,
    given: request.given,
    files,
  });
  const problems = draftProblems(filledOf(draft, where, document), screen);
  const unsupported = unsupportedFields(screen);
  const isWaiting =
    where.fields.isLoading ||
    where.issueTypes.isLoading ||
    editors.data === undefined ||
    suggested.isWaiting ||
    request.isWaiting ||
    asFile.isWaiting ||
    (takesDescription && document === null);
  // Without Jira's types and fields nothing can be sent; the failed call says so on the form.
  const isReady = !isWaiting && where.issueTypes.error === null && where.fields.error === null;
  const { changes, before } = useChanges(opened, where, props.error);
  const sight = inSight(screen, before, language.texts);
  const actions = useFormActions({
    opened,
    mail,
    draft,
    where,
    suggested: { ...request.given, ...suggested.start?.values },
    dispatch,
  });
  const order = useSubmit({
    opened,
    mail,
    where,
    draft,
    screen,
    files,
    document,
    isBlocked: props.isCreating || !isReady || unsupported.length > 0,
    isRefused: problems.size > 0,
    onFile: props.onFile,
    onAccepted: actions.keepPlace,
  });

  return {
    ...where,
    ...content,
    files,
    emailFiles: content.files,
    typed,
    ...actions,
    ...order,
    siteName: site.name,
    draft,
    screen,
    further: furtherFields(screen),
    optional: optionalFields(screen),
    editors: editors.data ?? null,
    editorsError: editors.error,
    loadEditorsAgain: () => void editors.refetch(),
    changes,
    refusal: readRefusal(props.error, sight),
    errors: sayOnce(
      {
        create: props.error,
        projects: where.projects.error,
        issueTypes: where.issueTypes.error,
        fields: where.fields.error,
      },
      { isClosed: (changes?.closedProject ?? null) !== null },
    ),
    readAgain: () => {
      for (const reading of [where.projects, where.issueTypes, where.fields]) {
        if (reading.error !== null) void reading.refetch();
      }
    },
    unsupported,
    document,
    descriptionText: typedText ?? (ownDocument === null ? '' : documentToText(ownDocument)),
    takesDescription,
    suggested,
    problems: problemTexts({
      problems: order.refusals > 0 ? problems : new Map(),
      shown: sight.shown,
      error: props.error,
      texts: language.texts,
    }),
    isReady,
  };
}

function filledOf(draft: EffectiveDraft, where: DestinationChoice, document: EmailDocument | null) {
  return {
    projectId: where.project?.id ?? null,
    issueTypeId: where.issueType?.id ?? null,
    summary: draft.summary,
    hasDescription: document !== null && document.blocks.length > 0,
    values: draft.values,
  };
}
