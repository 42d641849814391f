import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { startDemoJira, type DemoJira } from '../../demo/jira/start.ts';
import { examineSite } from '../../proxy/doctor/examine-site.ts';
import type { Finding, ProbeName } from '../../proxy/doctor/finding.ts';
import type { ClientCertificate, SiteConfig } from '../../proxy/config/config.ts';
import { aSite } from '../support/proxy/stage.ts';
import {
  createAuthority,
  openssl,
  type Authority,
  type CertificatePair,
} from '../support/programs/authority.ts';
import { haproxy, startHaproxy } from '../support/programs/haproxy.ts';
import { mutualTlsServer, nginx, startNginx } from '../support/programs/nginx.ts';
import { describeWith, type RunningProgram } from '../support/programs/real-program.ts';

let authority: Authority;
let stranger: Authority;
let server: CertificatePair;
let jira: DemoJira;
let front: RunningProgram | null = null;

const day = 24 * 60 * 60_000;

/** An nginx with these lines in front of the stand-in. */
async function gateway(lines: string): Promise<number> {
  front = await startNginx(
    (port) => `
server {
  listen 127.0.0.1:${port} ssl;
  ssl_certificate ${server.certificateFile};
  ssl_certificate_key ${server.keyFile};
  ${lines}
  location / { proxy_pass http://127.0.0.1:${jira.datacenter.port}; proxy_set_header Host $http_host; }
}`,
  );
  return front.port;
}

async function examine(
  port: number,
  probe: ProbeName,
  more: Partial<SiteConfig> = {},
): Promise<Finding | undefined> {
  const site = aSite(`https://localhost:${port}/jira`, { ca: authority.certificate, ...more });
  const config = {
    publicUrl: 'https://connect.example.com',
    frameAncestors: ['https://outlook.office.com'],
  };
  const findings = await examineSite(site, { config, warnDays: 0 });
  return findings.find((finding) => finding.probe === probe);
}

function certificateOf(pair: CertificatePair): ClientCertificate {
  const { certificate, key } = pair;
  return { kind: 'pem', certificate, key, expiresAt: Date.now() + 100 * day };
}

async function mutualTls(): Promise<number> {
  front = await startNginx((port) =>
    mutualTlsServer(port, {
      upstreamPort: jira.datacenter.port,
      certificateFile: server.certificateFile,
      keyFile: server.keyFile,
      clientAuthorityFile: authority.certificateFile,
    }),
  );
  return front.port;
}

describeWith([nginx, openssl, haproxy], 'the doctor in front of real gateways', () => {
  beforeAll(async () => {
    authority = await createAuthority('Company');
    stranger = await createAuthority('Stranger');
    server = await authority.server();
    jira = await startDemoJira({ tls: null, datacenterPort: 0, cloudPort: 0 });
  });

  afterEach(async () => {
    await front?.stop();
    front = null;
  });

  afterAll(async () => {
    await jira.close();
    await authority.remove();
    await stranger.remove();
  });

  it('sees that nginx asks for a certificate that there is none of', async () => {
    const finding = await examine(await mutualTls(), 'client-certificate');

    expect(finding).toMatchObject({ verdict: 'fault' });
    expect(finding?.found).toMatch(/requires a client certificate, but none is configured/);
  });

  it('sees that nginx takes the certificate', async () => {
    const clientCertificate = certificateOf(await authority.client('postern'));

    const finding = await examine(await mutualTls(), 'client-certificate', { clientCertificate });

    expect(finding).toMatchObject({ verdict: 'ok' });
    expect(finding?.found).toMatch(/^The gateway requires one/);
  });

  it('sees that nginx does not take one of another authority', async () => {
    const clientCertificate = certificateOf(await stranger.client('postern'));

    const finding = await examine(await mutualTls(), 'client-certificate', { clientCertificate });

    expect(finding?.verdict).toBe('fault');
  });

  it('sees that HAProxy asks in the handshake itself', async () => {
    const pem = `${server.certificate}${server.key}`;
    front = await startHaproxy(
      ({ port, folder }) => `
frontend jira
  bind 127.0.0.1:${port} ssl crt ${folder}/both.pem ca-file ${authority.certificateFile} verify required
  default_backend jira
backend jira
  server one 127.0.0.1:${jira.datacenter.port}
`,
      { 'both.pem': pem },
    );

    const finding = await examine(front.port, 'client-certificate');

    expect(finding?.verdict).toBe('fault');
    expect(finding?.found).toMatch(/requires a client certificate/);
  });

  it('names a server whose authority is another one', async () => {
    const finding = await examine(await gateway(''), 'tls', { ca: stranger.certificate });

    expect(finding?.verdict).toBe('fault');
    expect(finding?.found).toMatch(/The server sent: localhost.* Issuer: .+\./);
    expect(finding?.next).toMatch(/set ca of this site/);
  });

  it('names a gateway that sends everybody to its login', async () => {
    const port = await gateway(
      'location /jira/rest/ { return 302 https://login.example.com/saml?x=1; }',
    );

    const finding = await examine(port, 'rest');

    expect(finding?.next).toMatch(/^Exempt \/rest/);
  });

  it('names a gateway that answers with its login page', async () => {
    const port = await gateway(
      'location /jira/rest/ { default_type text/html; return 200 "<form action=login></form>"; }',
    );

    expect((await examine(port, 'rest'))?.found).toMatch(/a login page instead of data/);
  });

  it('follows a redirect to the new context path in words', async () => {
    const port = await gateway(
      'location /jira/rest/ { rewrite ^/jira/(.*) https://tracker.example.com/$1 permanent; }',
    );

    expect((await examine(port, 'rest'))?.next).toBe('Set baseUrl to https://tracker.example.com.');
  });

  it('names the context path that is missing', async () => {
    const port = await gateway('');
    const site = aSite(`https://localhost:${port}`, { ca: authority.certificate });
    const config = { publicUrl: 'https://connect.example.com', frameAncestors: [] };

    const findings = await examineSite(site, { config, warnDays: 0 });

    expect(findings.find(({ probe }) => probe === 'rest')?.next).toBe(
      `Set baseUrl to https://localhost:${port}/jira.`,
    );
  });

  it.each([
    ['absent', '', /Install the Jira app/],
    [
      'under X-Frame-Options on top',
      `location = /jira/plugins/servlet/jiraforoutlook/proxy {
         default_type text/html; add_header X-Frame-Options DENY always;
         return 200 '<meta name="postern-parents" content="https://connect.example.com" />';
       }`,
      /remove the header/,
    ],
  ])('names a frame page that is %s', async (_, lines, next) => {
    const port = await gateway(lines);

    const finding = await examine(port, 'frame', { modes: ['direct', 'connect'] });

    expect(finding?.next).toMatch(next);
  });
});
