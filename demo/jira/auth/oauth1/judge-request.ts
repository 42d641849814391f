import { verify } from 'node:crypto';
import type { Answer } from '../../core/answer.ts';
import type { JiraEdition } from '../../core/edition.ts';
import type { SignedRequest } from './signed-request.ts';

/** Whose signed request it is, or what Jira answers instead. */
export type OauthVerdict =
  | { readonly kind: 'signed'; readonly consumerKey: string; readonly token: string }
  | { readonly kind: 'refused'; readonly answer: Answer };

const toleranceSeconds = 300;

/** Judges consumer, time, nonce and signature; the token is judged by who needs it. */
export function judgeRequest(
  face: JiraEdition,
  { oauth, baseString }: SignedRequest,
): OauthVerdict {
  const of = (name: string): string => oauth.get(`oauth_${name}`) ?? '';
  const wanted = ['consumer_key', 'signature_method', 'signature', 'timestamp', 'nonce'];
  const absent = wanted.filter((name) => of(name) === '').map((name) => `oauth_${name}`);
  if (absent.length > 0) {
    return refuseAs(face, 'parameter_absent', { oauth_parameters_absent: absent.join('&') });
  }
  if (!['', '1.0'].includes(of('version'))) return refuseAs(face, 'version_rejected');
  if (of('signature_method') !== 'RSA-SHA1') return refuseAs(face, 'signature_method_rejected');
  const link = face.oauth.link(of('consumer_key'));
  if (link === null) return refuseAs(face, 'consumer_key_unknown');
  const now = Math.floor(face.now().getTime() / 1000);
  const from = now - toleranceSeconds;
  const to = now + toleranceSeconds;
  const timestamp = Number(of('timestamp'));
  if (!(timestamp >= from && timestamp <= to)) {
    const range = { oauth_acceptable_timestamps: `${from}-${to}` };
    return refuseAs(face, 'timestamp_refused', range);
  }
  const nonce = [link.consumerKey, timestamp, of('token'), of('nonce')].join(' ');
  if (!face.oauth.takeNonce(nonce, face.now())) return refuseAs(face, 'nonce_used');
  const signature = Buffer.from(of('signature'), 'base64');
  if (!verify('RSA-SHA1', Buffer.from(baseString), link.publicKey, signature)) {
    return refuseAs(face, 'signature_invalid');
  }
  return { kind: 'signed', consumerKey: link.consumerKey, token: of('token') };
}

const statuses: Readonly<Record<string, number>> = {
  parameter_absent: 400,
  parameter_rejected: 400,
  signature_method_rejected: 400,
  timestamp_refused: 400,
  version_rejected: 400,
};

/** Answers as Jira does when it names a problem: in the header and in the body. */
export function problemAnswer(
  face: JiraEdition,
  problem: string,
  more: Readonly<Record<string, string>> = {},
): Answer {
  const told = Object.entries({ oauth_problem: problem, ...more });
  const shown = told.map(([name, value]) => `, ${name}="${encodeURIComponent(value)}"`).join('');
  return {
    status: statuses[problem] ?? 401,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      'www-authenticate': `OAuth realm="${encodeURIComponent(face.baseUrl)}"${shown}`,
    },
    body: new URLSearchParams(told.map(([name, value]) => [name, value])).toString(),
  };
}

function refuseAs(
  face: JiraEdition,
  problem: string,
  more?: Readonly<Record<string, string>>,
): OauthVerdict {
  return { kind: 'refused', answer: problemAnswer(face, problem, more) };
}
