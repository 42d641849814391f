import type { ClientNames } from './client-address.ts';

/** A ticket as far as counting is concerned. */
export interface CountedTicket {
  /** Jira's name of the account; null when Connect has not seen Jira accept the credential. */
  readonly account: string | null;
  /** A text that only the bearer of this credential can know. */
  readonly secret: string;
}

/** Under which name the requests of a ticket are counted. */
export interface Identity {
  readonly client: string;
  /** False for a credential that anybody may have invented; the client is then the address. */
  readonly isKnown: boolean;
}

/** Knows which credentials Jira has accepted. */
export interface Identities {
  /** Finds the identity. Whoever invents a thousand credentials stays one client. */
  of(siteId: string, ticket: CountedTicket, address: string): Identity;
  /** Jira answered a request with this credential as one of this account. */
  accepted(siteId: string, secret: string, account: string): void;
}

/** Most credentials that are remembered; the oldest one is forgotten first. */
const maxRemembered = 10_000;

/**
 * Starts knowing nothing but what the tickets say. What Jira accepts later is remembered in this process
 * only: a replica that has not seen it yet counts by the address until it does.
 */
export function createIdentities(names: ClientNames): Identities {
  const remembered = new Map<string, string>();
  const nameOf = (siteId: string, secret: string): string => names.ofUser(`${siteId} ${secret}`);
  const ofAccount = (siteId: string, account: string): string =>
    names.ofUser(`${siteId} account ${account}`);
  return {
    of(siteId, { account, secret }, address) {
      const client =
        account === null ? remembered.get(nameOf(siteId, secret)) : ofAccount(siteId, account);
      return client === undefined ? { client: address, isKnown: false } : { client, isKnown: true };
    },
    accepted(siteId, secret, account) {
      const name = nameOf(siteId, secret);
      if (remembered.has(name)) return;
      remembered.set(name, ofAccount(siteId, account));
      const [oldest] = remembered.keys();
      if (remembered.size > maxRemembered && oldest !== undefined) remembered.delete(oldest);
    },
  };
}
