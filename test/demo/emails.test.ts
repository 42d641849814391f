import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { largeMail } from '../../demo/outlook/large-mail.ts';

const FOLDER = new URL('../../demo/emails/', import.meta.url);
const FILE_NAMES = readdirSync(FOLDER).toSorted();

interface Traits {
  readonly subject?: string;
  readonly from: string;
  /** What the raw file says, ASCII only: MIME structure, charset, headers. */
  readonly source: readonly string[];
  /** What the decoded HTML holds; `null` when the mail has none. */
  readonly html: readonly string[] | null;
  readonly text: readonly string[];
  /** Names of all attachments, inline pictures included, in the order of the mail. */
  readonly files?: readonly string[];
}

const TRAITS: Record<string, Traits> = {
  '01-plain-text-bug-report.eml': {
    subject: 'CSV export stops after 10,000 rows since 4.7',
    from: 'Oskar Lindgren',
    source: ['User-Agent: NeoMutt', 'Content-Type: text/plain; charset=utf-8; format=flowed'],
    html: null,
    text: ['10001 shipments-2026-11-03.csv', 'Göteborg', '\n-- \nOskar Lindgren'],
  },
  '02-outlook-release-checklist.eml': {
    subject: 'Release 4.8: what is left before Thursday',
    from: 'Priya Raman',
    source: ['multipart/related;', 'multipart/alternative;', 'X-MS-Has-Attach: yes'],
    html: [
      'class="MsoNormal"',
      '<o:p>&nbsp;</o:p>',
      '<!--[if gte mso 9]>',
      '<![if !supportLists]>',
      'mso-list:l0 level1 lfo1',
      'mso-list:l0 level2 lfo1',
      'mso-list:l1 level1 lfo2',
      'mso-list:l1 level2 lfo2',
      'class="MsoTableGrid"',
      'src="cid:image001.png@01DD51C4.8E2B40F0"',
      'font-family:Wingdings">J<',
    ],
    text: ['Kranz & Söhne'],
    files: ['image001.png'],
  },
  '03-outlook-web-antwort.eml': {
    subject: 'AW: Zollpapiere werden doppelt gedruckt',
    from: 'Sabine Krüger',
    source: ['charset="Windows-1252"', 'Content-Language: de-DE', 'quoted-printable'],
    html: ['id="appendonsend"', 'id="divRplyFwdMsg"', 'id="x_divRplyFwdMsg"', 'id="Signature"'],
    text: ['Über den Knopf', 'Gesendet: Mittwoch, 4. November 2026 16:27'],
  },
  '04-gmail-feature-wish.eml': {
    subject: 'Re: Delivery window messages for our depots 🚚',
    from: 'Maya Okafor',
    source: ['multipart/alternative; boundary="0000000000', 'charset="UTF-8"'],
    html: [
      'gmail_quote_container',
      'blockquote class="gmail_quote"',
      'data-emoji="🤞"',
      '🎉',
      '<b>',
    ],
    text: ['🚚💨', '> Dear Maya,'],
  },
  '05-apple-mail-pictures.eml': {
    subject: 'Delays jump at midnight – two screenshots',
    from: 'Luca Moretti',
    source: ['X-Mailer: Apple Mail', 'multipart/mixed;', 'multipart/related;'],
    html: [
      'cid:5D1F0B7A-3C2E-4E55-9A41-7B0C6E2F91D3@home',
      'cid:E9A47C10-8B6D-4F02-B3D7-1C5F90A2E648@home',
    ],
    text: ['Ciao Nora'],
    files: ['delays-chart.png', 'compare.png', 'Delay report 2026-11-12.pdf'],
  },
  '06-newsletter.eml': {
    subject: 'Action needed: Tiles API v2 retires on 31 January 2027 🍁',
    from: 'Mapletile Developer News',
    source: ['List-Unsubscribe-Post: List-Unsubscribe=One-Click', 'Precedence: bulk'],
    html: [
      'role="presentation"',
      '<div style="display:none;',
      '&#847;&zwnj;',
      'width="1" height="1"',
    ],
    text: ['Unsubscribe: '],
  },
  '07-monitoring-alert.eml': {
    subject: '[CRITICAL] eta-service: p95 4.82 s > 1.50 s (production, 3 hosts) #88213',
    from: 'OpsBeacon',
    source: ['Auto-Submitted: auto-generated', 'Importance: high'],
    html: [
      '<pre ',
      '    at java.base/',
      '<th align="right">p95</th>',
      'explore?orgId=7&amp;left=%7B',
    ],
    text: ['TimeoutException'],
  },
  '08-japanese-arrival-time.eml': {
    subject: '【至急】入港予定日時が一日早く表示される件',
    from: '高梨 美緒',
    source: ['charset="iso-2022-jp"\r\nContent-Transfer-Encoding: base64', '=?ISO-2022-JP?B?'],
    html: ['<th>港</th>', '世界標準時'],
    text: ['つばめ貿易の高梨です。'],
  },
  '09-arabic-invoice.eml': {
    subject: 'النص العربي معكوس في فواتير PDF منذ يوم الأحد',
    from: 'ليلى الحداد',
    source: ['charset="utf-8"\r\nContent-Transfer-Encoding: base64'],
    html: ['<body dir="rtl">', '<span dir="ltr">4.7.2</span>', 'شركة المنارة للشحن'],
    text: ['تحية طيبة وبعد،'],
  },
  '10-awkward-attachments.eml': {
    subject: 'Gate terminal hall 3: papers of the acceptance (barrier opens for every badge)',
    from: 'Jürgen Weißhaupt',
    source: ["filename*=UTF-8''M%C3%A4ngelliste", 'filename*1*=', 'filename="=?UTF-8?Q?Abnahme'],
    html: ['class="moz-signature"'],
    text: ['Regards from the quay'],
    files: [
      'Mängelliste Halle 3 (Entwurf).csv',
      'Abnahmeprotokoll Gate-Terminal Halle 3 – gezeichnet von Weißhaupt und Ohlsen am 4. November 2026.pdf',
      'gate:3?.log <07*31>.txt',
      'photo.png',
      'photo.png',
      'Re: Terminal lets everybody in.eml',
      'Abnahme 2. Versuch [großes Tor]!.ics',
    ],
  },
  '11-no-subject-no-body.eml': {
    from: '',
    source: ['X-Mailer: MFP Scan to E-mail'],
    html: null,
    text: [],
    files: ['SCAN_20261116_113152.pdf'],
  },
  '12-text-like-markup.eml': {
    subject:
      'Canned replies send {color:red}raw markup{color} to customers [urgent] (*all* templates)',
    from: 'Tomás Iglesias',
    source: ['multipart/alternative;'],
    html: ['{code:java}', '[~customer.firstname]', '!truck-late.png|width=120!', '&amp;nbsp;'],
    text: ['h1. Your', '||Stop||', '&#42;bold&#42;', String.raw`\\fileserver\share\{year}\~old`],
  },
  '13-external-thread.eml': {
    subject: '[EXTERNAL] RE: Claim reference missing in webhook payload',
    from: 'Edwin Hartley',
    source: ['In-Reply-To: <7f05a3d2', 'References: <LO2P265MB'],
    html: [
      'External sender:',
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2F',
      'originalsrc="https://hooks.castlegate-insurance.example/',
      'border-top:solid #E1E1E1 1.0pt',
      'confidential and intended solely',
    ],
    text: ['Sent: Thursday, November 5, 2026 11:02 AM'],
  },
  '14-russian-customer.eml': {
    subject: 'Ошибка 1407 при загрузке накладных из Excel',
    from: 'Ирина Савельева',
    source: ['charset=windows-1251\r\nContent-Transfer-Encoding: 8bit', 'X-Mailer: The Bat!'],
    html: ['<b>«Ошибка 1407: неизвестный порт»</b>', '<td>загружается</td>'],
    text: ['Здравствуйте, Нора!'],
  },
  '15-rich-formatting.eml': {
    subject: 'Onboarding guide: corrections to the second draft',
    from: 'Jonas Weidner',
    source: ['User-Agent: Mozilla Thunderbird'],
    html: [
      '<h2>',
      '<s>',
      '<strike>',
      '<u>',
      '<font color="#b00020">',
      '<ol start="3">',
      '<blockquote>',
      '<hr ',
      '<sub>2</sub>',
      '<sup>3</sup>',
      '<pre>l = 120 cm',
    ],
    text: ['Steps 1 and 2 stay.'],
  },
};

// Hosts that belong to a program's way of writing and are never a person's or company's address.
const PROGRAM_HOSTS = [
  'eur03.safelinks.protection.outlook.com',
  'schemas.microsoft.com',
  'www.w3.org',
];

function isReserved(host: string): boolean {
  return host.endsWith('.example') || /(^|\.)example\.(com|org)$/.test(host);
}

function readBytes(fileName: string): Buffer {
  return readFileSync(new URL(fileName, FOLDER));
}

function attachmentText(mail: Email): string {
  return mail.attachments
    .filter(({ mimeType }) => /^(text|message)\//.test(mimeType))
    .map(({ content }) =>
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    )
    .join('\n');
}

describe('demo/emails', () => {
  it('holds exactly the described mails, numbered from 01 without a gap', () => {
    const numbers = FILE_NAMES.map((name) => Number(name.slice(0, 2)));

    expect(FILE_NAMES).toEqual(Object.keys(TRAITS));
    expect(numbers).toEqual(FILE_NAMES.map((_, index) => index + 1));
  });

  it('stays below 1.5 MB', () => {
    const total = FILE_NAMES.reduce((sum, name) => sum + readBytes(name).length, 0);

    expect(total).toBeLessThan(1_500_000);
  });

  it('gives every mail a Message-ID of its own', async () => {
    const mails = await Promise.all(FILE_NAMES.map((name) => PostalMime.parse(readBytes(name))));
    const ids = mails.map(({ messageId }) => messageId);

    expect(new Set(ids).size).toBe(FILE_NAMES.length);
    expect(ids).not.toContain(undefined);
  });
});

describe.each(Object.entries(TRAITS))('demo/emails/%s', (fileName, traits) => {
  const bytes = readBytes(fileName);
  const source = bytes.toString('latin1');
  let mail: Email;

  beforeAll(async () => {
    mail = await PostalMime.parse(bytes);
  });

  it('is written the way its program writes', () => {
    expect(traits.source.filter((piece) => !source.includes(piece))).toEqual([]);
  });

  it('has its subject, sender and bodies', () => {
    expect(mail.subject).toBe(traits.subject);
    expect(mail.from?.name).toBe(traits.from);
    expect(mail.html === undefined).toBe(traits.html === null);
    expect(traits.html?.filter((piece) => !mail.html?.includes(piece)) ?? []).toEqual([]);
    expect(traits.text.filter((piece) => !mail.text?.includes(piece))).toEqual([]);
    if (traits.text.length === 0) expect(mail.text?.trim() ?? '').toBe('');
  });

  it('has its attachments, none of them empty', () => {
    const sizes = mail.attachments.map(({ content }) =>
      typeof content === 'string' ? content.length : content.byteLength,
    );

    expect(mail.attachments.map(({ filename }) => filename)).toEqual(traits.files ?? []);
    expect(sizes).not.toContain(0);
  });

  it('carries a picture for every cid it shows', () => {
    const shown = [...(mail.html ?? '').matchAll(/<img[^>]+src="cid:([^"]+)"/g)].map(
      ([, cid]) => `<${cid}>`,
    );
    const carried = mail.attachments.flatMap(({ contentId }) => contentId ?? []);

    expect(carried).toEqual(shown);
  });

  it('was sent in October or November 2026', () => {
    expect(mail.date).toMatch(/^2026-1[01]-\d\dT/);
  });

  it('names only reserved domains', () => {
    const headers = mail.headers.map(({ value }) => value).join('\n');
    const html = (mail.html ?? '').replaceAll(/cid:[^"]+/g, '');
    const content = [headers, html, mail.text ?? '', attachmentText(mail)].join('\n');
    const addressHosts = [...content.matchAll(/[\w.+$-]+@([\w-]+(?:\.[\w-]+)+)/g)];
    const linkHosts = [...content.matchAll(/https?:\/\/([^\s/"'<>:?#]+)/g)];
    const hosts = [...addressHosts, ...linkHosts].map(([, host = '']) => host.replace(/\.$/, ''));

    const strangers = hosts.filter((host) => !isReserved(host) && !PROGRAM_HOSTS.includes(host));

    expect(hosts.length).toBeGreaterThan(0);
    expect(strangers).toEqual([]);
  });

  it('ends its lines with CRLF and keeps them within 998 characters', () => {
    const lines = source.split('\r\n');

    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
  });
});

describe('largeMail', () => {
  it('carries an attachment of 24 MB that is the same on every call', async () => {
    const first = largeMail();
    const second = largeMail();

    const mail = await PostalMime.parse(first.bytes);

    const [attachment] = mail.attachments;
    const content = attachment?.content;
    expect(first.fileName).toMatch(/^16-.*\.eml$/);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(mail.attachments).toHaveLength(1);
    expect(attachment?.filename).toBe('gateway-logs-2026-11-02.tar.gz.gpg');
    expect(content instanceof ArrayBuffer && content.byteLength).toBe(24 * 1024 * 1024);
    expect(mail.from?.name).toBe('Kari Nystrøm');
    expect(mail.text).toContain('Gateway 3 does not come back by itself.');
  });

  it('breaks its lines like a mail', () => {
    const { bytes } = largeMail();

    let start = 0;
    let longest = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      longest = Math.max(longest, end - start + 1);
      start = end + 1;
    }

    expect(start).toBe(bytes.length);
    expect(longest).toBeGreaterThanOrEqual(78);
    expect(longest).toBeLessThanOrEqual(1000);
  });
});
