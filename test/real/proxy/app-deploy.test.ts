import { readdirSync, readFileSync } from 'node:fs';
import https from 'node:https';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { headers, isRecord } from '../../../contract/connect-api.ts';
import { isAppError } from '../../../contract/errors.ts';
import { readConfig } from '../../../proxy/config/read-config.ts';
import { testCertificate } from '../../support/network/certificate.ts';
import {
  balancerExamples,
  example,
  type BalancerExample,
} from '../../support/programs/balancer-examples.ts';
import { describeWith, type RunningProgram } from '../../support/programs/real-program.ts';
import {
  aConfig,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  startConnect,
  startJira,
  type Stage,
} from '../../support/proxy/stage.ts';

let balancer: RunningProgram | null = null;

afterEach(async () => {
  await balancer?.stop();
  balancer = null;
  await clearStage();
});

/** Reads what lies at a path of nested values; undefined where nothing does. */
function at(value: unknown, ...steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>((inner, step) => {
    if (typeof step === 'number') return Array.isArray(inner) ? inner[step] : undefined;
    return isRecord(inner) ? inner[step] : undefined;
  }, value);
}

describe('deploy/kubernetes.yaml', () => {
  const documents = parseAllDocuments(example('kubernetes.yaml')).map((one): unknown => one.toJS());
  const ofKind = (kind: string): unknown => documents.find((one) => at(one, 'kind') === kind);
  const configuration = String(at(ofKind('ConfigMap'), 'data', 'postern.yaml'));

  it('carries a configuration that lacks nothing but the secrets', () => {
    let found: readonly string[] = [];
    try {
      readConfig(configuration, { directory: '/nowhere', env: {} });
    } catch (thrown) {
      if (!isAppError(thrown, 'CONFIG_INVALID')) throw thrown;
      found = thrown.facts.problems.map((problem) => problem.path);
    }

    expect(found).toEqual(['listen.tls.certificate', 'listen.tls.key', 'keyring[0].secret.file']);
  });

  it('runs without rights and without a place to write to', () => {
    const pod = at(ofKind('Deployment'), 'spec', 'template', 'spec');

    expect(at(pod, 'securityContext')).toMatchObject({ runAsNonRoot: true, runAsUser: 65_534 });
    expect(at(pod, 'containers', 0, 'securityContext')).toEqual({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
    const mounts = at(pod, 'containers', 0, 'volumeMounts');
    expect(Array.isArray(mounts) && mounts.every((mount) => at(mount, 'readOnly') === true)).toBe(
      true,
    );
  });

  it('gives a pod the time that its configuration takes to end', () => {
    const pod = at(ofKind('Deployment'), 'spec', 'template', 'spec');
    const shutDown = at(parseAllDocuments(configuration)[0]?.toJS(), 'shutDown');

    const neededMs = Number(at(shutDown, 'drainMs')) + Number(at(shutDown, 'withinMs'));

    expect(Number(at(pod, 'terminationGracePeriodSeconds')) * 1000).toBeGreaterThan(neededMs);
  });
});

describe('deploy/Dockerfile', () => {
  it('leaves root before the program starts', () => {
    const last =
      example('Dockerfile')
        .split(/^FROM /m)
        .at(-1) ?? '';

    expect(last.indexOf('USER 65534')).toBeGreaterThan(0);
    expect(last.indexOf('USER 65534')).toBeLessThan(last.indexOf('ENTRYPOINT'));
  });

  it('carries every package that Connect needs: none of them is for development only', () => {
    const project: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
    const sources = ['proxy', 'contract'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(path.join(folder, file), 'utf8')),
    );

    const named = sources.flatMap((source) =>
      [...source.matchAll(/^(?!import type).*from '([^'.][^']*)'/gm)].map(([, name = '']) => name),
    );
    const packages = new Set(named.filter((name) => !name.startsWith('node:')));

    expect(packages.size).toBeGreaterThan(4);
    expect([...packages].filter((name) => at(project, 'dependencies', name) === undefined)).toEqual(
      [],
    );
  });
});

describe.each(Object.entries(balancerExamples))('deploy/%s', (name, { program, start }) => {
  describeWith([program], `with the real ${name.replace(/\..*/, '')}`, () => {
    it('passes requests and files on to both, and one may end without anybody noticing', async () => {
      const { replicas, port } = await startBoth(start);

      const statuses: (number | undefined)[] = [];
      for (let index = 0; index < 4; index += 1)
        statuses.push(await ask(port, 'x'.repeat(300_000)));
      await replicas[0]?.close();
      for (let index = 0; index < 4; index += 1)
        statuses.push(await ask(port, 'x'.repeat(300_000)));

      expect(statuses).toEqual(Array.from({ length: 8 }, () => 200));
    });
  });
});

async function startBoth(start: BalancerExample['start']): Promise<{
  readonly replicas: readonly Stage[];
  readonly port: number;
}> {
  const jira = await startJira((request, response) => {
    request.resume();
    request.on('end', () => answerJson(response, { name: 'anna' }));
  });
  const config = aConfig([aSite(jira.url)], {
    listen: { host: '127.0.0.1', port: 0, tls: { kind: 'off' }, trustedProxies: ['127.0.0.1'] },
  });
  const replicas = [await startConnect(config), await startConnect(config)];
  balancer = await start(replicas.map(({ port }) => port));
  return { replicas, port: balancer.port };
}

async function ask(port: number, body: string): Promise<number | undefined> {
  const { ca } = await testCertificate();
  const request = https.request({
    host: 'localhost',
    port,
    ca,
    agent: false,
    method: 'POST',
    path: '/jira/acme/rest/api/2/issue/A-1/attachments',
    headers: { [headers.ticket]: aTicket(), 'x-forwarded-for': '203.0.113.1' },
  });
  request.end(body);
  const [answer]: IncomingMessage[] = await once(request, 'response');
  answer?.resume();
  return answer?.statusCode;
}
