import { randomUUID, sign, type KeyObject } from 'node:crypto';
import OAuth from 'oauth-1.0a';
import type { Oauth1Config } from '../config/config.ts';
import { limitConcurrency } from './concurrency-limit.ts';
import { parseUrl, readParameters, type Parameters } from './canonical-url.ts';
import type { RequestToSign } from './request-to-sign.ts';

/** The one request that a signature of OAuth 1.0a is made for. */
export interface Oauth1Request extends RequestToSign {
  readonly consumerKey: string;
  /** Null only where a request token is asked for; left out elsewhere, Jira would answer as to nobody. */
  readonly token: string | null;
  /** What else belongs to OAuth: `oauth_callback`, `oauth_verifier`. */
  readonly more?: Readonly<Record<`oauth_${string}`, string>>;
  /** How far Jira's clock is ahead of ours, for this request only; else what was learnt from Jira itself. */
  readonly clockAheadMs?: number;
  /** A body of `application/x-www-form-urlencoded`; bodies of other kinds are not covered. */
  readonly form?: string;
}

/** Signs for one site with RSA-SHA1. */
export interface Oauth1Signer {
  /** Consumers that a sign-in may use, the one to try first in front. */
  readonly consumerKeys: readonly string[];
  /** Makes the header `Authorization`. @throws {TypeError} for a consumer that is not the site's. */
  authorize(request: Oauth1Request): Promise<string>;
  /** Sets the clock that is signed with to what Jira's clock shows now. */
  correctClock(jiraNow: number): void;
}

export interface Oauth1SignerParts {
  readonly now: () => Date;
  /** Makes a text that no other request has. */
  readonly nonce?: () => string;
}

/** Builds the signer of one site; the keys stay in it. */
export function createOauth1Signer(
  config: Oauth1Config,
  { now, nonce = randomUUID }: Oauth1SignerParts,
): Oauth1Signer {
  // The second one is there because the change to it has begun.
  const consumers = config.next === null ? [config] : [config.next, config];
  let aheadMs = 0;
  return {
    consumerKeys: consumers.map(({ consumerKey }) => consumerKey),
    async authorize(request) {
      const consumer = consumers.find(({ consumerKey }) => consumerKey === request.consumerKey);
      if (consumer === undefined) throw new TypeError('the site has no such consumer');
      const parameters = {
        oauth_consumer_key: consumer.consumerKey,
        oauth_nonce: nonce(),
        oauth_signature_method: 'RSA-SHA1',
        oauth_timestamp: Math.floor((now().getTime() + (request.clockAheadMs ?? aheadMs)) / 1000),
        oauth_version: '1.0',
        ...(request.token === null ? {} : { oauth_token: request.token }),
        ...request.more,
      };
      const text = baseString(request, parameters);
      const signature = await inTurn(() => signWith(consumer.privateKey, text));
      return oauth.toHeader({ ...parameters, oauth_signature: signature }).Authorization;
    },
    correctClock(jiraNow) {
      aheadMs = jiraNow - now().getTime();
    },
  };
}

// Node's pool has four threads: one stays free for looking up names, and a rush of signatures leaves the
// processor to the requests of everybody else now and then.
const inTurn = limitConcurrency(3);

// Makes strings and headers only: its signing would hold up everything else, and its nonces can be guessed.
const oauth = new OAuth({
  consumer: { key: '', secret: '' },
  signature_method: 'RSA-SHA1',
  hash_function: () => '',
});

interface OauthParameters {
  readonly oauth_consumer_key: string;
  readonly oauth_nonce: string;
  readonly oauth_signature_method: string;
  readonly oauth_timestamp: number;
  readonly oauth_version: string;
}

function baseString({ method, url, form }: Oauth1Request, parameters: OauthParameters): string {
  const { base, query } = parseUrl(url);
  const own = [...query, ...readParameters(form ?? '')];
  // Given as `data`, because the package reads queries wrongly; copied, because it writes into both.
  return oauth.getBaseString({ method, url: base, data: grouped(own) }, { ...parameters });
}

function grouped(parameters: Parameters): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const [name, value] of parameters) {
    // Inherited names such as `constructor` are not there yet.
    if (Object.hasOwn(groups, name)) groups[name]?.push(value);
    else groups[name] = [value];
  }
  return groups;
}

// With a callback, Node signs in its pool of threads.
function signWith(key: KeyObject, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    sign('RSA-SHA1', Buffer.from(text), key, (error, signature) => {
      if (error === null) resolve(signature.toString('base64'));
      else reject(error);
    });
  });
}
