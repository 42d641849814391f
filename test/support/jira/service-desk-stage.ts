import { createJiraClient } from '../../../core/jira/jira-client.ts';
import type { JiraClient } from '../../../core/jira/client.ts';
import type {
  FieldOption,
  FilledField,
  IssueField,
  IssueType,
  Project,
} from '../../../core/jira/model.ts';
import type { SiteKind } from '../../../contract/connect-api.ts';
import type { DemoJira } from '../../../demo/jira/start.ts';
import { aSite } from '../connection/a-site.ts';
import { recordingTransport } from './stand-in.ts';

/** The service desk of the stand-in, and what was asked there. */
export interface DeskStage {
  readonly client: JiraClient;
  readonly project: Project;
  readonly transport: ReturnType<typeof recordingTransport>;
  /** A type by its name. */
  type(name: string): Promise<IssueType>;
  fields(name: string): Promise<readonly IssueField[]>;
}

/** Opens the service project of the stand-in as its demo user. */
export async function openDesk(jira: DemoJira, kind: SiteKind): Promise<DeskStage> {
  const transport = recordingTransport(jira, kind);
  const site = aSite({ kind, baseUrl: jira[kind].baseUrl });
  const client = createJiraClient({ transport, site });
  const project = await client.project('HLP');
  const type = async (name: string): Promise<IssueType> => {
    const found = (await client.issueTypes(project)).find((one) => one.name === name);
    if (found === undefined) throw new TypeError(`the desk has no type ${name}`);
    return found;
  };
  return {
    client,
    project,
    transport,
    type,
    fields: async (name) => client.createFields(project, await type(name)),
  };
}

/** Somebody whom the desk does not know. */
export function aStranger(change: Partial<FieldOption> = {}): FieldOption {
  return {
    id: 'jonas.weidner@harbourline.example',
    label: 'Jonas Weidner',
    detail: 'jonas.weidner@harbourline.example',
    isNew: true,
    ...change,
  };
}

/** Everything the portal wants of a fault, and whom the request names. */
export function faultValues(named: {
  readonly organizations: readonly FieldOption[];
  readonly participant: FieldOption | undefined;
  readonly made: FieldOption;
  readonly colleague: FieldOption;
}): Readonly<Record<string, FilledField>> {
  const { organizations, participant, made, colleague } = named;
  return {
    raiseOnBehalfOf: { kind: 'customer', value: { kind: 'found', items: [made] } },
    requestParticipants: {
      kind: 'customers',
      value: { kind: 'found', items: participant === undefined ? [] : [participant] },
    },
    customfield_10800: { kind: 'organizations', value: { kind: 'found', items: organizations } },
    customfield_10801: { kind: 'option', value: { kind: 'option', id: '11200' } },
    customfield_10802: { kind: 'radio', value: { kind: 'option', id: '11210' } },
    customfield_10803: { kind: 'checkboxes', value: { kind: 'options', ids: ['11220'] } },
    customfield_10804: { kind: 'options', value: { kind: 'options', ids: ['11230', '11232'] } },
    customfield_10805: {
      kind: 'cascade',
      value: { kind: 'cascade', id: '11240', childId: '11241' },
    },
    customfield_10806: { kind: 'number', value: { kind: 'text', text: '4' } },
    customfield_10807: { kind: 'date', value: { kind: 'text', text: '2026-04-01' } },
    customfield_10808: {
      kind: 'date-time',
      value: { kind: 'text', text: '2026-04-01T08:00:00.000Z' },
    },
    customfield_10809: { kind: 'url', value: { kind: 'text', text: 'https://photos.example' } },
    customfield_10810: { kind: 'user', value: { kind: 'found', items: [colleague] } },
    customfield_10811: { kind: 'labels', value: { kind: 'labels', labels: ['mast'] } },
    customfield_10813: { kind: 'rich-text', value: { kind: 'text', text: 'Nothing yet' } },
  };
}
