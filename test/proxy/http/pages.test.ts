import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeSites } from '../../../contract/answers/connect-answers.ts';
import { headers } from '../../../contract/connect-api.ts';
import { rewriteManifest } from '../../../proxy/http/manifest.ts';
import { withOfficeJs } from '../../../proxy/http/pages.ts';
import { contentSecurityPolicy } from '../../../proxy/http/security-headers.ts';
import { microsoftOfficeJs, type Config } from '../../../proxy/config/config.ts';
import { defaultLimits } from '../../../proxy/config/default-limits.ts';
import {
  aConfig,
  aSite,
  clearStage,
  send,
  startConnect,
  type Stage,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const officeTag = `<script src="${microsoftOfficeJs}"></script>`;

function builtAddin(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'postern-addin-'));
  mkdirSync(path.join(root, 'assets'));
  const page = `<!doctype html><head>${officeTag}<script defer src="taskpane.0123456789abcdef.js"></script>`;
  writeFileSync(path.join(root, 'taskpane.html'), page);
  writeFileSync(path.join(root, 'taskpane.0123456789abcdef.js'), 'run()');
  const dialog = `<!doctype html><head>${officeTag}<script defer src="/assets/dialog.0123456789abcdef.js"></script>`;
  writeFileSync(path.join(root, 'dialog.html'), dialog);
  writeFileSync(path.join(root, 'assets', 'product-64.png'), 'png');
  writeFileSync(path.join(root, '.env'), 'SECRET=1');
  return root;
}

function start(more: Partial<Config> = {}): Promise<Stage> {
  const config = aConfig([aSite('https://jira.example.com/jira')], more);
  return startConnect(config, { staticRoot: builtAddin() });
}

describe('the pages of Connect', () => {
  it('serve the pane with the configured office.js and a policy that lets it run', async () => {
    const { port } = await start({
      officeJs: ['https://office.example/a.js', '/own/b.js'].slice(0, 1),
    });

    const answer = await send(port, '/taskpane.html?_host_Info=Outlook$Web$16.01');

    expect(answer.text).toContain('<head><script src="https://office.example/a.js"></script>');
    expect(answer.text).not.toContain('appsforoffice');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'cross-origin-opener-policy': 'unsafe-none',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers['content-security-policy']).toMatch(
      /script-src 'self' https:\/\/office\.example https:\/\/ajax\.aspnetcdn\.com;/,
    );
    expect(answer.headers).not.toHaveProperty('x-frame-options');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
  });

  it('serve the page that Jira sends people back to, which nobody keeps and whose files are found', async () => {
    const { port } = await start();

    const answer = await send(port, '/oauth/callback?oauth_token=a&oauth_verifier=b');
    const pane = await send(port, '/taskpane.html');

    expect(answer.status).toBe(200);
    expect(answer.text).toContain('src="/assets/dialog.0123456789abcdef.js"');
    expect(answer.headers['cache-control']).toBe('no-store');
    for (const name of ['content-security-policy', 'referrer-policy', 'content-type']) {
      expect(answer.headers[name]).toBe(pane.headers[name]);
    }
  });

  it('are kept for ever when their name carries a hash, and asked for again when it does not', async () => {
    const { port } = await start();

    const script = await send(port, '/taskpane.0123456789abcdef.js');
    const icon = await send(port, '/assets/product-64.png');

    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(icon.headers['cache-control']).toBe('public, max-age=3600');
    expect(icon.headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it.each([
    '/.env',
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets',
  ])('do not include %s', async (address) => {
    const { port } = await start();

    const answer = await send(port, address);

    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toMatch(/SECRET|"version"/);
  });

  it('say what to do while the add-in is not built', async () => {
    const { port } = await startConnect(aConfig([aSite('https://jira.example.com')]), {
      staticRoot: path.join(tmpdir(), 'nowhere'),
    });

    expect(await send(port, '/taskpane.html')).toMatchObject({
      status: 503,
      text: 'The add-in isn’t built. Run: npm run build\n',
    });
  });

  it('tell the pane about the sites, and nothing of what is only Connect’s business', async () => {
    const { port } = await start();

    const answer = await send(port, '/connect/sites');

    expect(decodeSites(JSON.parse(answer.text))).toEqual({
      sites: [
        {
          id: 'acme',
          name: 'Acme',
          kind: 'datacenter',
          baseUrl: 'https://jira.example.com/jira',
          modes: ['connect'],
          connectionRule: 'connect-only',
          signInMethods: ['personal-access-token', 'password'],
          allowSecretsInPane: false,
          framePath: '/plugins/servlet/jiraforoutlook/proxy',
          hasOwnAuthority: false,
          isMutualTls: false,
        },
      ],
      connect: {
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        contract: 1,
        keepTickets: 'roaming',
        microsoft: null,
        build: expect.stringMatching(/^[0-9a-f]{12}$/),
        region: null,
        isTlsEndedInFront: true,
      },
    });
    expect(Object.keys(JSON.parse(answer.text).sites[0])).toHaveLength(11);
    expect(defaultLimits).toBeDefined();
  });

  it('greet an administrator without naming a site', async () => {
    const { port } = await start();

    const answer = await send(port, '/');

    expect(answer.text).toMatch(/<a href="\/manifest\.xml">/);
    expect(answer.text).not.toMatch(/acme|jira\.example/i);
  });

  it('answer the health check', async () => {
    const { port } = await start();

    expect(await send(port, '/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
  });

  it('carry a request id, also where there is nothing', async () => {
    const { port } = await start();

    const answer = await send(port, '/nothing/here');

    expect(answer.status).toBe(404);
    expect(answer.headers[headers.requestId]).toMatch(/^[A-Za-z0-9_-]{12}$/);
  });

  it('ask for https for a year, but not on localhost', async () => {
    const local = await start();
    const real = await start({ publicUrl: 'https://mail-to-jira.example.com' });

    const atHome = await send(local.port, '/healthz');
    const abroad = await send(real.port, '/healthz');

    expect(atHome.headers).not.toHaveProperty('strict-transport-security');
    expect(abroad.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('include the manifest, written for the address people use', async () => {
    const { port } = await start({ publicUrl: 'https://mail-to-jira.example.com' });

    const answer = await send(port, '/manifest.xml');

    expect(answer.headers['content-type']).toMatch(/^application\/xml/);
    expect(answer.text).toContain('https://mail-to-jira.example.com/taskpane.html');
    expect(answer.text).not.toContain('localhost:3000');
  });
});

describe('contentSecurityPolicy', () => {
  it('lets in what Office needs and nothing that arrives as text', () => {
    const policy = contentSecurityPolicy({
      officeJs: [microsoftOfficeJs],
      frameAncestors: ['https://outlook.office.com', 'https://mail.example.com'],
      sites: [
        aSite('https://jira.example.com/jira', { modes: ['direct', 'connect'] }),
        aSite('https://acme.atlassian.net', { modes: ['connect'] }),
      ],
    });

    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
      "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      'frame-src https://jira.example.com',
      "base-uri 'none'",
      "form-action 'none'",
      'frame-ancestors https://outlook.office.com https://mail.example.com',
    ]);
  });
});

describe('withOfficeJs', () => {
  it.each([
    officeTag,
    `<script type="text/javascript" src="${microsoftOfficeJs}"></script>`,
    `<script src=${microsoftOfficeJs}></script>`,
  ])('replaces %s by the configured addresses, in order', (tag) => {
    expect(
      withOfficeJs(`<head>${tag}</head>`, ['https://a.example/1.js', 'https://b.example/$&.js']),
    ).toBe(
      '<head><script src="https://a.example/1.js"></script><script src="https://b.example/$&#38;.js"></script></head>',
    );
  });

  it('leaves other scripts alone', () => {
    const page = '<script src="https://appsforoffice.microsoft.com.example/office.js"></script>';

    expect(withOfficeJs(page, ['https://a.example/1.js'])).toBe(page);
  });
});

describe('rewriteManifest', () => {
  const manifest =
    '<Id>5b1f3c0e-7d3a-4c58-9a57-0d6a2e9c4b11</Id><Url>https://localhost:3000/taskpane.html</Url>';

  it('gives each address an id of its own, and always the same one', () => {
    const one = rewriteManifest(manifest, 'https://one.example');
    const two = rewriteManifest(manifest, 'https://two.example');

    expect(one).toMatch(
      /^<Id>[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/Id><Url>https:\/\/one\.example\/taskpane\.html<\/Url>$/,
    );
    expect(one.slice(0, 45)).not.toBe(two.slice(0, 45));
    expect(rewriteManifest(manifest, 'https://one.example')).toBe(one);
  });

  it('keeps the id on localhost, whatever the port', () => {
    expect(rewriteManifest(manifest, 'https://localhost:3443')).toBe(
      '<Id>5b1f3c0e-7d3a-4c58-9a57-0d6a2e9c4b11</Id><Url>https://localhost:3443/taskpane.html</Url>',
    );
  });
});
