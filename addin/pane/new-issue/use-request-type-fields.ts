import { useMemo } from 'react';
import { senderAddress } from '../../../core/filing/draft/match-rule.ts';
import type { Draft } from '../../../core/filing/model.ts';
import { onBehalfField, participantsField } from '../../../core/jira/service-desk-client.ts';
import type { FieldHelp } from '../../../core/jira/field-help.ts';
import type { IssueField } from '../../../core/jira/model.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { usePane } from '../pane-context.ts';
import { useFieldHelp } from '../queries/use-jira.ts';
import { useCustomer } from '../queries/use-customer.ts';
import type { OpenedSite } from '../services.ts';
import type { DestinationChoice } from './use-destination.ts';

/** What a request type adds to the form. */
interface RequestForm {
  /** Jira's fields, and those that the pane has the words for. */
  readonly screen: readonly IssueField[];
  /** What the portal fills in, and the sender where Jira knows them. */
  readonly given: Draft['values'];
  /** True while the sender is looked up. */
  readonly isWaiting: boolean;
}

const noFields: readonly IssueField[] = [];
const noHelp: FieldHelp = {};

/** Portals explain their fields themselves, and Jira's own fields need it less. */
function isUnexplained({ id, help }: IssueField): boolean {
  return help === undefined && id.startsWith('customfield_');
}

/** Completes the fields of a request type with names, those of an issue type with what they are for. */
export function useRequestTypeFields(
  opened: OpenedSite,
  mail: OpenEmail,
  where: DestinationChoice,
): RequestForm {
  const { desk: words } = usePane().language.texts;
  const fields = where.fields.data ?? noFields;
  const canBeForOthers = fields.some(({ id }) => id === onBehalfField);
  const address = senderAddress(mail);
  // A mail of one's own is nobody else's request.
  const isOwn = address === opened.session.account.emailAddress?.toLowerCase();
  const asked = canBeForOthers && !isOwn ? address : null;
  const isAsked = fields.some(isUnexplained);
  const help = useFieldHelp(opened, isAsked ? where.project : null).data ?? noHelp;
  const sender = useCustomer(opened, where.project, asked);
  const screen = useMemo(() => {
    const names: Readonly<Record<string, string>> = {
      [onBehalfField]: words.onBehalf,
      [participantsField]: words.participants,
    };
    return fields.map((field) => ({
      ...field,
      name: names[field.id] ?? field.name,
      ...(isUnexplained(field) && help[field.id] !== undefined ? { help: help[field.id] } : {}),
    }));
  }, [fields, words, help]);
  const found = asked === null ? null : (sender.data ?? null);
  const given = useMemo(
    () => ({
      ...Object.fromEntries(
        fields.flatMap(({ id, startValue }) =>
          startValue === undefined ? [] : [[id, startValue] as const],
        ),
      ),
      ...(found === null ? {} : { [onBehalfField]: { kind: 'found', items: [found] } as const }),
    }),
    [fields, found],
  );
  return { screen, given, isWaiting: sender.isLoading };
}
