import type { Dialect } from './dialect.ts';

/** A user of Jira who belongs to a mail address. */
export interface JiraPerson {
  /** As Jira wants users named: account id on Cloud, user name on Data Center. */
  readonly id: string;
  readonly name: string;
}

/**
 * Finds the person with a mail address among the hits for it; null when there is none, or when several
 * could be meant. Cloud hides most addresses: there the only hit of a whole address counts.
 */
export function findPersonByEmail(
  people: readonly Readonly<Record<string, unknown>>[],
  address: string,
  idName: Dialect['userIdName'],
): JiraPerson | null {
  const same = people.find(
    ({ emailAddress }) =>
      typeof emailAddress === 'string' && emailAddress.toLowerCase() === address.toLowerCase(),
  );
  const only = idName === 'accountId' && people.length === 1 ? people[0] : undefined;
  return decodePerson(same ?? hidden(only), idName);
}

/** Another address than the one asked for is another person. */
function hidden(
  person: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> | undefined {
  return typeof person?.['emailAddress'] === 'string' && person['emailAddress'] !== ''
    ? undefined
    : person;
}

function decodePerson(
  person: Readonly<Record<string, unknown>> | undefined,
  idName: Dialect['userIdName'],
): JiraPerson | null {
  const id = person?.[idName];
  if (typeof id !== 'string' || id === '') return null;
  const name = person?.['displayName'];
  return { id, name: typeof name === 'string' && name !== '' ? name : id };
}
