import type { ReactElement } from 'react';
import type { OpenEmail } from '../../../core/email/email.ts';
import type { Language } from '../i18n/language.ts';
import { usePane } from '../pane-context.ts';
import type { OpenedSite } from '../services.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { loadLater } from '../ui/load-later.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import type { Form } from './use-form.ts';

const HandOverNotice = loadLater(async () => {
  const { ContinueInJiraNotice: component } = await import('./ContinueInJiraNotice.tsx');
  return component;
});

/** What Jira asks for beside the summary and the description, and what only Jira’s own page can fill. */
export function FieldsSection(props: {
  readonly form: Form;
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
}): ReactElement | null {
  const { form, opened, mail } = props;
  const { language } = usePane();
  const words = language.texts.form;
  if (form.fields.error !== null) {
    return form.errors.fields === null ? null : (
      <ErrorNotice error={form.errors.fields} onRetry={form.readAgain} />
    );
  }
  if (form.editorsError !== null) {
    return <ErrorNotice error={form.editorsError} onRetry={form.loadEditorsAgain} />;
  }
  if (form.fields.isLoading || (form.editors === null && form.fields.data !== undefined)) {
    return <Waiting label={words.fieldsLoading} />;
  }
  const { project } = form;
  const beyond = beyondForm(form, language);
  const common = {
    values: form.draft.values,
    problems: form.problems,
    onChange: form.setValue,
  };
  return (
    <>
      {beyond === null ? null : <HandOverNotice title={beyond} {...form.handOver} />}
      {project === null || form.editors === null ? null : (
        <>
          <form.editors.FurtherFields
            fields={form.further}
            place={{ opened, project, mail }}
            {...common}
          />
          <form.editors.MoreFields
            fields={form.optional}
            place={{ opened, project, mail }}
            {...common}
          />
        </>
      )}
    </>
  );
}

/** What only Jira's own page can fill, in words; null when there is nothing. */
function beyondForm(form: Form, { texts, listNames }: Language): string | null {
  const { unsupported, refusal, changes } = form;
  if (unsupported.length > 0) {
    return texts.handOver.needed(listNames(unsupported.map(({ name }) => name)));
  }
  const isBeyond = refusal?.isBeyond === true && (changes?.closedProject ?? null) === null;
  return isBeyond ? texts.handOver.beyond : null;
}
