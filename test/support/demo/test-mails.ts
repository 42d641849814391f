import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A mail with all that the host has to tell: delegates, pictures, files, another mail in it. */
export const richMail = [
  'From: Kim Delegate <kim@example.com>',
  'Sender: Ola Assistant <ola@example.com>',
  'To: Service <service@example.com>, =?UTF-8?B?SsO8cmdlbg==?= <juergen@example.com>',
  'Cc: Team: a@example.com, b@example.com;',
  'Subject: Re: Pumpe 4 =?UTF-8?Q?l=C3=A4uft?= aus',
  'Date: Wed, 04 Mar 2026 06:06:07 +0100',
  'Message-ID: <rich@example.com>',
  'References: <root@example.com> <middle@example.com>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="outer"',
  '',
  '--outer',
  'Content-Type: multipart/related; boundary="inner"',
  '',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<style>@import "https://tracker.example/s.css"; p { background: url(https://tracker.example/b.png) }</style>' +
    '<p onclick="steal()" style="background:url(\'https://tracker.example/c.png\')">Läuft <img src="cid:logo@1"> <img src="https://tracker.example/p.gif"></p>' +
    '<script>document.body.textContent = "ran"</script>',
  '--inner',
  'Content-Type: image/png; name="logo.png"',
  'Content-ID: <logo@1>',
  'Content-Disposition: inline; filename="logo.png"',
  'Content-Transfer-Encoding: base64',
  '',
  picture,
  '--inner--',
  '--outer',
  'Content-Type: text/csv; name="values.csv"',
  'Content-Disposition: attachment; filename="values.csv"',
  'Content-Transfer-Encoding: base64',
  '',
  'YTsxCmI7Mgo=',
  '--outer',
  'Content-Type: message/rfc822',
  'Content-Disposition: attachment; filename="old.eml"',
  '',
  'From: Old <old@example.com>',
  'Subject: The earlier mail',
  '',
  'earlier text',
  '--outer--',
  '',
].join('\r\n');

export const plainMail = [
  'From: Mel <mel@example.com>',
  'To: service@example.com',
  'Subject: Plain <b>not bold</b>',
  'Date: Tue, 03 Mar 2026 06:06:07 +0100',
  'Message-ID: <plain@example.com>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'one < two',
  'three',
  '',
].join('\r\n');

/** Writes the mails, and one file that is none, into a folder of their own. */
export function testMailFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postern-mails-'));
  writeFileSync(path.join(folder, 'rich & odd #1.eml'), richMail);
  writeFileSync(path.join(folder, 'plain.eml'), plainMail);
  writeFileSync(path.join(folder, 'broken.eml'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
  writeFileSync(path.join(folder, 'notes.txt'), 'no mail');
  return folder;
}
