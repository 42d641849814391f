import { describe, expect, it } from '@jest/globals';
import { documentToText } from '../../../../core/convert/document-to-text.ts';
import type { EmailDocument } from '../../../../core/convert/document.ts';
import { describeEmail, withCloudLinks } from '../../../../core/filing/plan/describe-email.ts';
import type { OpenEmail } from '../../../../core/email/email.ts';
import { aMail } from '../../../support/filing/a-mail.ts';

const labels = {
  from: 'From',
  date: 'Date',
  sharedFiles: 'Shared files',
  formatDate: (date: Date) => date.toISOString().slice(0, 10),
};

const body: EmailDocument = {
  blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Help!', marks: {} }] }],
};

function described(mail: Partial<OpenEmail>): string {
  return documentToText(describeEmail(aMail(mail), body, labels));
}

describe('describeEmail', () => {
  it('says who wrote and when, before the text', () => {
    expect(described({})).toBe('From: Ada (ada@example.com)\nDate: 2026-03-31\n\nHelp!');
  });

  it('links the address', () => {
    const [head] = describeEmail(aMail(), body, labels).blocks;

    expect(head).toMatchObject({
      kind: 'paragraph',
      content: expect.arrayContaining([
        { kind: 'text', text: 'ada@example.com', marks: { link: 'mailto:ada@example.com' } },
      ]),
    });
  });

  it.each([
    [
      'an address for a name',
      { from: { name: 'a@example.com', address: 'a@example.com' } },
      'From: a@example.com',
    ],
    ['no name', { from: { name: ' ', address: 'a@example.com' } }, 'From: a@example.com'],
    ['a directory path', { from: { name: 'Ada', address: '/O=ACME/CN=ADA' } }, 'From: Ada'],
    ['a path and no name', { from: { name: '', address: '/O=ACME/CN=ADA' } }, null],
    ['only a sender', { from: null, sender: { name: 'Bot', address: '' } }, 'From: Bot'],
    ['nobody', { from: null, sender: null }, null],
  ])('writes %s', (_, mail, line) => {
    const [first = ''] = described({ ...mail, receivedAt: null }).split('\n');

    expect(first).toBe(line ?? 'Help!');
  });

  it('does not tell who else got the mail', () => {
    const others = [{ name: 'Eve', address: 'eve@example.com' }];

    expect(described({ to: others, cc: others })).not.toContain('Eve');
  });
});

describe('withCloudLinks', () => {
  it('lists shared files as links after the text', () => {
    const url = 'https://share.example.com/plan';

    const document = withCloudLinks(body, [{ name: 'Plan.docx', url }], labels);

    expect(documentToText(document)).toBe(
      'Help!\n\nShared files:\nPlan.docx <https://share.example.com/plan>',
    );
  });

  it('does not make a link of an address that runs a script', () => {
    const document = withCloudLinks(body, [{ name: 'x', url: 'javascript:alert(1)' }], labels);

    expect(JSON.stringify(document)).not.toContain('javascript');
  });

  it('leaves a description without shared files alone', () => {
    expect(withCloudLinks(body, [], labels)).toBe(body);
  });
});
