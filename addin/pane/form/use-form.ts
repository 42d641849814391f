import { useState } from 'react';
import { isAppError } from '../../../contract/errors.ts';
import type { MailDocument } from '../../convert/document.ts';
import { documentToText } from '../../convert/document-to-text.ts';
import { textToDocument } from '../../convert/text-to-document.ts';
import { describeMail, withCloudLinks } from '../../filing/describe-mail.ts';
import { fittingValues, ownSummary } from '../../filing/draft.ts';
import { mailKey } from '../../filing/mail-key.ts';
import type { Draft, FilingPlan, OfferedFile } from '../../filing/model.ts';
import { offerFiles } from '../../filing/offer-files.ts';
import { planInto } from '../../filing/plan-into.ts';
import { planFiling } from '../../filing/plan-filing.ts';
import { readCloudLinks } from '../../filing/read-cloud-links.ts';
import { withSuggested } from '../../filing/with-suggested.ts';
import type { JiraPerson } from '../../jira/finish-client.ts';
import type { FieldValue, IssueField, Project } from '../../jira/model.ts';
import type { Texts } from '../i18n/en.ts';
import { usePane } from '../pane-context.ts';
import { keepLastPlace } from '../preferences.ts';
import { useAttachmentLimits } from '../queries/use-jira.ts';
import { useMailBody, useSelection } from '../queries/use-mail-body.ts';
import { useAddedFiles } from '../use-stores.ts';
import type { FieldChanges } from './compare-fields.ts';
import {
  draftProblems,
  furtherFields,
  optionalFields,
  unsupportedFields,
  type Problem,
} from './draft-problems.ts';
import type { FormScreenProps } from './FormScreen.tsx';
import { useChanges } from './use-changes.ts';
import { useDraft } from './use-draft.ts';
import { useEditors, type FieldEditorsPart } from './use-editors.ts';
import type { PeopleFieldProps } from './PeopleField.tsx';
import type { HandOverOptions } from './use-hand-over.ts';
import { useOwnText, type OwnText } from './use-own-text.ts';
import { useStart } from './use-start.ts';
import { useSuggested, type Suggested } from './use-suggested.ts';
import { useWhere, type Where } from './use-where.ts';

const noFields: readonly IssueField[] = [];

/** Everything the form shows and does. */
export interface Form extends Where {
  readonly siteName: string;
  readonly draft: Draft;
  /** Required ones. */
  readonly further: readonly IssueField[];
  readonly optional: readonly IssueField[];
  /** What edits them; null until it is loaded. */
  readonly editors: FieldEditorsPart | null;
  readonly editorsError: unknown;
  readonly loadEditorsAgain: () => void;
  /** What of Jira's form is no longer as it was when the form was opened; null when all is. */
  readonly changes: FieldChanges | null;
  readonly unsupported: readonly IssueField[];
  readonly files: readonly OfferedFile[];
  /** What will be filed; null while the mail is being read. */
  readonly document: MailDocument | null;
  readonly descriptionText: string;
  /** What of the mail's text goes along. */
  readonly own: OwnText;
  readonly takesDescription: boolean;
  readonly suggested: Suggested;
  readonly people: Pick<PeopleFieldProps, 'fields' | 'watchers' | 'onWatchers' | 'onValue'>;
  /** For what only Jira’s own page can fill. */
  readonly handOver: HandOverOptions;
  readonly bodyError: unknown;
  /** What is wrong, by field id. */
  readonly problems: ReadonlyMap<string, string>;
  /** How often a try was refused here. */
  readonly refusals: number;
  /** False while something is on its way that the issue needs. */
  readonly isReady: boolean;
  readonly chooseProject: (id: string) => void;
  readonly chooseIssueType: (id: string) => void;
  readonly setSummary: (summary: string) => void;
  readonly setDescription: (text: string | null) => void;
  readonly setValue: (fieldId: string, value: FieldValue | null) => void;
  readonly toggleFile: (fileId: string) => void;
  readonly addFiles: (files: readonly File[]) => void;
  readonly readBodyAgain: () => void;
  readonly submit: () => void;
}

/** Holds the form of one mail: the draft, what Jira asks for, and what happens at the click. */
export function useForm(props: FormScreenProps): Form {
  const { services, language } = usePane();
  const { opened, mail } = props;
  const { site } = opened;
  const start = useStart(opened, mail);
  const [refusals, setRefusals] = useState(0);
  const [watchers, setWatchers] = useState<readonly JiraPerson[]>([]);
  const limits = useAttachmentLimits(opened);
  const body = useMailBody(mail, mailKey(mail));
  const selection = useSelection(mail, mailKey(mail));
  const own = useOwnText({ body: body.data, selection: selection.data ?? null });
  const files = offerFiles(mail, {
    limits: limits.data ?? null,
    canReadWholeMail: services.mail.canReadWholeMail(),
    body: own.body ?? null,
    siteName: site.name,
    added: useAddedFiles(services, mailKey(mail)),
  });
  const typed = useDraft(mail, { files, place: start.place });
  const { dispatch } = typed;
  const where = useWhere(opened, start, typed);
  const fields = where.fields.data ?? noFields;
  const editors = useEditors();
  const changes = useChanges(where, props.error);
  const suggested = useSuggested(mail, { site, rule: start.rule, where, body: own.body });
  const draft = withSuggested(
    fitting(typed.draft, where.fields.data),
    suggested.start,
    ownSummary(mail, language.texts.form.noSubject),
  );

  const ownDocument =
    own.body === undefined
      ? null
      : (suggested.start?.description ?? describeMail(mail, own.body, language.mailLabels));
  const document =
    draft.descriptionText === null ? ownDocument : textToDocument(draft.descriptionText);
  const takesDescription =
    where.fields.data === undefined || fields.some(({ id }) => id === 'description');
  const problems = draftProblems(
    {
      projectId: where.project?.id ?? null,
      issueTypeId: where.issueType?.id ?? null,
      summary: draft.summary,
      hasDescription: document !== null && document.blocks.length > 0,
      values: draft.values,
    },
    fields,
  );
  const unsupported = unsupportedFields(fields);
  const isWaiting =
    where.fields.isLoading ||
    where.issueTypes.isLoading ||
    editors.data === undefined ||
    suggested.isWaiting ||
    (takesDescription && document === null);

  // Without Jira's types and fields nothing can be sent; the failed call says so on the form.
  const isReady = !isWaiting && where.issueTypes.error === null && where.fields.error === null;

  function keepPlace(project: Project | null, issueTypeId: string | null): void {
    if (project === null) return;
    const place = { projectId: project.id, issueTypeId, project };
    keepLastPlace(services.preferences, site.id, { mail, place });
  }

  async function makePlan(filingId: string, screen = fields): Promise<FilingPlan> {
    const ticked = files.filter(({ id }) => draft.tickedFiles.includes(id));
    const links = await readCloudLinks(mail, ticked, services.mail);
    const described = withCloudLinks(document ?? { blocks: [] }, links, language.mailLabels);
    const labels = language.texts.form;
    const plan = planFiling({
      draft,
      fields: screen,
      files,
      description: described,
      filingId,
      labels,
    });
    return watchers.length === 0 ? plan : { ...plan, watchers };
  }

  const handOver: HandOverOptions = {
    opened,
    mailKey: draft.mailKey,
    parts:
      where.project === null || where.issueType === null
        ? null
        : {
            baseUrl: site.baseUrl,
            project: where.project,
            issueType: where.issueType,
            draft,
            fields,
          },
    onFound: (issue, begun) =>
      props.onFile(async (filingId) => {
        const plan = await makePlan(filingId, fields.map(anyhow));
        return planInto(plan, { issue, handOver: begun, screen: fields });
      }),
  };

  function submit(): void {
    if (props.isCreating || !isReady || unsupported.length > 0) return;
    if (problems.size > 0) {
      setRefusals(refusals + 1);
      return;
    }
    setRefusals(0);
    keepPlace(where.project, draft.issueTypeId);
    props.onFile(makePlan);
  }

  return {
    siteName: site.name,
    draft,
    ...where,
    further: furtherFields(fields),
    optional: optionalFields(fields),
    editors: editors.data ?? null,
    editorsError: editors.error,
    loadEditorsAgain: () => void editors.refetch(),
    changes,
    unsupported,
    files,
    document,
    descriptionText:
      draft.descriptionText ?? (ownDocument === null ? '' : documentToText(ownDocument)),
    own,
    takesDescription,
    suggested,
    people: {
      fields,
      watchers,
      onWatchers: setWatchers,
      onValue: (fieldId, value) => dispatch({ kind: 'set-value', fieldId, value }),
    },
    handOver,
    bodyError: body.error,
    problems: problemTexts({
      problems: refusals > 0 ? problems : new Map(),
      fields,
      error: props.error,
      texts: language.texts,
    }),
    refusals,
    isReady,
    // Kept at once: who looks at another mail before creating wants the same place there too.
    chooseProject: (projectId) => {
      dispatch({ kind: 'choose-project', projectId });
      const chosen = where.offeredProjects.find(({ project }) => project.id === projectId);
      keepPlace(chosen?.project ?? null, draft.issueTypeId);
    },
    chooseIssueType: (issueTypeId) => {
      dispatch({ kind: 'choose-type', issueTypeId });
      keepPlace(where.project, issueTypeId);
    },
    setSummary: (text) => dispatch({ kind: 'type-summary', text }),
    setDescription: (text) => dispatch({ kind: 'type-description', text }),
    setValue: (fieldId, value) => {
      // Emptied, not given back to the template.
      const isSuggested = suggested.start?.values[fieldId] !== undefined;
      const emptied = isSuggested ? ({ kind: 'cleared' } as const) : null;
      dispatch({ kind: 'set-value', fieldId, value: value ?? emptied });
    },
    toggleFile: (fileId) => dispatch({ kind: 'toggle-file', fileId }),
    addFiles: (chosen) => {
      for (const { id } of services.addedFiles.add(mailKey(mail), chosen)) {
        dispatch({ kind: 'toggle-file', fileId: id });
      }
    },
    readBodyAgain: () => void body.refetch(),
    submit,
  };
}

/** What was entered for another project or type waits in the draft until it fits again. */
function fitting(draft: Draft, fields: readonly IssueField[] | undefined): Draft {
  return fields === undefined ? draft : { ...draft, values: fittingValues(draft.values, fields) };
}

/** Jira's own page has seen to it that what is required is there. */
function anyhow(field: IssueField): IssueField {
  return { ...field, isRequired: false };
}

/** What stands at each field: what is missing, else what Jira said of it at the last try. */
function problemTexts(known: {
  readonly problems: ReadonlyMap<string, Problem>;
  readonly fields: readonly IssueField[];
  readonly error: unknown;
  readonly texts: Texts;
}): ReadonlyMap<string, string> {
  const { problems, fields, error, texts } = known;
  const names = new Map([
    ...fields.map(({ id, name }) => [id, name] as const),
    ['project', texts.form.project],
    ['issuetype', texts.form.issueType],
    ['summary', texts.form.summary],
    ['description', texts.form.description],
  ]);
  const written = new Map<string, string>(
    isAppError(error, 'FIELDS_REJECTED')
      ? error.facts.fields.map(({ id, message }) => [fieldOf(id), message])
      : [],
  );
  for (const [id, problem] of problems) {
    const empty = texts.fieldEmpty(names.get(id) ?? id);
    const text = {
      empty,
      'no-number': texts.fieldNoNumber,
      'no-date': texts.fieldNoDate,
      'no-url': texts.fields.noUrl,
      'no-duration': texts.fields.noDuration,
    };
    written.set(id, text[problem]);
  }
  return written;
}

/** Jira names the two halves of time tracking, which are one field. */
function fieldOf(id: string): string {
  return id.replace(/^timetracking_.*/, 'timetracking');
}
