import type { IncomingMessage } from 'node:http';
import type { Answer } from '../../core/answer.ts';
import type { Caller, JiraEdition } from '../../core/edition.ts';
import { judgeRequest, problemAnswer } from './judge-request.ts';
import { readSignedRequest } from './signed-request.ts';

const needed = ['consumer_key', 'token', 'signature_method', 'signature', 'timestamp', 'nonce'];

/**
 * Finds out whose signed request it is. One that lacks a parameter runs as nobody, as Jira does it. No
 * call here takes a form, so none is read.
 */
export function byOauth(face: JiraEdition, request: IncomingMessage): Caller | Answer {
  const anonymous: Caller = { user: null, loginReason: null };
  // These look at the signature themselves.
  if (/\/plugins\/servlet\/oauth\//.test(request.url ?? '')) return anonymous;
  const signed = readSignedRequest(request);
  if (signed === null || needed.some((name) => !signed.oauth.has(`oauth_${name}`))) {
    return anonymous;
  }
  const access = face.oauth.access(signed.oauth.get('oauth_token') ?? '');
  if (face.oauth.link(signed.oauth.get('oauth_consumer_key') ?? '') === null) {
    return problemAnswer(face, 'consumer_key_unknown');
  }
  if (access === null || access.consumerKey !== signed.oauth.get('oauth_consumer_key')) {
    return problemAnswer(face, 'token_rejected');
  }
  const verdict = judgeRequest(face, signed);
  return verdict.kind === 'refused' ? verdict.answer : { user: access.user, loginReason: 'OK' };
}
