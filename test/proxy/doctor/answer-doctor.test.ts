import { afterEach, describe, expect, it } from '@jest/globals';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
  type Stage,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const metrics = { host: '127.0.0.1', port: 0, doctor: true };

async function start(more = metrics): Promise<Stage> {
  const jira = await startJira((_, response) => {
    answerJson(response, { version: '<b>9</b>', deploymentType: 'Server', baseUrl: 'x' });
  });
  return startConnect(aConfig([aSite(jira.url)], { metrics: more }));
}

describe('the doctor of Connect', () => {
  it('stands beside the metrics where it is switched on, and never where people are', async () => {
    const connect = await start();

    const list = await send(connect.metricsPort ?? 0, '/doctor');
    expect(list.status).toBe(200);
    expect(list.text).toContain('<a href="/doctor/acme">Acme</a>');
    expect((await send(connect.port, '/doctor')).status).toBe(404);
    expect((await send(connect.port, '/doctor/acme')).status).toBe(404);
  });

  it('is not there where it is not switched on', async () => {
    const connect = await start({ ...metrics, doctor: false });

    expect((await send(connect.metricsPort ?? 0, '/doctor')).status).toBe(404);
  });

  it('shows what it found, and what Jira says of itself as text only', async () => {
    const connect = await start();

    const report = await send(connect.metricsPort ?? 0, '/doctor/acme');

    expect(report.text).toContain('<th scope="row">tls</th><td>Error</td>');
    expect(report.text).toContain('Jira &#60;b&#62;9&#60;/b&#62; (Server) responds.');
    expect(report.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(report.text).not.toContain('<script');
  });

  it.each([
    ['a page elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['a name that somebody else made lead here', { host: 'evil.example:9464' }],
  ])('refuses %s', async (_, headers) => {
    const connect = await start();

    expect((await send(connect.metricsPort ?? 0, '/doctor/acme', { headers })).status).toBe(403);
  });

  it('knows configured sites only', async () => {
    const connect = await start();

    for (const path of ['/doctor/other', '/doctor/%2e%2e', '/doctor/%E0%A4%A']) {
      // oxlint-disable-next-line no-await-in-loop -- one connection after the other
      const answer = await send(connect.metricsPort ?? 0, path).catch(() => ({ status: 0 }));
      expect(answer.status).not.toBe(200);
    }
  });
});
