import { isRecord } from '../../../contract/connect-api.ts';
import type { Project } from '../../jira/model.ts';
import { domainOf, senderAddress, type RuleSubject } from './match-rule.ts';

/** Where an issue went, or is to go. */
export interface Destination {
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
  /** Known by name, so that nothing has to be asked before it can be shown; null in old memories. */
  readonly project: Project | null;
}

export const noDestination: Destination = { projectId: null, issueTypeId: null, project: null };

// In the person's own mailbox it shares the 32 kB of the roaming settings with the sign-ins.
const maxSenders = 25;
const maxDomains = 15;

/** Where mails of this sender went last, else of the sender's domain, else any mail of this mailbox. */
export function recallDestination(memory: unknown, mail: RuleSubject): Destination {
  if (!isRecord(memory)) return noDestination;
  const address = senderAddress(mail);
  const known =
    address === null
      ? undefined
      : (namedDestination(memory['senders'], address) ??
        namedDestination(memory['domains'], domainOf(address)));
  return known ?? decodeDestination(memory) ?? noDestination;
}

/** The memory with one more place; what was used longest ago goes when it is full. */
export function rememberDestination(
  memory: unknown,
  mail: RuleSubject,
  place: Destination,
): unknown {
  const known = isRecord(memory) ? memory : {};
  const address = senderAddress(mail);
  const written = encodeDestination(place);
  const added = (list: unknown, name: string, limit: number): readonly unknown[] => [
    { name, ...written },
    ...entriesOf(list)
      .filter((entry) => entry['name'] !== name)
      .slice(0, limit - 1),
  ];
  return {
    ...written,
    senders:
      address === null ? entriesOf(known['senders']) : added(known['senders'], address, maxSenders),
    domains:
      address === null
        ? entriesOf(known['domains'])
        : added(known['domains'], domainOf(address), maxDomains),
  };
}

function namedDestination(list: unknown, name: string): Destination | undefined {
  const entry = entriesOf(list).find((candidate) => candidate['name'] === name);
  return entry === undefined ? undefined : (decodeDestination(entry) ?? undefined);
}

function encodeDestination({
  projectId,
  issueTypeId,
  project,
}: Destination): Record<string, unknown> {
  const named = project === null ? {} : { key: project.key, title: project.name };
  return {
    projectId,
    issueTypeId,
    ...named,
    ...(project?.isServiceDesk === true ? { isServiceDesk: true } : {}),
  };
}

function decodeDestination(entry: Readonly<Record<string, unknown>>): Destination | null {
  const { projectId, issueTypeId, key, title, isServiceDesk } = entry;
  if (typeof projectId !== 'string') return null;
  return {
    projectId,
    issueTypeId: typeof issueTypeId === 'string' ? issueTypeId : null,
    project:
      typeof key === 'string' && typeof title === 'string'
        ? {
            id: projectId,
            key,
            name: title,
            ...(isServiceDesk === true ? { isServiceDesk: true } : {}),
          }
        : null,
  };
}

function entriesOf(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
