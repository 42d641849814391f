import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import type { SiteKind } from '../../../../contract/connect-api.ts';
import type { DemoJira } from '../../../../demo/jira/start.ts';
import { aDemoJira, aFile, anIssue, ask, at, noCheck } from '../../../support/demo/demo-jira.ts';

let jira: DemoJira;
beforeAll(async () => {
  jira = await aDemoJira();
});
afterAll(() => jira.close());

async function open(
  kind: SiteKind,
  path: string,
): Promise<{ document: Document; headers: Headers; status: number }> {
  const read = await ask(jira, kind, path, { authorization: null });
  return {
    document: new JSDOM(read.text).window.document,
    headers: read.headers,
    status: read.status,
  };
}

const descriptions = {
  datacenter: 'h2. Lanterns\n\nThey are *out*. {color:#ff0000}Urgent{color} <img src=x>',
  cloud: {
    version: 1,
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Lanterns' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'They are ' },
          { type: 'text', text: 'out', marks: [{ type: 'strong' }] },
          { type: 'text', text: '. ' },
          {
            type: 'text',
            text: 'Urgent',
            marks: [{ type: 'textColor', attrs: { color: '#ff0000' } }],
          },
          { type: 'text', text: ' <img src=x>' },
        ],
      },
    ],
  },
} as const;

describe.each(['datacenter', 'cloud'] as const)('the page of an issue on %s', (kind) => {
  let key = '';
  beforeAll(async () => {
    const fields = {
      summary: 'Dark <quay> & "more"',
      description: descriptions[kind],
      labels: ['quay', 'light'],
    };
    const created = await ask(jira, kind, '/rest/api/latest/issue', { json: anIssue(fields) });
    key = String(at(created.json, 'key'));
    const where = `/rest/api/2/issue/${key}/attachments`;
    const picture = new FormData();
    picture.append('file', new Blob(['not really'], { type: 'image/png' }), 'quay at night.png');
    await ask(jira, kind, where, { body: picture, headers: noCheck });
    await ask(jira, kind, where, {
      body: aFile('plan <1>.pdf'.replace(/[<>]/g, ''), Buffer.from('%PDF')),
      headers: noCheck,
    });
  });

  it('shows the summary, the fields and the rendered description, and no markup of a mail', async () => {
    const { document, status } = await open(kind, `/browse/${key}`);

    expect(status).toBe(200);
    expect(document.querySelector('h1')?.textContent).toBe('Dark <quay> & "more"');
    const rendered = document.querySelector('#description .rendered');
    expect(rendered?.querySelector('h2')?.textContent).toBe('Lanterns');
    expect(rendered?.querySelector('strong')?.textContent).toBe('out');
    expect(rendered?.querySelector('img')).toBeNull();
    expect(rendered?.textContent).toContain('<img src=x>');
    const facts = document.querySelector('.facts')?.textContent ?? '';
    for (const word of ['Task', 'Mia Lindqvist', 'Medium', 'quay, light'])
      expect(facts).toContain(word);
  });

  it('colours text although the page forbids inline style', async () => {
    const { document, headers } = await open(kind, `/browse/${key}`);

    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(document.querySelector('style')?.textContent).toBe('.ink-ff0000{color:#ff0000}');
    expect(document.querySelectorAll('script, [style]')).toHaveLength(0);
  });

  it('lists the attachments, previews pictures and gives the bytes back', async () => {
    const { document } = await open(kind, `/browse/${key}`);

    const items = [...document.querySelectorAll('.files li')];
    expect(items.map((item) => item.querySelector('a')?.textContent)).toEqual([
      'quay at night.png',
      'plan 1.pdf',
    ]);
    expect(items.map((item) => item.querySelector('img') !== null)).toEqual([true, false]);
    const href = items[1]?.querySelector('a')?.getAttribute('href') ?? '';
    const file = await fetch(new URL(href, jira[kind].baseUrl));
    expect(await file.text()).toBe('%PDF');
    expect(file.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''plan%201.pdf",
    );
    expect(file.headers.get('content-security-policy')).toBe('sandbox');
  });

  it('is found from the project list over the issue list', async () => {
    const projects = await open(kind, '/');
    const toProject = [...projects.document.querySelectorAll('a')].find(
      (a) => a.textContent === 'Website Relaunch',
    );
    const prefix = new URL(jira[kind].baseUrl).pathname.replace(/\/$/, '');
    const list = await open(kind, (toProject?.getAttribute('href') ?? '').slice(prefix.length));

    const hrefs = [...list.document.querySelectorAll('td a')].map((a) => a.getAttribute('href'));
    expect(hrefs[0]).toBe(`${prefix}/browse/${key}`);
  });

  it('says so when there is none', async () => {
    const { document, status } = await open(kind, '/browse/WEB-999');

    expect(status).toBe(404);
    expect(document.querySelector('h1')?.textContent).toBe('There is no issue WEB-999');
  });
});

describe('the style sheet', () => {
  it('is there', async () => {
    const answer = await ask(jira, 'datacenter', '/s/demo.css', { authorization: null });

    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/css']);
  });

  it('and the icon are named by every page', async () => {
    const { document } = await open('datacenter', '/');
    const hrefs = [...document.querySelectorAll('link')].map((link) => link.getAttribute('href'));

    expect(hrefs).toEqual(['/jira/s/icon.svg', '/jira/s/demo.css']);
    expect((await open('datacenter', '/s/icon.svg')).status).toBe(200);
  });
});

describe('the sign-in page', () => {
  it('says that the password was wrong', async () => {
    const form = new URLSearchParams({ os_username: 'mia', os_password: 'nope' });
    const answer = await ask(jira, 'datacenter', '/login.jsp', { authorization: null, body: form });
    const { document } = await open('datacenter', '/login.jsp?failed');

    expect(answer.headers.get('location')).toBe('/jira/login.jsp?failed');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('wrong');
  });

  it('asks for a mail address on Cloud, where it stands for Atlassian’s', async () => {
    const page = await open('cloud', '/login.jsp');

    expect(page.status).toBe(200);
    expect(page.document.body.textContent).toContain('Mail address');
  });
});
