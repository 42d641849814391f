import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DemoJira } from '../../../demo/jira/start.ts';
import { aDemoJira, aFile, ask, at, noCheck, right } from '../../support/demo/demo-jira.ts';

const limitBytes = 300_000;
let jira: DemoJira;
beforeEach(async () => {
  jira = await aDemoJira({ attachmentLimitBytes: limitBytes });
});
afterEach(() => jira.close());

const path = {
  datacenter: '/rest/api/2/issue/WEB-1/attachments',
  cloud: '/rest/api/3/issue/WEB-1/attachments',
};
const kinds = ['datacenter', 'cloud'] as const;

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('POST attachments', () => {
  it.each(kinds)('keeps every byte on %s, boundaries in the file included', async (kind) => {
    const bytes = Buffer.concat([
      Buffer.from('\r\n--\r\n----'),
      randomBytes(200_000),
      Buffer.from('\r\n------WebKitFormBoundary--\r\n'),
    ]);

    const answer = await ask(jira, kind, path[kind], {
      body: aFile('Übersicht 船.bin', bytes),
      headers: noCheck,
    });

    const kept = jira.store[kind].issue('WEB-1')?.attachments[0];
    expect(answer.status).toBe(200);
    expect(at(answer.json, 0)).toMatchObject({ filename: 'Übersicht 船.bin', size: bytes.length });
    expect(kept?.sha256).toBe(sha256(bytes));
    expect(await readFile(kept?.file ?? '')).toEqual(bytes);
  });

  it('answers with an array, one entry a file, and addresses of the face', async () => {
    const form = aFile('one.txt', Buffer.from('1'));
    form.append('file', new Blob(['22'], { type: 'text/plain' }), 'two.txt');

    const answer = await ask(jira, 'datacenter', path.datacenter, { body: form, headers: noCheck });

    expect(at(answer.json, 1)).toMatchObject({
      filename: 'two.txt',
      size: 2,
      mimeType: 'text/plain',
      author: { name: 'mia' },
    });
    expect(at(answer.json, 0, 'content')).toContain(
      `${jira.datacenter.baseUrl}/secure/attachment/`,
    );
  });

  it.each(kinds)('puts a body together on %s that arrives byte by byte', async (kind) => {
    const boundary = 'slow-boundary';
    const bytes = Buffer.from('a\r\n--slow-boundarx\r\n\r\n--slow-b');
    const body = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="slow.txt"\r\n\r\n`,
      ),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);

    const status = await sendSlowly(`${jira[kind].baseUrl}${path[kind]}`, body, {
      authorization: right[kind],
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...noCheck,
    });

    expect(status).toBe(200);
    expect(jira.store[kind].issue('WEB-1')?.attachments[0]?.sha256).toBe(sha256(bytes));
  });

  it('removes the files when it closes', async () => {
    await ask(jira, 'cloud', path.cloud, {
      body: aFile('a.txt', Buffer.from('a')),
      headers: noCheck,
    });
    const file = jira.store.cloud.issue('WEB-1')?.attachments[0]?.file ?? '';
    expect(existsSync(file)).toBe(true);

    await jira.close();

    expect(existsSync(dirname(file))).toBe(false);
  });

  it('tells its limit to whoever is signed in', async () => {
    const answer = await ask(jira, 'datacenter', '/rest/api/2/attachment/meta');
    const nobody = await ask(jira, 'cloud', '/rest/api/3/attachment/meta', { authorization: null });

    expect(answer.json).toEqual({ enabled: true, uploadLimit: limitBytes });
    expect(nobody.status).toBe(401);
  });
});

describe('files that are refused', () => {
  it.each([
    [
      'datacenter',
      404,
      `The field file exceeds its maximum permitted size of ${limitBytes} bytes.`,
    ],
    ['cloud', 413, 'exceeds the attachment size limit'],
  ] as const)('over the limit on %s with %i', async (kind, status, words) => {
    const answer = await ask(jira, kind, path[kind], {
      body: aFile('big.bin', Buffer.alloc(limitBytes + 1)),
      headers: noCheck,
    });

    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(jira.store[kind].issue('WEB-1')?.attachments).toEqual([]);
  });

  it('but not at the limit', async () => {
    const body = aFile('full.bin', Buffer.alloc(limitBytes, 7));
    expect((await ask(jira, 'cloud', path.cloud, { body, headers: noCheck })).status).toBe(200);
  });

  it.each([
    'a:b.txt',
    'a/b.txt',
    'a?b.txt',
    'a*b.txt',
    'a<b.txt',
    'a>b.txt',
    'a|b.txt',
    'a\\b.txt',
  ])('with the name %s', async (name) => {
    for (const kind of kinds) {
      const body = aFile(name, Buffer.from('x'));
      const answer = await ask(jira, kind, path[kind], { body, headers: noCheck });

      expect([kind, answer.status]).toEqual([kind, 400]);
      expect(answer.text).toContain('invalid character');
    }
  });

  it.each([
    ['of no bytes', 'empty.txt', '', 'file', 'it is empty'],
    ['with a very long name', `${'x'.repeat(256)}.txt`, 'x', 'file', 'longer than 255'],
    ['in a part of another name', 'a.txt', 'x', 'attachment', 'Unexpected part'],
  ])('%s', async (_, name, text, part, words) => {
    const body = aFile(name, Buffer.from(text), part);
    const answer = await ask(jira, 'datacenter', path.datacenter, { body, headers: noCheck });

    expect(answer.status).toBe(400);
    expect(answer.text).toContain(words);
  });

  it('without the token header', async () => {
    for (const kind of kinds) {
      const answer = await ask(jira, kind, path[kind], { body: aFile('a.txt', Buffer.from('a')) });

      expect([answer.status, answer.text]).toEqual([403, 'XSRF check failed']);
    }
  });

  it.each([
    ['an issue that is not there', '/rest/api/2/issue/WEB-999/attachments', right.datacenter, 404],
    ['an issue that nobody sees', path.datacenter, null, 404],
    ['a project for reading only', '/rest/api/2/issue/OLD-1/attachments', right.datacenter, 403],
  ])('for %s', async (_, where, authorization, status) => {
    const body = aFile('a.txt', Buffer.from('a'));
    const answer = await ask(jira, 'datacenter', where, { authorization, body, headers: noCheck });

    expect(answer.status).toBe(status);
  });

  it.each([
    [
      'an encoded name on Data Center',
      'datacenter',
      'filename="a.txt"; filename*=UTF-8\'\'a.txt',
      500,
    ],
    ['an encoded name on Cloud', 'cloud', 'filename="a.txt"; filename*=UTF-8\'\'a.txt', 200],
    ['no name at all', 'datacenter', 'x="y"', 400],
  ] as const)('%s', async (_, kind, disposition, status) => {
    const body = `--b\r\nContent-Disposition: form-data; name="file"; ${disposition}\r\n\r\nx\r\n--b--\r\n`;
    const headers = { 'content-type': 'multipart/form-data; boundary=b', ...noCheck };

    expect((await ask(jira, kind, path[kind], { body, headers })).status).toBe(status);
  });

  it.each([
    [
      'a body cut short',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx',
    ],
    ['a part without a head', '--b\r\n\r\n\r\nx\r\n--b--\r\n'],
    ['a head without end', `--b\r\nX: ${'x'.repeat(20_000)}`],
    ['no boundary at all', 'hello'],
  ])('%s', async (_, body) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b', ...noCheck };

    expect((await ask(jira, 'cloud', path.cloud, { body, headers })).status).toBe(400);
  });
});

describe('faults', () => {
  it('take the place of an answer, break the line, or come after the work', async () => {
    const create = {
      method: 'POST',
      json: { fields: { project: { key: 'OPS' }, issuetype: { id: '10001' }, summary: 'x' } },
    };
    const count = (): number => jira.store.cloud.issues.length;
    const before = count();

    jira.setFaults((face, { path: asked }) =>
      face === 'cloud' && asked.endsWith('/myself') ? { status: 503, body: 'restarting' } : null,
    );
    const replaced = await ask(jira, 'cloud', '/rest/api/3/myself');
    const other = await ask(jira, 'datacenter', '/rest/api/2/myself');
    jira.setFaults(() => 'reset');
    await expect(ask(jira, 'cloud', '/rest/api/3/issue', create)).rejects.toThrow('fetch failed');
    const afterReset = count();
    jira.setFaults(() => 'lost-answer');
    await expect(ask(jira, 'cloud', '/rest/api/3/issue', create)).rejects.toThrow('fetch failed');

    expect([replaced.status, replaced.text, other.status]).toEqual([503, 'restarting', 200]);
    expect([afterReset, count()]).toEqual([before, before + 1]);
  });

  it('keep silent until the stand-in closes', async () => {
    jira.setFaults(() => 'never');
    const pending = ask(jira, 'cloud', '/rest/api/3/myself').then(
      () => 'answered',
      () => 'broken off',
    );
    await jira.close();

    expect(await pending).toBe('broken off');
  });
});

function sendSlowly(url: string, body: Buffer, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': body.length },
    });
    sending.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sending.once('error', reject);
    sending.setNoDelay(true);
    let sent = 0;
    const next = (): void => {
      if (sent === body.length) sending.end();
      else sending.write(body.subarray(sent, (sent += 1)), () => setImmediate(next));
    };
    next();
  });
}
