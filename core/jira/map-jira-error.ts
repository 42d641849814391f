import type { Site } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import { type JiraCallName, jiraCalls } from '../../contract/jira-calls.ts';
import type { JiraAnswer } from './transport.ts';
import { isHtml, type JiraMessages, readJiraMessages } from './jira-messages.ts';

/** What was asked when the answer came. */
interface Asked {
  readonly site: Site;
  readonly call: JiraCallName;
  /** The file, when one was sent. */
  readonly fileName?: string;
}

/** Names what is wrong with an answer; null when nothing is. */
export function mapJiraError(answer: JiraAnswer, asked: Asked): AppError | null {
  if (answer.status >= 200 && answer.status < 300) return faultOfSuccess(answer, asked);
  return (
    faultOfLogin(answer, asked) ?? faultOfGateway(answer, asked) ?? faultOfStatus(answer, asked)
  );
}

/** Some gateways, and Jira towards strangers, say 200 and do not mean it. */
function faultOfSuccess(answer: JiraAnswer, asked: Asked): AppError | null {
  if (isHtml(answer.text)) return faultOfPage(answer, asked);
  // A write that Jira took is not undone by who made it; only reading is refused here.
  if (jiraCalls[asked.call].method !== 'GET' || asked.call === 'serverInfo') return null;
  const { site } = asked;
  if (answer.header('x-seraph-loginreason')?.includes('AUTHENTICATED_FAILED') === true) {
    return new AppError('CREDENTIALS_REJECTED', { site: site.name });
  }
  return isAnonymous(answer) ? new AppError('SIGNED_IN_AS_NOBODY', { site: site.name }) : null;
}

/** What the headers and texts of a refused sign-in say, whatever the status. */
function faultOfLogin(answer: JiraAnswer, { site }: Asked): AppError | null {
  const reason = answer.header('x-seraph-loginreason') ?? '';
  const denied = answer.header('x-authentication-denied-reason') ?? '';
  if (reason.includes('AUTHENTICATION_DENIED') || denied.startsWith('CAPTCHA')) {
    return new AppError('CAPTCHA_REQUIRED', { site: site.name });
  }
  // Cloud goes on as a stranger after a wrong token, and then says that nothing was found.
  if (reason.includes('AUTHENTICATED_FAILED')) {
    return new AppError('CREDENTIALS_REJECTED', { site: site.name });
  }
  if (/basic authentication has been disabled/i.test(answer.text)) {
    return new AppError('BASIC_DISABLED', { site: site.name });
  }
  // 404 is the older way in which Jira refuses what it takes for forged.
  if ((answer.status === 403 || answer.status === 404) && /xsrf check failed/i.test(answer.text)) {
    return new AppError('JIRA_XSRF_REFUSED', { host: hostOf(site) });
  }
  return null;
}

/** A page instead of data comes from something in front of Jira, or from a Jira that is not there. */
function faultOfGateway(answer: JiraAnswer, asked: Asked): AppError | null {
  const host = hostOf(asked.site);
  const { status } = answer;
  if (status >= 300 && status < 400) return new AppError('JIRA_BEHIND_LOGIN_PAGE', { host });
  if (!isHtml(answer.text) || status === 429 || status >= 500) return null;
  if (status === 400 && /SSL certificate/i.test(answer.text)) {
    return new AppError('JIRA_CLIENT_CERTIFICATE_REJECTED', { host });
  }
  if (status === 413) return null;
  // Jira itself writes pages for 401 and 404; its own headers tell them from a gateway's.
  if ((status === 401 || status === 404) && cameFromJira(answer)) return null;
  return faultOfPage(answer, asked);
}

function faultOfPage(answer: JiraAnswer, { site }: Asked): AppError {
  const host = hostOf(site);
  const isLogin = /<form|SAMLRequest|log\s?in|sign\s?in|single sign-on/i.test(answer.text);
  return isLogin && (answer.status < 300 || answer.status === 401)
    ? new AppError('JIRA_BEHIND_LOGIN_PAGE', { host })
    : new AppError('JIRA_ANSWER_UNREADABLE', { host, status: answer.status });
}

function faultOfStatus(answer: JiraAnswer, asked: Asked): AppError {
  const { status } = answer;
  const host = hostOf(asked.site);
  const words = readJiraMessages(answer.text);
  if (status === 401) return new AppError('CREDENTIALS_REJECTED', { site: asked.site.name });
  if (status === 429) {
    return new AppError('JIRA_BUSY', { host, retryAfterSeconds: retryAfterSeconds(answer) });
  }
  // Before the general rules: Data Center says 404, older ones 400 or 500, to a file that is too large.
  const ofFile = asked.fileName === undefined ? null : faultOfFile(answer, words, asked.fileName);
  if (ofFile !== null) return ofFile;
  if (isOfEmoji(answer, asked)) {
    return new AppError('EMOJI_REFUSED', { isSure: true });
  }
  if (status >= 500) return new AppError('JIRA_FAILED', { host, status });
  if (isAnonymous(answer)) return new AppError('SIGNED_IN_AS_NOBODY', { site: asked.site.name });
  if (status === 403) return faultOfPermission(words, asked);
  if (status === 404 || status === 410) return new AppError('JIRA_NOT_FOUND', { host });
  if (status === 413) return new AppError('REQUEST_TOO_LARGE', { limitBytes: null });
  if (status === 405 || status === 415) {
    return new AppError('JIRA_ANSWER_UNREADABLE', { host, status });
  }
  // Data Center answers 400 when the project of createmeta is hidden from the user.
  if (asked.call !== 'createIssue' && jiraCalls[asked.call].method === 'GET') {
    return new AppError('PERMISSION_MISSING', { reason: sentence(words) });
  }
  return new AppError('FIELDS_REJECTED', words);
}

/** MySQL with `utf8` names the bytes that it did not store; four of them begin with F0 to F4. */
function isOfEmoji({ text }: JiraAnswer, { call }: Asked): boolean {
  const isWrite = jiraCalls[call].method !== 'GET';
  return isWrite && /Incorrect string value: '[^']{0,60}F[0-4]/i.test(text.slice(0, 100_000));
}

function faultOfPermission(words: JiraMessages, { site, call }: Asked): AppError {
  const reason = sentence(words);
  const areFilesOff = /attachments?\b/i.test(reason) && /\b(?:disabled|not enabled)/i.test(reason);
  return call === 'attach' && areFilesOff
    ? new AppError('ATTACHMENTS_DISABLED', { site: site.name })
    : new AppError('PERMISSION_MISSING', { reason });
}

function faultOfFile(answer: JiraAnswer, words: JiraMessages, name: string): AppError | null {
  const { status } = answer;
  const said = sentence(words);
  const tooLarge = /exceeds its maximum permitted size(?: of ([\d.,\s']+) ?bytes)?/i.exec(
    answer.text,
  );
  if (tooLarge !== null) {
    const digits = (tooLarge[1] ?? '').replace(/\D/g, '');
    return new AppError('ATTACHMENT_TOO_LARGE', {
      name,
      limitBytes: digits === '' ? null : Number(digits),
    });
  }
  if (status === 413) {
    // Jira says something; a gateway sends a page, or nothing.
    if (said === '' && !cameFromJira(answer)) {
      return new AppError('ATTACHMENT_TOO_LARGE', { name, limitBytes: null, by: 'gateway' });
    }
    // Cloud also says 413 when an issue holds too many files.
    return said === '' || /size|large|bytes/i.test(said)
      ? new AppError('ATTACHMENT_TOO_LARGE', { name, limitBytes: null })
      : new AppError('ATTACHMENT_REJECTED', { name, reason: said });
  }
  return status === 400 || status === 415 || status === 422
    ? new AppError('ATTACHMENT_REJECTED', { name, reason: said })
    : null;
}

function sentence({ messages, fields }: JiraMessages): string {
  return [...messages, ...fields.map(({ message }) => message)].join(' ');
}

function isAnonymous(answer: JiraAnswer): boolean {
  return answer.header('x-ausername') === 'anonymous';
}

function cameFromJira(answer: JiraAnswer): boolean {
  return ['x-arequestid', 'x-ausername', 'atl-traceid', 'x-seraph-loginreason'].some(
    (name) => answer.header(name) !== null,
  );
}

/** `Retry-After` in its form of seconds; Jira sends no dates there, and 0 says nothing. */
function retryAfterSeconds(answer: JiraAnswer): number | null {
  const seconds = Number.parseInt(answer.header('retry-after') ?? '', 10);
  return seconds > 0 ? seconds : null;
}

function hostOf(site: Site): string {
  return new URL(site.baseUrl).host;
}
