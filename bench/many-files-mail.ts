import { createHash, randomBytes } from 'node:crypto';

/** A mail with many files, one of them large. */
export interface ManyFilesMail {
  readonly bytes: Buffer;
  /** SHA-256 of each file by name, the whole mail not among them. */
  readonly checksums: ReadonlyMap<string, string>;
}

const boundary = '=-bench-many-files';

const sizes = [
  100_000_000,
  ...Array.from({ length: 4 }, () => 5_000_000),
  ...Array.from({ length: 35 }, (_, place) => 1_000 + place * 20_000),
];

/** Makes a mail with 40 files of random bytes, 132 MB together; the first has 100 MB. */
export function manyFilesMail(): ManyFilesMail {
  const head = [
    'From: Kim <kim@example.com>',
    'Subject: Forty files',
    'Message-ID: <forty-files@example.com>',
    'Date: Fri, 20 Nov 2026 12:00:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain',
    '',
    'All of them, as you asked.',
    '',
  ];
  const pieces: Buffer[] = [Buffer.from(head.join('\r\n'))];
  const checksums = new Map<string, string>();
  for (const [place, size] of sizes.entries()) {
    const name = `file-${String(place + 1).padStart(2, '0')}.bin`;
    const content = randomBytes(size);
    checksums.set(name, createHash('sha256').update(content).digest('hex'));
    const partHead = [
      `--${boundary}`,
      `Content-Type: application/octet-stream; name=${name}`,
      `Content-Disposition: attachment; filename=${name}`,
      'Content-Transfer-Encoding: base64',
      '',
      '',
    ];
    pieces.push(Buffer.from(partHead.join('\r\n')), inLines(content), Buffer.from('\r\n'));
  }
  pieces.push(Buffer.from(`--${boundary}--\r\n`));
  return { bytes: Buffer.concat(pieces), checksums };
}

/** As mails carry it: 76 characters a line (RFC 2045). */
function inLines(content: Buffer): Buffer {
  const text = content.toString('base64');
  const lines: string[] = [];
  for (let start = 0; start < text.length; start += 76) lines.push(text.slice(start, start + 76));
  return Buffer.from(lines.join('\r\n'), 'latin1');
}
