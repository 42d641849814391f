import { randomBytes, randomInt } from 'node:crypto';
import type { User } from './model.ts';

/** An incoming application link, as an administrator enters it. */
export interface ApplicationLink {
  readonly consumerKey: string;
  readonly consumerName: string;
  /** PEM. */
  readonly publicKey: string;
}

/** A request token on its way to become an access token. */
export interface RequestToken {
  readonly token: string;
  readonly consumerKey: string;
  /** An address, or `oob` when Jira is to show the code. */
  readonly callback: string;
  readonly expiresAt: number;
  readonly approval:
    | { readonly kind: 'none' }
    | { readonly kind: 'denied' }
    | { readonly kind: 'approved'; readonly user: User; readonly verifier: string };
}

/** What a user allowed. */
export interface AccessToken {
  readonly token: string;
  readonly consumerKey: string;
  readonly user: User;
  readonly createdAt: Date;
}

const requestTokenMs = 10 * 60_000;
const nonceMs = 15 * 60_000;
const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** What the stand-in remembers of OAuth 1.0a. */
export class OauthTokens {
  readonly links: readonly ApplicationLink[];
  readonly #requests = new Map<string, RequestToken>();
  readonly #accesses = new Map<string, AccessToken>();
  readonly #nonces = new Map<string, number>();

  constructor(links: readonly ApplicationLink[]) {
    this.links = links;
  }

  link(consumerKey: string): ApplicationLink | null {
    return this.links.find((link) => link.consumerKey === consumerKey) ?? null;
  }

  request(token: string): RequestToken | null {
    return this.#requests.get(token) ?? null;
  }

  access(token: string): AccessToken | null {
    return this.#accesses.get(token) ?? null;
  }

  accessesOf(user: User): readonly AccessToken[] {
    return [...this.#accesses.values()].filter((access) => access.user === user);
  }

  begin(consumerKey: string, callback: string, now: Date): RequestToken {
    const made: RequestToken = {
      token: newToken(),
      consumerKey,
      callback,
      expiresAt: now.getTime() + requestTokenMs,
      approval: { kind: 'none' },
    };
    this.#requests.set(made.token, made);
    return made;
  }

  /** Gives the verifier. */
  approve(request: RequestToken, user: User): string {
    const letters = Array.from({ length: 6 }, () => codeLetters[randomInt(codeLetters.length)]);
    const verifier = letters.join('');
    this.#requests.set(request.token, {
      ...request,
      approval: { kind: 'approved', user, verifier },
    });
    return verifier;
  }

  deny(request: RequestToken): void {
    this.#requests.set(request.token, { ...request, approval: { kind: 'denied' } });
  }

  /** Uses the request token up. */
  exchange(request: RequestToken, user: User, now: Date): AccessToken {
    this.#requests.delete(request.token);
    const { consumerKey } = request;
    const made = { token: newToken(), consumerKey, user, createdAt: now };
    this.#accesses.set(made.token, made);
    return made;
  }

  revoke(token: string, user: User): void {
    if (this.#accesses.get(token)?.user === user) this.#accesses.delete(token);
  }

  /** Remembers a nonce; false when it was there already. */
  takeNonce(nonce: string, now: Date): boolean {
    for (const [known, until] of this.#nonces) {
      if (until > now.getTime()) break;
      this.#nonces.delete(known);
    }
    if (this.#nonces.has(nonce)) return false;
    this.#nonces.set(nonce, now.getTime() + nonceMs);
    return true;
  }
}

function newToken(): string {
  return randomBytes(24).toString('base64url');
}
