import { beforeAll, describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { AppError } from '../../../contract/errors.ts';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { readEmailBody } from '../../../addin/pane/email-content/read-email-body.ts';
import { aMail } from '../../support/filing/a-mail.ts';
import { fakeServices } from '../../support/pane/fake-services.ts';

const eml = [
  'Subject: Pump',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>The pump <b>leaks</b>.</p>',
].join('\r\n');

const failed = new AppError('OUTLOOK_FAILED', { call: 'body.getAsync', outlookCode: 9020 });

// The whole email is read in Node, whose blobs give their bytes; only the parser is a browser's.
beforeAll(() => {
  Object.assign(globalThis, { DOMParser: new JSDOM().window.DOMParser });
});

function read(parts: {
  readonly body: () => Promise<string>;
  readonly whole?: () => Promise<Blob>;
  readonly canReadWholeMail?: boolean;
}) {
  const { mail } = fakeServices({});
  const mailReader = {
    ...mail,
    readBody: parts.body,
    canReadWholeMail: () => parts.canReadWholeMail ?? true,
    readWholeMail: parts.whole ?? (() => Promise.resolve(new Blob([eml]))),
  };
  return readEmailBody(mailReader, aMail()).then(({ document }) => documentToText(document).trim());
}

describe('readEmailBody', () => {
  it.each([
    ['fails', () => Promise.reject(failed)],
    ['stays empty', () => Promise.resolve('')],
  ])('takes the text from the whole email where the body %s', async (_, body) => {
    expect(await read({ body })).toBe('The pump leaks.');
  });

  it('reports why the body failed where the whole email fails as well', async () => {
    const second = new AppError('OUTLOOK_FAILED', { call: 'getAsFileAsync', outlookCode: 5001 });
    const whole = () => Promise.reject(second);

    await expect(read({ body: () => Promise.reject(failed), whole })).rejects.toBe(failed);
  });

  it('reports the failure where the host has no whole email', async () => {
    const body = () => Promise.reject(failed);

    await expect(read({ body, canReadWholeMail: false })).rejects.toBe(failed);
  });

  it('knows a signature by the names of the sender and of who sent for them', async () => {
    const { mail } = fakeServices({});
    const signed = (name: string) => ({
      ...mail,
      readBody: () => Promise.resolve(`<p>The pump leaks.</p><p>Regards<br>${name}</p>`),
    });
    const email = {
      ...aMail(),
      from: { name: 'Yard', address: 'yard@example.com' },
      sender: { name: 'Kim Vale', address: 'kim@example.com' },
    };
    const isOut = async (name: string): Promise<boolean | undefined> =>
      (await readEmailBody(signed(name), email)).parts.at(-1)?.isProven;

    expect(await isOut('Kim')).toBe(true);
    expect(await isOut('Canon Toner')).toBe(false);
  });

  it('shows an empty email as empty', async () => {
    const whole = [
      () => Promise.resolve(new Blob(['Subject: empty\r\n\r\n'])),
      () => Promise.reject(failed),
    ];
    const texts = whole.map((one) => read({ body: () => Promise.resolve(''), whole: one }));

    expect(await Promise.all(texts)).toEqual(['', '']);
  });

  it('drops the text when another email is selected', async () => {
    const changed = new AppError('MAIL_CHANGED', {});
    const whole = () => Promise.reject(changed);

    await expect(read({ body: () => Promise.reject(failed), whole })).rejects.toBe(changed);
    await expect(read({ body: () => Promise.resolve(''), whole })).rejects.toBe(changed);
  });
});
