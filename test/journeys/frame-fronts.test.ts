import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startDemoJira, type DemoJira } from '../../demo/jira/start.ts';
import { refusedRequests } from '../../jira-app/page/new-connections.ts';
import { readFramePage, type FramePage } from '../../jira-app/frame-page.ts';
import { greet, say, servePages, type ServedPages } from '../support/journeys/frame-stage.ts';
import { apache, startApache } from '../support/programs/apache.ts';
import { testCertificate } from '../support/network/certificate.ts';
import { launchChromium } from '../support/journeys/chromium.ts';
import { haproxy } from '../support/programs/haproxy.ts';
import { nginx } from '../support/programs/nginx.ts';
import { askOverTls } from '../support/network/ask-over-tls.ts';
import {
  describeWith,
  fileOf,
  startProgram,
  type RealProgram,
  type RunningProgram,
} from '../support/programs/real-program.ts';

/**
 * The snippets of `jira-app/front/` in the real programs, in front of a stand-in that has no such page: with
 * a context path, over HTTP/2, and with nothing changed but names of files and of Cloud Connect.
 */
const seedPath = '/jira/plugins/servlet/jiraforoutlook';

interface Front {
  readonly program: RealProgram;
  readonly start: (parts: Parts) => Promise<RunningProgram>;
}

interface Parts {
  readonly jiraPort: number;
  /** Origin of Cloud Connect. */
  readonly parent: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The snippet as an administrator would put it in: own folder, own Cloud Connect, own context path. */
function snippet(name: string, folder: string, parent: string): string {
  return readFileSync(path.join('jira-app', 'reverse-proxy', name), 'utf8')
    .replaceAll(/\/etc\/(?:nginx|apache2|haproxy)\/postern/g, folder)
    .replaceAll('https://connect.example.com', parent)
    .replaceAll('/plugins/servlet', '/jira/plugins/servlet');
}

const fronts: Readonly<Record<string, Front>> = {
  'nginx.conf': {
    program: nginx,
    start: ({ jiraPort, parent, files }) =>
      startProgram({
        file: fileOf(nginx),
        files,
        args: (folder) => ['-p', folder, '-e', 'stderr', '-c', 'whole.conf'],
        configuration: {
          name: 'whole.conf',
          text: ({ port, folder }) => `
daemon off; worker_processes 1; pid nginx.pid; error_log stderr;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  server {
    listen 127.0.0.1:${port} ssl http2;
    ssl_certificate ${folder}/front.crt; ssl_certificate_key ${folder}/front.key;
    client_max_body_size 50m;
    ${snippet('nginx.conf', folder, parent)}
    location / {
      proxy_pass https://127.0.0.1:${jiraPort};
      proxy_set_header Host $http_host;
      add_header X-Frame-Options SAMEORIGIN;
    }
  }
}`,
        },
      }),
  },
  'apache.conf': {
    program: apache,
    start: ({ jiraPort, parent, files }) =>
      startApache(
        (folder) => `
Protocols h2 http/1.1
SSLEngine on
SSLCertificateFile ${folder}/front.crt
SSLCertificateKeyFile ${folder}/front.key
SSLProxyEngine on
SSLProxyVerify none
SSLProxyCheckPeerName off
ProxyPreserveHost on
Header always set X-Frame-Options SAMEORIGIN
${snippet('apache.conf', folder, parent)}
ProxyPass / https://127.0.0.1:${jiraPort}/
`,
        files,
      ),
  },
  'haproxy.cfg': {
    program: haproxy,
    start: ({ jiraPort, parent, files }) =>
      startProgram({
        file: fileOf(haproxy),
        files,
        args: (folder) => ['-db', '-f', `${folder}/haproxy.cfg`],
        configuration: {
          name: 'haproxy.cfg',
          text: ({ port, folder }) => `
global
  maxconn 128
defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
frontend people
  bind 127.0.0.1:${port} ssl crt ${folder}/front.pem alpn h2,http/1.1
${snippet('haproxy.cfg', folder, parent)}
  default_backend jira
backend jira
  server jira 127.0.0.1:${jiraPort} ssl verify none
`,
        },
      }),
  },
};

for (const [name, { program, start }] of Object.entries(fronts)) {
  describeWith([program], `${name} in front of Jira`, () => {
    let jira: DemoJira;
    let page: FramePage;
    let front: RunningProgram;
    let browser: Browser;
    let pages: ServedPages;
    let parent: string;

    beforeAll(async () => {
      const { key, cert } = await testCertificate();
      // A page on loopback: browsers let no other one frame a host of the network unasked.
      pages = await servePages({ key, cert });
      parent = pages.url;
      page = await readFramePage({ root: '.', parents: [parent] });
      jira = await startDemoJira({ tls: { key, cert }, datacenterPort: 0, cloudPort: 0 });
      front = await start({
        jiraPort: jira.datacenter.port,
        parent,
        files: {
          'front.crt': cert,
          'front.key': key,
          'front.pem': `${cert}\n${key}`,
          'proxy.html': page.html,
          'frame.js': page.script,
        },
      });
      browser = await launchChromium();
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      await front?.stop();
      await jira?.close();
      await pages?.close();
    });

    it('serves the page at the seed’s path, to be framed by Cloud Connect and Outlook only', async () => {
      const answer = await askOverTls(front.port, `${seedPath}/proxy?v=1`);

      expect(answer.status).toBe(200);
      expect(answer.text).toBe(page.html);
      expect(answer.headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
      expect(answer.headers['content-security-policy']).toBe(
        `frame-ancestors ${parent} https://outlook.office.com https://outlook.office365.com https://outlook.live.com https://outlook.cloud.microsoft`,
      );
      expect(answer.headers['x-frame-options']).toBeUndefined();
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['cache-control']).toBe('no-cache');
    });

    it('serves the script beside it, and leaves everything else to Jira', async () => {
      const script = await askOverTls(front.port, `${seedPath}/frame.js?v=1`);
      const [other, info] = await Promise.all(
        [`${seedPath}/admin`, '/jira/rest/api/2/serverInfo'].map((each) =>
          askOverTls(front.port, each),
        ),
      );

      expect(script.text).toBe(page.script);
      expect(script.headers['content-type']).toMatch(/^text\/javascript/);
      expect(other?.status).toBe(404);
      expect(info?.status).toBe(200);
    });

    it('closes the connection of a request that the page sends for that, over HTTP/1.1', async () => {
      const answers = await Promise.all(
        refusedRequests.map((each) => askOverTls(front.port, `${seedPath}/proxy${each}`)),
      );
      const usual = await askOverTls(front.port, `${seedPath}/proxy`);

      expect(answers.some(({ headers }) => headers.connection === 'close')).toBe(true);
      expect(usual.headers.connection).not.toBe('close');
    });

    it('lets a browser file a large attachment through it, which tells how far it is', async () => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const tab = await context.newPage();
      await tab.goto(parent);
      const frameUrl = `https://localhost:${front.port}${seedPath}/proxy`;
      expect(await greet(tab, frameUrl)).toMatchObject({ kind: 'welcome' });
      const authorization = `Bearer ${jira.accounts.datacenter.personalAccessToken}`;
      const created = await say(tab, {
        method: 'POST',
        target: '/rest/api/2/issue',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({
          fields: {
            project: { key: 'WEB' },
            issuetype: { id: '10002' },
            summary: 'Through a front',
          },
        }),
      });
      expect(created).toMatchObject({ status: 201 });
      const { key }: { key: string } = JSON.parse(created.text ?? '');
      const content = 'x'.repeat(3_000_000);
      const attached = await say(tab, {
        method: 'POST',
        target: `/rest/api/2/issue/${key}/attachments`,
        headers: { authorization, 'content-type': 'multipart/form-data; boundary=b' },
        body: `--b\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n${content}\r\n--b--\r\n`,
      });

      expect(attached.status).toBe(200);
      expect(jira.store.datacenter.issue(key)?.attachments[0]?.sizeBytes).toBe(content.length);
      expect(attached.progress?.length).toBeGreaterThan(10);
      expect(attached.progress?.at(-1)).toBeGreaterThanOrEqual(content.length);
    });
  });
}
