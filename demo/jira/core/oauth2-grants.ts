import { createHash, randomBytes } from 'node:crypto';
import type { SiteKind } from '../../../contract/connect-api.ts';
import { isSame } from './logins.ts';
import type { User } from './model.ts';

/** An incoming link of a Data Center, or an app at Atlassian, as somebody registered it. */
export interface Oauth2Client {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  readonly redirectUri: string;
}

/** What the user allowed on the page. */
export interface Consent {
  readonly client: Oauth2Client;
  readonly user: User;
  readonly scope: string;
  /** S256; empty when none came. */
  readonly challenge: string;
  /** Ids of the sites that the user chose; on Data Center there is nothing to choose. */
  readonly siteIds: readonly string[];
}

/** All tokens that come of one consent. */
export interface Family {
  readonly id: string;
  readonly consent: Consent;
  refreshToken: string;
  readonly usedRefreshTokens: Map<string, number>;
  accessTokens: Map<string, number>;
  isRevoked: boolean;
}

/** Tokens as they are given out. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresInSeconds: number;
  readonly scope: string;
}

interface Code extends Consent {
  readonly expiresAt: number;
  familyId: string | null;
}

// Jira gives ten seconds unless told otherwise, and ten minutes at most.
const codeMs = 10 * 60_000;
const accessSeconds = 3_600;
const leewayMs = 10 * 60_000;

/** What the stand-in remembers of OAuth 2.0. */
export class Oauth2Grants {
  readonly clients: readonly Oauth2Client[];
  /** How often a refresh token came that had been used before. */
  reuses = 0;
  readonly #kind: SiteKind;
  readonly #codes = new Map<string, Code>();
  readonly #families = new Map<string, Family>();

  constructor(kind: SiteKind, clients: readonly Oauth2Client[]) {
    this.#kind = kind;
    this.clients = clients;
  }

  client(clientId: string): Oauth2Client | null {
    return this.clients.find((client) => client.clientId === clientId) ?? null;
  }

  allow(consent: Consent, now: Date): string {
    const code = newToken();
    this.#codes.set(code, { ...consent, expiresAt: now.getTime() + codeMs, familyId: null });
    return code;
  }

  /** Gives tokens for a code, once: with the second time everything that came of it is taken back. */
  exchange(code: string, client: Oauth2Client, verifier: string, now: Date): Tokens | null {
    const found = this.#codes.get(code);
    if (found === undefined || found.client !== client) return null;
    if (found.familyId !== null) {
      this.#revoke(this.#families.get(found.familyId));
      return null;
    }
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (found.challenge !== '' && !isSame(challenge, found.challenge)) return null;
    if (found.expiresAt <= now.getTime()) return null;
    const { client: _, ...rest } = found;
    const family: Family = {
      id: newToken(),
      consent: { ...rest, client },
      refreshToken: '',
      usedRefreshTokens: new Map(),
      accessTokens: new Map(),
      isRevoked: false,
    };
    found.familyId = family.id;
    this.#families.set(family.id, family);
    return this.#give(family, now);
  }

  /**
   * Rotates: both old tokens are worth nothing at once. A used refresh token ends the whole family, but for
   * Cloud’s ten minutes in which the last one may come again.
   */
  refresh(refreshToken: string, client: Oauth2Client, now: Date): Tokens | null {
    for (const family of this.#families.values()) {
      if (family.consent.client !== client || family.isRevoked) continue;
      if (family.refreshToken === refreshToken) {
        family.usedRefreshTokens.set(refreshToken, now.getTime());
        if (this.#kind === 'datacenter') family.accessTokens = new Map();
        return this.#give(family, now);
      }
      const usedAt = family.usedRefreshTokens.get(refreshToken);
      if (usedAt === undefined) continue;
      this.reuses += 1;
      if (this.#kind === 'cloud' && now.getTime() - usedAt < leewayMs)
        return this.#give(family, now);
      this.#revoke(family);
      return null;
    }
    return null;
  }

  /** Finds what an access token stands for; null when it stands for nothing any more. */
  access(token: string, now: Date): Family | null {
    for (const family of this.#families.values()) {
      const endsAt = family.accessTokens.get(token);
      if (!family.isRevoked && endsAt !== undefined && endsAt > now.getTime()) return family;
    }
    return null;
  }

  /** Takes back whatever belongs to a token of this client. */
  revokeToken(token: string, client: Oauth2Client): void {
    for (const family of this.#families.values()) {
      const isOf = family.refreshToken === token || family.accessTokens.has(token);
      if (isOf && family.consent.client === client) this.#revoke(family);
    }
  }

  familiesOf(user: User): readonly Family[] {
    return [...this.#families.values()].filter(
      ({ consent, isRevoked }) => consent.user === user && !isRevoked,
    );
  }

  revokeFamily(id: string, user: User): void {
    const family = this.#families.get(id);
    if (family?.consent.user === user) this.#revoke(family);
  }

  #revoke(family: Family | undefined): void {
    if (family !== undefined) family.isRevoked = true;
  }

  #give(family: Family, now: Date): Tokens {
    const accessToken = newToken();
    family.refreshToken = newToken();
    family.accessTokens.set(accessToken, now.getTime() + accessSeconds * 1000);
    return {
      accessToken,
      refreshToken: family.refreshToken,
      expiresInSeconds: accessSeconds,
      scope: family.consent.scope,
    };
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}
