import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../../demo/free-port.ts';
import { headers } from '../../../contract/connect-api.ts';
import { defaultLimits } from '../../../proxy/config/default-limits.ts';
import { testCertificate } from '../../support/network/certificate.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  portOf,
  send,
  startConnect,
  startJira,
  type Stage,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const metrics = { host: '127.0.0.1', port: 0 };

/** The lines of our own metrics, once what is counted has arrived there. */
async function read({ metricsPort }: Stage): Promise<readonly string[]> {
  const answer = await send(metricsPort ?? 0, '/metrics', { headers: { [headers.ticket]: '' } });
  expect(answer.status).toBe(200);
  return answer.text.split('\n').filter((line) => line.startsWith('postern_'));
}

describe('createMetrics', () => {
  it('counts requests, bytes, refusals and durations by site and call', async () => {
    const jira = await startJira((request, response) => {
      request.resume();
      request.on('end', () => answerJson(response, { id: '1' }));
    });
    const connect = await startConnect(aConfig([aSite(jira.url)], { metrics }));

    await send(connect.port, '/jira/acme/rest/api/2/issue', { method: 'POST', body: '{"a":1}' });
    await send(connect.port, '/jira/acme/rest/api/2/myself');
    await send(connect.port, '/jira/acme/rest/api/2/myself', { headers: { [headers.ticket]: '' } });
    await connect.logLines(3);

    const lines = await read(connect);
    expect(lines).toEqual(
      expect.arrayContaining([
        'postern_requests_total{site="acme",call="createIssue",status="2xx"} 1',
        'postern_requests_total{site="acme",call="myself",status="2xx"} 1',
        'postern_requests_total{site="acme",call="myself",status="4xx"} 1',
        'postern_bytes_total{site="acme",direction="in"} 7',
        'postern_refusals_total{site="acme",code="TICKET_MISSING"} 1',
        'postern_request_duration_seconds_count{site="acme",call="myself"} 2',
        'postern_request_duration_seconds_bucket{le="+Inf",site="acme",call="myself"} 2',
      ]),
    );
  });

  it('tells when the certificates end, so that somebody is woken before', async () => {
    const { ca } = await testCertificate();
    const endsAt = Date.parse('2027-03-01T00:00:00Z');
    const clientCertificate = { kind: 'pem', certificate: '', key: '', expiresAt: endsAt } as const;
    const site = aSite('http://127.0.0.1:1', { ca });
    const gateway = aSite('http://127.0.0.1:1', { id: 'gateway', clientCertificate });
    const connect = await startConnect(aConfig([site, gateway], { metrics }));

    const lines = await read(connect);

    const name = 'postern_certificate_expiry_timestamp_seconds';
    expect(lines).toContain(`${name}{site="gateway",use="client"} ${endsAt / 1000}`);
    expect(lines).toContain(
      `${name}{site="acme",use="authority"} ${Date.parse(new X509Certificate(ca).validTo) / 1000}`,
    );
  });

  it('shows which sites are left alone, and only as long as they are', async () => {
    const port = await findFreePort(0);
    const limits = { ...defaultLimits, circuitFailures: 1 };
    const site = aSite(`http://127.0.0.1:${port}`, { limits });
    let now = 0;
    const connect = await startConnect(aConfig([site], { metrics }), { clock: () => now });
    const open = 'postern_circuit_open{site="acme"} 1';

    const before = await read(connect);
    await send(connect.port, '/jira/acme/rest/api/2/myself');
    const during = await read(connect);
    const jira = net.createServer((socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}');
    });
    jira.listen(port, '127.0.0.1');
    await once(jira, 'listening');
    now += limits.circuitOpenMs;
    await send(connect.port, '/jira/acme/rest/api/2/myself');
    const after = await read(connect);
    jira.close();

    expect(before).not.toContain(open);
    expect(during).toContain(open);
    expect(after).not.toContain(open);
  });

  it('keeps the number of its lines whatever is asked for', async () => {
    const jira = await startJira((_request, response) => answerJson(response, {}));
    const site = aSite(jira.url, { pathPolicy: 'rest' });
    const connect = await startConnect(aConfig([site], { metrics }));
    const ask = async (mark: string): Promise<void> => {
      await send(connect.port, `/jira/acme/rest/${mark}?q=${mark}`, { headers: { origin: mark } });
      await send(connect.port, `/jira/${mark}/rest/api/2/myself`);
      await send(connect.port, `/${mark}`, { method: 'PUT' });
      await send(connect.port, `/jira/acme/rest/${mark}`, { method: mark.toUpperCase() });
      await send(connect.port, `/jira/acme/rest/${mark}`, { headers: { [headers.ticket]: mark } });
    };
    await ask('lock');
    await connect.logLines(5);
    const first = await read(connect);

    for (const method of ['search', 'move', 'copy', 'merge', 'report', 'mkcol']) await ask(method);
    await connect.logLines(35);
    const then = await read(connect);

    expect(then.length).toBe(first.length);
    expect(then.join('\n')).not.toMatch(/search|mkcol/i);
  });

  it('is served nowhere else, and nowhere at all by default', async () => {
    const jira = await startJira((_request, response) => answerJson(response, {}));
    const silent = await startConnect(aConfig([aSite(jira.url)]));
    const connect = await startConnect(aConfig([aSite(jira.url)], { metrics }));

    expect(silent.metricsPort).toBeNull();
    expect((await send(connect.port, '/metrics')).status).toBe(404);
    expect((await send(connect.metricsPort ?? 0, '/jira/acme/rest/api/2/myself')).status).toBe(404);
    expect((await send(connect.metricsPort ?? 0, '/metrics', { method: 'POST' })).status).toBe(404);
  });

  it('says that its port is taken before Connect serves', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = await findFreePort(0);
    const config = aConfig([aSite('https://jira.example.com')], {
      listen: { host: '127.0.0.1', port, tls: { kind: 'off' }, trustedProxies: [] },
      metrics: { host: '127.0.0.1', port: portOf(taken) },
    });

    await expect(startConnect(config)).rejects.toThrow(/EADDRINUSE/);

    await expect(once(net.connect(port, '127.0.0.1'), 'connect')).rejects.toThrow(/ECONNREFUSED/);
    taken.close();
  });
});
