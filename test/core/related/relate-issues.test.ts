import { describe, expect, it } from '@jest/globals';
import { isJiraNotification } from '../../../core/related/is-jira-notification.ts';
import { clearHit, relateIssues, type Findings } from '../../../core/related/relate-issues.ts';
import { subjectWords } from '../../../core/related/subject-words.ts';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';

function anIssue(key: string, summary = `Summary of ${key}`): FoundIssue {
  return { id: key, key, url: `https://jira.acme.example/browse/${key}`, summary, status: 'Open' };
}

function related(change: Partial<Findings>) {
  return relateIssues({
    email: [],
    thread: [],
    mentioned: [],
    mentions: [],
    isJiraNotification: false,
    sender: [],
    similar: [],
    words: [],
    ...change,
  });
}

function shown(change: Partial<Findings>): readonly string[] {
  return related(change).map(({ issue, reasons }) => `${issue.key}: ${reasons.join(', ')}`);
}

function clear(change: Partial<Findings>): string | null {
  return clearHit(related(change))?.issue.key ?? null;
}

describe('relateIssues', () => {
  it('shows each issue once, with every reason, the likeliest first', () => {
    expect(
      shown({
        similar: [anIssue('WEB-1')],
        sender: [anIssue('WEB-2')],
        mentioned: [anIssue('WEB-2'), anIssue('WEB-3')],
        mentions: [
          { key: 'WEB-2', place: 'text' },
          { key: 'WEB-3', place: 'subject' },
        ],
        thread: [anIssue('WEB-3')],
      }),
    ).toEqual(['WEB-3: thread, subject', 'WEB-2: text, sender', 'WEB-1: similar']);
  });

  it('shows the three that share most words with the subject', () => {
    const similar = ['Printer', 'Printer jams', 'Nothing', 'Printer jams daily'].map((text) =>
      anIssue(text, text),
    );

    expect(shown({ similar, words: ['printer', 'jams', 'daily'] })).toEqual([
      'Printer jams daily: similar',
      'Printer jams: similar',
      'Printer: similar',
    ]);
  });
});

describe('clearHit', () => {
  const mentions = [{ key: 'WEB-1', place: 'subject' }] as const;

  it.each([
    ['the email itself', { email: [anIssue('WEB-1')], thread: [anIssue('WEB-2')] }, 'WEB-1'],
    ['its thread', { thread: [anIssue('WEB-1')], similar: [anIssue('WEB-2')] }, 'WEB-1'],
    ['a key in the subject', { mentioned: [anIssue('WEB-1')], mentions }, 'WEB-1'],
    [
      'a thread and a subject that agree',
      { thread: [anIssue('WEB-1')], mentioned: [anIssue('WEB-1')], mentions },
      'WEB-1',
    ],
    [
      'a thread and a subject that do not agree',
      { thread: [anIssue('WEB-2')], mentioned: [anIssue('WEB-1')], mentions },
      null,
    ],
    ['two issues of the email', { email: [anIssue('WEB-1'), anIssue('WEB-2')] }, null],
    [
      'a key in the text',
      { mentioned: [anIssue('WEB-1')], mentions: [{ key: 'WEB-1', place: 'text' }] as const },
      null,
    ],
    ['the sender', { sender: [anIssue('WEB-1')] }, null],
    ['a similar summary', { similar: [anIssue('WEB-1')] }, null],
    ['nothing', {}, null],
  ])('of %s is as expected', (_, findings: Partial<Findings>, expected) => {
    expect(clear(findings)).toBe(expected);
  });

  it('names the notification where Jira wrote the email', () => {
    expect(shown({ mentioned: [anIssue('WEB-1')], mentions, isJiraNotification: true })).toEqual([
      'WEB-1: notification, subject',
    ]);
  });
});

describe('isJiraNotification', () => {
  const person = { name: 'Mia Berg', address: 'mia@customer.example' };
  const plain = { headers: 'Subject: x\r\n\r\nX-JIRA-FingerPrint: in the text', from: person };

  it.each([
    ['a person', { ...plain, messageId: 'a@customer.example' }, false],
    ['its fingerprint', { ...plain, headers: 'X-JIRA-FingerPrint: 9f', messageId: null }, true],
    [
      'its message ID',
      { ...plain, messageId: 'JIRA.10234.1700000000000.5.1700000000001@Atlassian.JIRA' },
      true,
    ],
    [
      'its sender',
      { headers: '', from: { name: 'Mia (Jira)', address: 'jira@acme.example' }, messageId: null },
      true,
    ],
  ])('knows %s', (_, origin, expected) => {
    expect(isJiraNotification(origin)).toBe(expected);
  });
});

describe('subjectWords', () => {
  it.each([
    [
      'RE: [EXTERNAL] Printer on floor 3 prints blank pages',
      ['printer', 'prints', 'floor', 'blank'],
    ],
    ['AW: WG: 4711', []],
    ['") OR project = SECRET', ['project', 'secret']],
    ['到着時刻の変更', ['到着時刻の変更']],
    ['', []],
  ])('of %s are as expected', (subject, words) => {
    expect(subjectWords(subject)).toEqual(words);
  });
});
