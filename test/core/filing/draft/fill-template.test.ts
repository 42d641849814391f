import { describe, expect, it } from '@jest/globals';
import { fillTemplate, placeholderTexts } from '../../../../core/filing/draft/fill-template.ts';
import { aMail } from '../../../support/filing/a-mail.ts';

const options = { body: 'It {subject} leaks.', formatDate: () => '18 Aug 2026' };

describe('fillTemplate', () => {
  it('puts in what the mail says', () => {
    const mail = aMail({
      subject: 'Tap',
      from: { name: 'Kim Roe', address: 'kim@customer.example' },
      to: [{ name: 'Help', address: 'help@acme.example' }],
      cc: [{ name: '', address: 'jo@customer.example' }],
      receivedAt: new Date('2026-08-18T09:12:00Z'),
    });

    const text = fillTemplate(
      '[{senderName}] {subject}, {senderAddress} to {recipients} on {date}',
      placeholderTexts(mail, options),
    );

    expect(text).toBe(
      '[Kim Roe] Tap, kim@customer.example to Help <help@acme.example>, jo@customer.example on 18 Aug 2026',
    );
  });

  it('leaves braces of the mail and of others alone', () => {
    const texts = placeholderTexts(aMail({ subject: 'Tap' }), options);

    expect(fillTemplate('{body} {code}', texts)).toBe('It {subject} leaks. {code}');
  });

  it('has an empty text for what the mail does not tell', () => {
    const texts = placeholderTexts(aMail({ from: null, sender: null, receivedAt: null }), options);

    expect(fillTemplate('{senderName}{senderAddress}{date}', texts)).toBe('');
  });

  it('links to the mail by its encoded id', () => {
    const webOrigin = 'https://mail.example.com';
    const texts = placeholderTexts(aMail({ itemId: 'AA/b+c=', webOrigin }), options);

    expect(texts.link).toContain('ItemID=AA%2Fb%2Bc%3D&');
    expect(texts.link).toMatch(/^https:\/\/mail\.example\.com\/owa\/\?/);
  });

  it('leaves the link out where the host does not tell the mailbox’s own Outlook on the web', () => {
    expect(placeholderTexts(aMail({ itemId: 'AA/b+c=' }), options).link).toBe('');
  });
});
