import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../../demo/free-port.ts';
import type { Fault, FaultHook } from '../../../demo/jira/server.ts';
import { startDemoJira, type DemoJira } from '../../../demo/jira/start.ts';
import { examineSite } from '../../../proxy/doctor/examine-site.ts';
import { probeNames, type Finding, type ProbeName } from '../../../proxy/doctor/finding.ts';
import { hasFault, formatFindings } from '../../../proxy/doctor/format-findings.ts';
import type { SiteConfig } from '../../../proxy/config/config.ts';
import { testCertificate, type TestCertificate } from '../../support/network/certificate.ts';
import { link, oauth1 } from '../../support/proxy/oauth-stage.ts';
import { aSite } from '../../support/proxy/stage.ts';

let jira: DemoJira;
let certificate: TestCertificate;

beforeAll(async () => {
  certificate = await testCertificate();
  jira = await startDemoJira({
    tls: certificate,
    datacenterPort: 0,
    cloudPort: 0,
    applicationLinks: [link],
  });
});

afterEach(() => jira.setFaults(null));

afterAll(() => jira.close());

const publicUrl = 'https://connect.example.com';
const outlook = 'https://outlook.office.com';

function siteAt(baseUrl: string, more: Partial<SiteConfig> = {}): SiteConfig {
  return aSite(baseUrl, { ca: certificate.ca, oauth1, ...more });
}

function examine(more: Partial<SiteConfig> = {}, baseUrl = jira.datacenter.baseUrl) {
  const config = { publicUrl, frameAncestors: [outlook] };
  // The certificates of tests live for two days.
  return examineSite(siteAt(baseUrl, more), { config, warnDays: 0 });
}

function of(findings: readonly Finding[], probe: ProbeName): Finding | undefined {
  return findings.find((finding) => finding.probe === probe);
}

/** Answers what a predicate picks out, and leaves the rest to the stand-in. */
function answering(isMeant: (path: string, method: string) => boolean, fault: Fault): FaultHook {
  return (_, { path, method }) => (isMeant(path, method) ? fault : null);
}

const html = { 'content-type': 'text/html' };

function framePage(headers: Readonly<Record<string, string>>, parents = publicUrl): Fault {
  const body = `<!doctype html><meta name="postern-parents" content="${parents}" /><script src="frame.js"></script>`;
  return { status: 200, headers: { ...html, ...headers }, body };
}

const direct = { modes: ['direct', 'connect'], connectionRule: 'prefer-direct' } as const;

describe('examineSite', () => {
  it('finds nothing wrong where nothing is, and looks at everything in its order', async () => {
    const findings = await examine();

    expect(findings.map(({ probe }) => probe)).toEqual(
      expect.arrayContaining(probeNames.filter((name) => name !== 'frame')),
    );
    expect(findings.filter(({ verdict }) => verdict === 'fault')).toEqual([]);
    expect(of(findings, 'rest')?.found).toBe('Jira 9.12.12 (Server) responds.');
    expect(of(findings, 'tls')?.found).toMatch(
      /^TLSv1\.3, certificate valid until \d{4}-\d\d-\d\d: .+ < /,
    );
    expect(of(findings, 'client-certificate')?.found).toMatch(/^The gateway doesn’t require one/);
    expect(of(findings, 'application-link')?.verdict).toBe('ok');
    expect(of(findings, 'frame')?.verdict).toBe('unknown');
  });

  it('finds nothing wrong with a Cloud', async () => {
    const site = { kind: 'cloud', oauth1: null, signInMethods: ['api-token'] } as const;

    expect(hasFault(await examine(site, jira.cloud.baseUrl))).toBe(false);
  });

  it('changes nothing: no issue, no token, no sign-in', async () => {
    const seen: string[] = [];
    jira.setFaults((_, { method, path, headers }) => {
      seen.push(`${method} ${path.replace(/\?.*/, '')} ${headers['cookie'] ?? ''}`.trim());
      return null;
    });

    await examine();

    expect([...new Set(seen)].toSorted()).toEqual([
      'GET /jira/rest/api/2/attachment/meta',
      'GET /jira/rest/api/2/myself',
      'GET /jira/rest/api/2/serverInfo',
      'POST /jira/plugins/servlet/oauth/request-token',
      'POST /jira/rest/api/2/search',
    ]);
  });

  it('goes on with the address that answers, and names the one that does not', async () => {
    const { port } = new URL(jira.datacenter.baseUrl);
    const findings = await examineSite(siteAt(jira.datacenter.baseUrl), {
      config: { publicUrl, frameAncestors: [] },
      warnDays: 0,
      resolve: (_, done) =>
        done(null, [
          { address: '127.0.0.2', family: 4 },
          { address: '127.0.0.1', family: 4 },
        ]),
    });

    expect(of(findings, 'tcp')).toMatchObject({ verdict: 'ok' });
    expect(of(findings, 'tcp')?.found).toBe(
      `127.0.0.1 accepts connections on port ${port}. 127.0.0.2 doesn’t: Connect then tries the next address, which takes time.`,
    );
    expect(of(findings, 'rest')).toMatchObject({ verdict: 'ok' });
  });

  it('names a name that is not known, and looks at nothing behind it', async () => {
    const findings = await examineSite(siteAt('https://jira.invalid'), {
      config: { publicUrl, frameAncestors: [] },
      resolve: (_, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []),
    });

    expect(findings[0]).toMatchObject({ probe: 'name', verdict: 'fault' });
    expect(findings.slice(1).every(({ verdict }) => verdict === 'unknown')).toBe(true);
    expect(findings).toHaveLength(probeNames.length);
  });

  it('refuses an address that Connect would not connect to', async () => {
    const findings = await examine({ allowPrivateAddresses: false });

    expect(findings[0]?.next).toMatch(/allowPrivateAddresses/);
  });

  it('names a port that nobody listens at', async () => {
    const findings = await examine({}, `https://localhost:${await findFreePort(0)}/jira`);

    expect(of(findings, 'tcp')?.found).toMatch(/refuses connections/);
  });

  it('names a certificate of an authority that is not known here, with the chain', async () => {
    const findings = await examine({ ca: null });

    expect(of(findings, 'tls')).toMatchObject({ verdict: 'fault' });
    expect(of(findings, 'tls')?.next).toMatch(/set ca of this site to a PEM file/);
    expect(JSON.stringify(findings)).not.toContain('your administrator');
    expect(of(findings, 'tls')?.found).toMatch(
      /its CA is unknown\. The server sent: .+ < .+\. Issuer: .+\./,
    );
  });

  it('names a certificate that ends within a month', async () => {
    const findings = await examineSite(siteAt(jira.datacenter.baseUrl), {
      config: { publicUrl, frameAncestors: [outlook] },
    });

    expect(of(findings, 'tls')?.next).toMatch(/^Renew Jira’s certificate/);
  });

  it.each([
    ['left out', (base: string) => base.replace(/\/jira$/, '')],
    ['another one', (base: string) => base.replace(/\/jira$/, '/tracker')],
  ])('finds the context path that was %s', async (_, wrong) => {
    const findings = await examine({}, wrong(jira.datacenter.baseUrl));

    expect(of(findings, 'rest')?.next).toBe(`Set baseUrl to ${jira.datacenter.baseUrl}.`);
  });

  it('says where a redirect leads, and takes it for a new address when it does', async () => {
    const location = 'https://tracker.example.com/rest/api/2/serverInfo';
    jira.setFaults(() => ({ status: 301, headers: { location }, body: '' }));

    const rest = of(await examine(), 'rest');

    expect(rest?.next).toBe('Set baseUrl to https://tracker.example.com.');
  });

  it('takes a redirect to elsewhere for a login, and shows nothing of its query', async () => {
    const location = 'https://login.example.com/saml?SAMLRequest=secret';
    jira.setFaults(() => ({ status: 302, headers: { location }, body: '' }));

    const rest = of(await examine(), 'rest');

    expect(rest?.found).toContain('https://login.example.com/saml');
    expect(rest?.next).toMatch(/^Exempt \/rest/);
    expect(JSON.stringify(rest)).not.toContain('secret');
  });

  it('names a login page in the place of data', async () => {
    const page = { status: 200, headers: html, body: '<form action="/login">' };
    jira.setFaults(() => page);
    expect(of(await examine(), 'rest')?.found).toMatch(/a login page instead of data/);

    jira.setFaults(answering((path) => path.endsWith('/myself'), page));
    const findings = await examine();
    expect(of(findings, 'rest')?.verdict).toBe('ok');
    expect(of(findings, 'login-wall')?.found).toMatch(/a login page instead of data/);
  });

  it('names another product at the address', async () => {
    jira.setFaults(() => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"wiki":true}',
    }));

    expect(of(await examine(), 'rest')?.next).toMatch(/not of another product/);
  });

  it('names a Jira that believes to be elsewhere, and a clock that is wrong', async () => {
    jira.setFaults(
      answering((path) => path.endsWith('/serverInfo'), {
        status: 200,
        headers: {
          'content-type': 'application/json',
          date: new Date(Date.now() - 400_000).toUTCString(),
        },
        body: '{"baseUrl":"http://jira.internal:8080","version":"9.12.12","deploymentType":"Server"}',
      }),
    );

    const findings = await examine();

    expect(of(findings, 'base-url')?.found).toMatch(
      /^Jira’s own base URL is http:\/\/jira\.internal:8080/,
    );
    expect(of(findings, 'clock')?.found).toMatch(/^Jira’s clock is (?:399|400|401|40\d) s behind/);
  });

  it('names a Jira that takes the writing of its own pages for forged', async () => {
    jira.setFaults((_, { method, headers }) =>
      method === 'POST' && headers.origin !== undefined
        ? { status: 403, headers: { 'content-type': 'text/plain' }, body: 'XSRF check failed' }
        : null,
    );

    expect(of(await examine(direct), 'xsrf')?.next).toMatch(/proxyName/);
    expect(of(await examine(), 'xsrf')?.verdict).toBe('ok');
  });

  it('names an application link that is not there, and a key that is another one', async () => {
    const stranger = { ...oauth1, consumerKey: 'nobody' };
    expect(of(await examine({ oauth1: stranger }), 'application-link')?.verdict).toBe('fault');

    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const other = of(await examine({ oauth1: { ...oauth1, privateKey } }), 'application-link');
    expect(other?.verdict).toBe('fault');
  });

  it('names a body limit below what Jira takes', async () => {
    const limits = { ...aSite('https://x.example').limits, maxBodyBytes: 1_000_000 };
    jira.setFaults(
      answering((path) => path.endsWith('/attachment/meta'), {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: '{"enabled":true,"uploadLimit":10485760}',
      }),
    );

    const finding = of(await examine({ limits }), 'attachment-limit');

    expect(finding?.next).toBe('Set limits.maxBodyBytes to at least 10551296.');
  });

  it.each([
    ['is not there', { status: 404, headers: html, body: 'Not found' }, /Install the Jira app/],
    ['is behind a login', { status: 302, headers: { location: '/login' }, body: '' }, /Exempt/],
    [
      'knows another add-in',
      framePage({}, 'https://other.example'),
      /npm run jira-app -- --parent/,
    ],
    [
      'comes with X-Frame-Options',
      framePage({ 'x-frame-options': 'DENY' }),
      /clickjacking protection/,
    ],
    [
      'is for Jira’s own pages only',
      framePage({
        'x-frame-options': 'SAMEORIGIN',
        'content-security-policy': "frame-ancestors 'self'",
      }),
      /Add them to frame-ancestors/,
    ],
    [
      'forgets Outlook',
      framePage({ 'content-security-policy': `frame-ancestors ${publicUrl}` }),
      /Outlook’s origins/,
    ],
  ])('names a frame page that %s', async (_, page, next) => {
    jira.setFaults(answering((path) => path.endsWith('/jiraforoutlook/proxy'), page));

    expect(of(await examine(direct), 'frame')).toMatchObject({
      verdict: 'fault',
      next: expect.stringMatching(next),
    });
  });

  it.each([
    `frame-ancestors ${publicUrl} ${outlook}`,
    `default-src 'none'; frame-ancestors ${publicUrl} https://*.office.com`,
  ])('finds nothing wrong with a frame page under %s', async (policy) => {
    const page = framePage({ 'content-security-policy': policy });
    jira.setFaults(answering((path) => path.endsWith('/jiraforoutlook/proxy'), page));

    expect(of(await examine(direct), 'frame')?.verdict).toBe('ok');
  });
});

describe('formatFindings', () => {
  it('puts what to do below a fault', () => {
    expect(
      formatFindings([
        { probe: 'tcp', verdict: 'ok', found: 'It answers.', next: null },
        { probe: 'tls', verdict: 'fault', found: 'It is old.', next: 'Renew it.' },
      ]),
    ).toBe(
      'ok    tcp                 It answers.\nERROR tls                 It is old.\n                          > Renew it.\n',
    );
  });
});
