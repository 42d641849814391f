/** Where an email names an issue; the subject says most, a key in the text least. */
export type MentionPlace = 'subject' | 'link' | 'text';

/** What looks like an issue of the site; only Jira's answer says whether it is one. */
export interface Mention {
  readonly key: string;
  readonly place: MentionPlace;
}

/** A link to an issue of another configured site. */
export interface MentionElsewhere {
  readonly siteId: string;
  readonly key: string;
  readonly url: string;
}

/** What an email names, each key once. */
export interface Mentions {
  readonly here: readonly Mention[];
  readonly elsewhere: readonly MentionElsewhere[];
}

/** What is searched for mentions. */
interface SearchedEmail {
  readonly subject: string;
  readonly text: string;
  /** The site whose keys count without a link. */
  readonly siteId: string;
  /** All configured sites. */
  readonly sites: readonly { readonly id: string; readonly baseUrl: string }[];
}

/** More would be a report, not an email about an issue. */
const mostKeys = 20;
const mostElsewhere = 3;
const mostCharacters = 100_000;
const mostLinks = 300;

// Jira's own pattern of keys. `CVE-2026-12` and `ISO-9001-2015` go on behind it and are none.
const key = String.raw`[A-Z][A-Z0-9_]{1,19}-[1-9]\d{0,9}`;
const keyInText = new RegExp(String.raw`(?<![\p{L}\p{N}_/.-])${key}(?![\p{L}\p{N}_]|[-.]\d)`, 'gu');
const link = /https?:\/\/[^\s<>"'()[\]{}|]{1,2000}/g;
const issuePage = new RegExp(
  String.raw`^/(?:browse/|projects/[^/]{1,50}/issues/|servicedesk/customer/portal/\d{1,9}/)(${key})(?![\w-])`,
);
const selectedIssue = new RegExp(String.raw`[?&]selectedIssue=(${key})(?![\w-])`);

/**
 * Finds issue keys and links to issues in an email. Linear in the text and bounded: whoever wrote the email
 * may be hostile. A key that belongs to something else (`UTF-8`) stays a candidate.
 */
export function findMentions({ subject, text, siteId, sites }: SearchedEmail): Mentions {
  const read = text.slice(0, mostCharacters);
  const here = new Map<string, Mention>();
  const elsewhere = new Map<string, MentionElsewhere>();
  const note = (found: string, place: MentionPlace): void => {
    if (here.size < mostKeys && !here.has(found)) here.set(found, { key: found, place });
  };
  for (const [found] of subject.slice(0, 1_000).matchAll(keyInText)) note(found, 'subject');
  for (const [url] of [...read.matchAll(link)].slice(0, mostLinks)) {
    const linked = linkedIssue(url, sites);
    if (linked === null) continue;
    if (linked.siteId === siteId) note(linked.key, 'link');
    else if (elsewhere.size < mostElsewhere)
      elsewhere.set(`${linked.siteId} ${linked.key}`, linked);
  }
  // A key inside an address belongs to that address.
  for (const [found] of read.replace(link, ' ').matchAll(keyInText)) note(found, 'text');
  return { here: [...here.values()], elsewhere: [...elsewhere.values()] };
}

function linkedIssue(url: string, sites: SearchedEmail['sites']): MentionElsewhere | null {
  for (const { id, baseUrl } of sites) {
    const base = baseUrl.replace(/\/$/, '');
    if (url.slice(0, base.length).toLowerCase() !== base.toLowerCase()) continue;
    const rest = url.slice(base.length);
    const found =
      issuePage.exec(rest)?.[1] ?? (/^[/?]/.test(rest) && selectedIssue.exec(rest)?.[1]);
    if (typeof found === 'string') {
      return { siteId: id, key: found, url: `${base}/browse/${encodeURIComponent(found)}` };
    }
  }
  return null;
}
