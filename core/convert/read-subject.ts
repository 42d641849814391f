import { FORWARD_PREFIX, REPLY_PREFIX } from './part-phrases.ts';

/** What a subject says of the email; `unknown` for a subject that is empty. */
export type SubjectKind = 'reply' | 'forward' | 'own' | 'unknown';

/** Tags of gateways and trackers stand in front: `[EXTERNAL]`, `{Spam?}`, `KEY-1`. */
const MAX_TAGS = 6;
const TAG =
  /^(?:[[{(【（*<]+[^\]})】）*>]{1,60}[\]})】）*>]+|[A-Z][A-Z0-9]+-\d+|EXTERN(?:AL)?|EXT|SPAM)\s*[:：-]?\s*/;

/** Reads the outermost prefix of a subject, behind the tags. */
export function readSubject(subject: string): SubjectKind {
  let rest = subject.trim().slice(0, 500);
  if (rest === '') return 'unknown';
  for (let count = 0; count <= MAX_TAGS; count += 1) {
    if (FORWARD_PREFIX.test(rest)) return 'forward';
    if (REPLY_PREFIX.test(rest)) return 'reply';
    const tag = TAG.exec(rest)?.[0];
    if (tag === undefined) break;
    const word = tag.replace(/[^\p{L}:]/gu, '');
    if (FORWARD_PREFIX.test(`${word}:`)) return 'forward';
    if (FORWARD_PREFIX.test(tag.slice(1))) return 'forward';
    rest = rest.slice(tag.length);
  }
  return 'own';
}
