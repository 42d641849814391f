import type { Answer } from '../../core/answer.ts';
import type { Exchange, JiraEdition } from '../../core/edition.ts';
import { isSame } from '../../core/logins.ts';
import { readText } from '../../core/read-body.ts';
import { judgeRequest, problemAnswer } from './judge-request.ts';
import { readSignedRequest, type SignedRequest } from './signed-request.ts';

const maxFormBytes = 16 * 1024;
const fiveYears = 157_680_000;

/** `POST request-token`. */
export async function requestToken({ face, request }: Exchange): Promise<Answer> {
  const signed = await readSigned({ face, request });
  if ('status' in signed) return signed;
  const verdict = judgeRequest(face, signed);
  if (verdict.kind === 'refused') return verdict.answer;
  const callback = signed.oauth.get('oauth_callback') ?? '';
  if (callback !== 'oob' && !/^https?:\/\//.test(callback)) {
    const more = { oauth_parameters_rejected: 'oauth_callback' };
    return problemAnswer(face, 'parameter_rejected', more);
  }
  const { token } = face.oauth.begin(verdict.consumerKey, callback, face.now());
  return form({
    oauth_token: token,
    oauth_token_secret: 'not-used-with-rsa',
    oauth_callback_confirmed: 'true',
  });
}

/** `POST access-token`. */
export async function accessToken({ face, request }: Exchange): Promise<Answer> {
  const signed = await readSigned({ face, request });
  if ('status' in signed) return signed;
  const consumerKey = signed.oauth.get('oauth_consumer_key') ?? '';
  if (face.oauth.link(consumerKey) === null) return problemAnswer(face, 'consumer_key_unknown');
  const given = face.oauth.request(signed.oauth.get('oauth_token') ?? '');
  if (given?.consumerKey !== consumerKey) return problemAnswer(face, 'token_rejected');
  if (given.expiresAt <= face.now().getTime()) return problemAnswer(face, 'token_expired');
  const verdict = judgeRequest(face, signed);
  if (verdict.kind === 'refused') return verdict.answer;
  const { approval } = given;
  if (approval.kind === 'denied') return problemAnswer(face, 'permission_denied');
  if (approval.kind === 'none') return problemAnswer(face, 'permission_unknown');
  if (!isSame(signed.oauth.get('oauth_verifier') ?? '', approval.verifier)) {
    return problemAnswer(face, 'token_rejected');
  }
  const { token } = face.oauth.exchange(given, approval.user, face.now());
  return form({
    oauth_token: token,
    oauth_token_secret: 'not-used-with-rsa',
    oauth_expires_in: String(fiveYears),
    oauth_session_handle: token.slice(0, 12),
    oauth_authorization_expires_in: '160272000',
  });
}

async function readSigned({
  face,
  request,
}: Pick<Exchange, 'face' | 'request'>): Promise<SignedRequest | Answer> {
  const body = await readText(request, maxFormBytes);
  if (body.kind === 'refused') return body.answer;
  const isForm = /^application\/x-www-form-urlencoded/i.test(request.headers['content-type'] ?? '');
  return readSignedRequest(request, isForm ? body.text : '') ?? unreadable(face);
}

function unreadable(face: JiraEdition): Answer {
  return problemAnswer(face, 'parameter_rejected');
}

function form(values: Readonly<Record<string, string>>): Answer {
  const headers = { 'content-type': 'text/plain;charset=UTF-8', 'cache-control': 'no-store' };
  return { status: 200, headers, body: new URLSearchParams(values).toString() };
}
