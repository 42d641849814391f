import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import path from 'node:path';
import { type ConnectionRule, modesOfRule, signInMethods } from '../contract/connect-api.ts';
import { defaultFramePath } from '../contract/frame-protocol.ts';
import { routes } from '../contract/connect-api.ts';
import { serve } from '../proxy/serve.ts';
import {
  atlassianHosts,
  type Config,
  defaultScopes,
  type SiteConfig,
} from '../proxy/config/config.ts';
import { defaultLimits, defaultShutDown } from '../proxy/config/default-limits.ts';
import { methodsByKind } from '../proxy/config/site-schema.ts';
import { product } from '../proxy/config/product.ts';
import type { DemoCertificate } from './certificate.ts';
import { demoGuidance } from './demo-guidance.ts';
import { startDemoMicrosoft } from './microsoft.ts';
import { findFreePort } from './free-port.ts';
import { type DemoJira, startDemoJira } from './jira/start.ts';
import { largeMail, largeMailName } from './outlook/large-mail.ts';
import { startOutlookPreview } from './outlook/server.ts';

export interface DemoOptions {
  readonly certificate: DemoCertificate;
  /** Connect's port; the others follow it. 0 takes any free ports. */
  readonly port: number;
  /** Folder with the `.eml` files to show; the sample mails when left out. */
  readonly mailFolder?: string;
  /** Leaves out the mail of 33 MB, which the preview takes a second to read. */
  readonly isWithoutLargeMail?: boolean;
  /** Where Connect's log lines go. */
  readonly log: { write(line: string): void };
  readonly attachmentLimitBytes?: number;
  /** Which way the pane takes to the Data Center; `prefer-direct` when left out. */
  readonly connectionRule?: ConnectionRule;
  /** Lets direct mode work with every sign-in method of the Data Center, so that each can be tried; true when left out. */
  readonly allowSecretsInPane?: boolean;
  /** Connect serves only people signed in with Microsoft, which the demo plays. */
  readonly isMicrosoftOnly?: boolean;
  /** Starts Connect; in this process when left out. */
  readonly startConnect?: (config: Config) => Promise<Closable>;
}

/** What runs until it is closed. */
export interface Closable {
  close(): Promise<void>;
}

/** The whole demo, running. */
export interface RunningDemo {
  readonly connectUrl: string;
  readonly previewUrl: string;
  readonly jira: DemoJira;
  readonly mailFolder: string;
  /** What was wanted and is in use by another program. */
  readonly busyPorts: readonly number[];
  close(): Promise<void>;
}

/** Where the sample mails lie. */
export const sampleMails = path.join(product.root, 'demo', 'emails');

/** Starts the stand-in for Jira, the Outlook preview and Connect between them, on `localhost` only. */
export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  const { certificate } = options;
  const tls = { key: certificate.key, cert: certificate.certificate };
  const ports = await choosePorts(options.port);
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    // Last started, first stopped: nobody then calls somebody who is gone.
    for (const close of closers.toReversed()) await close();
  };
  const connectUrl = `https://localhost:${ports.connect}`;
  try {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jira = await startDemoJira({
      tls,
      datacenterPort: ports.datacenter,
      cloudPort: ports.cloud,
      frame: {
        parents: [connectUrl],
        // Outlook frames the pane, and the pane frames this.
        ancestors: [connectUrl, `https://localhost:${ports.preview}`],
      },
      oauth2Clients: [
        {
          ...oauth2Client,
          name: 'Postern',
          redirectUri: `https://localhost:${ports.connect}${routes.oauthCallback}`,
        },
      ],
      // So that there is something to choose wrongly.
      otherSites: [
        {
          id: '9d41e6b0-2f57-4c1e-8a3d-71b0c5f2e984',
          url: 'https://brightwater-archive.example',
          name: 'brightwater-archive',
        },
      ],
      applicationLinks: [
        {
          consumerKey,
          consumerName: 'Postern',
          publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        },
      ],
      ...(options.attachmentLimitBytes === undefined
        ? {}
        : { attachmentLimitBytes: options.attachmentLimitBytes }),
    });
    closers.push(() => jira.close());
    const microsoft = options.isMicrosoftOnly === true ? await startDemoMicrosoft() : null;
    if (microsoft !== null) closers.push(() => microsoft.close());
    const mailFolder = path.resolve(options.mailFolder ?? sampleMails);
    const preview = await startOutlookPreview({
      tls,
      port: ports.preview,
      paneUrl: () => `${connectUrl}/taskpane.html`,
      mailFolder,
      pageFolder: path.join(product.root, 'dist', 'demo-page'),
      ...(options.mailFolder === undefined && options.isWithoutLargeMail !== true
        ? { madeMail: makeLargeMail() }
        : {}),
      ...(microsoft === null ? {} : { microsoftToken: () => microsoft.token() }),
    });
    closers.push(() => preview.close());
    const config = configure({
      connectUrl,
      preview,
      jira,
      certificate,
      privateKey: pair.privateKey,
      connectionRule: options.connectionRule ?? 'prefer-direct',
      allowSecretsInPane: options.allowSecretsInPane ?? true,
      microsoft: microsoft?.config ?? null,
    });
    const connect = await (options.startConnect?.(config) ?? serveHere(config, options.log));
    closers.push(() => connect.close());
    return {
      connectUrl,
      previewUrl: preview.url,
      jira,
      mailFolder,
      busyPorts: ports.busy,
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function serveHere(config: Config, log: DemoOptions['log']): Promise<Closable> {
  const connect = await serve(config, { log });
  return { close: () => connect.close({ withinMs: 1000 }) };
}

const consumerKey = 'postern-demo';

const oauth2Client = {
  clientId: 'postern-demo',
  clientSecret: randomBytes(24).toString('base64url'),
} as const;

// Built when the page first asks for it: nobody waits for it who only wants to see the demo start.
function makeLargeMail(): { fileName: string; make: () => Uint8Array } {
  let bytes: Uint8Array | undefined;
  return { fileName: largeMailName, make: () => (bytes ??= largeMail().bytes) };
}

async function choosePorts(first: number): Promise<{
  readonly connect: number;
  readonly preview: number;
  readonly datacenter: number;
  readonly cloud: number;
  readonly busy: readonly number[];
}> {
  const wanted = [0, 1, 2, 3].map((offset) => (first === 0 ? 0 : first + offset));
  const chosen: number[] = [];
  for (const port of wanted) chosen.push(await findFreePort(port, chosen));
  const [connect = 0, preview = 0, datacenter = 0, cloud = 0] = chosen;
  const busy = wanted.filter((port) => port !== 0 && !chosen.includes(port));
  return { connect, preview, datacenter, cloud, busy };
}

function configure(parts: {
  readonly connectUrl: string;
  readonly preview: { readonly url: string; readonly officeJs: readonly string[] };
  readonly jira: DemoJira;
  readonly certificate: DemoCertificate;
  readonly privateKey: KeyObject;
  readonly connectionRule: ConnectionRule;
  readonly allowSecretsInPane: boolean;
  readonly microsoft: Config['microsoft'];
}): Config {
  const { connectUrl, preview, jira, certificate, privateKey, connectionRule } = parts;
  const shared = {
    modes: ['connect'],
    framePath: defaultFramePath,
    connectionRule: 'connect-only',
    pathPolicy: 'narrow',
    ca: certificate.ca,
    clientCertificate: null,
    oauth1: null,
    oauth2: null,
    atlassian: atlassianHosts,
    // The stand-in lives on this computer.
    allowPrivateAddresses: true,
    allowInsecureHttp: false,
    allowSecretsInPane: false,
    ticketDays: 30,
    limits: defaultLimits,
    guidance: demoGuidance,
  } as const satisfies Partial<SiteConfig>;
  return {
    publicUrl: connectUrl,
    listen: {
      host: 'localhost',
      port: Number(new URL(connectUrl).port),
      tls: { kind: 'certificate', certificate: certificate.certificate, key: certificate.key },
      trustedProxies: [],
    },
    // Made anew at each start: the stand-in forgets everything too.
    keyring: [{ id: 'demo', secret: randomBytes(32) }],
    officeJs: preview.officeJs,
    frameAncestors: [preview.url],
    allowedOrigins: [],
    shutDown: defaultShutDown,
    region: null,
    metrics: null,
    rateStore: null,
    keepTicketsIn: 'device',
    microsoft: parts.microsoft,
    sites: [
      {
        ...shared,
        id: 'datacenter',
        name: 'Brightwater Jira (Data Center)',
        kind: 'datacenter',
        baseUrl: jira.datacenter.baseUrl,
        modes: modesOfRule(connectionRule),
        connectionRule,
        allowSecretsInPane: parts.allowSecretsInPane,
        signInMethods: signInMethods.filter(
          (method) =>
            methodsByKind.datacenter.includes(method) &&
            // The token calls of OAuth 2.0 go through Connect.
            (connectionRule !== 'direct-only' || method !== 'oauth2'),
        ),
        oauth1: { consumerKey, privateKey, next: null },
        oauth2: { ...oauth2Client, scopes: defaultScopes.datacenter },
      },
      {
        ...shared,
        id: 'cloud',
        name: 'Brightwater Cloud',
        kind: 'cloud',
        baseUrl: jira.cloud.baseUrl,
        signInMethods: ['oauth2', 'api-token'],
        oauth2: { ...oauth2Client, scopes: defaultScopes.cloud },
        atlassian: jira.atlassian,
      },
    ],
  };
}
