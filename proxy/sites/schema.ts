import { isIP } from 'node:net';
import { z } from 'zod';
import { connectionModes, siteKinds, type SignInMethod } from '../../contract/connect-api.ts';
import type { SiteKind } from '../../contract/connect-api.ts';
import { parseBaseUrl } from '../../contract/jira-url.ts';
import {
  defaultLimits,
  defaultShutDown,
  microsoftOfficeJs,
  outlookOrigins,
  pathPolicies,
} from './config.ts';

/**
 * Which sign-in methods Connect can carry out for which kind of Jira. Cloud takes no passwords, and
 * Data Center knows no API tokens.
 */
export const methodsByKind: { readonly [K in SiteKind]: readonly SignInMethod[] } = {
  cloud: ['api-token'],
  datacenter: ['personal-access-token', 'password'],
};

// The error of every node below is the "expected" of a problem: it completes "found …, expected …".

const text = (expected: string) => z.string(expected).trim().min(1, expected);

const id = (expected: string) =>
  z.string(expected).regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, expected);

function whole(expected: string, range: { readonly min: number; readonly max: number }) {
  const words = `${expected} from ${range.min} to ${range.max}`;
  return z.number(words).int(words).min(range.min, words).max(range.max, words);
}

function fromList<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, `one of ${values.join(', ')}`);
}

/** Tells whether a text is an origin: scheme, host and port, nothing behind. */
export function isOrigin(value: string, schemes: readonly string[]): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return schemes.includes(url.protocol) && url.origin === value;
}

const file = text('a file name');

const secret = z.union(
  [z.string(), z.strictObject({ file }), z.strictObject({ env: text('a variable’s name') })],
  'base64 of at least 32 bytes, {file: …} or {env: …}',
);

const tls = z.union(
  [
    z.literal('dev-certificate'),
    z.literal('off'),
    z.strictObject({ certificate: file, key: file }),
  ],
  'dev-certificate, off, or {certificate: …, key: …} with file names',
);

const ms = (usual: number) =>
  whole('milliseconds', { min: 1, max: 24 * 60 * 60_000 }).default(usual);

const rate = (usual: number) => whole('requests', { min: 1, max: 1_000_000_000 }).default(usual);

const waitMs = (usual: number) =>
  whole('milliseconds', { min: 0, max: 24 * 60 * 60_000 }).default(usual);

const limits = z.strictObject(
  {
    maxBodyBytes: whole('bytes', { min: 1, max: 8 * 1024 ** 3 }).default(
      defaultLimits.maxBodyBytes,
    ),
    connectMs: ms(defaultLimits.connectMs),
    firstByteMs: ms(defaultLimits.firstByteMs),
    idleMs: ms(defaultLimits.idleMs),
    totalMs: ms(defaultLimits.totalMs),
    maxSockets: whole('connections', { min: 1, max: 10_000 }).default(defaultLimits.maxSockets),
    requestsPerMinute: rate(defaultLimits.requestsPerMinute),
    requestBurst: rate(defaultLimits.requestBurst),
    signInsPerMinute: rate(defaultLimits.signInsPerMinute),
    circuitFailures: whole('failures', { min: 1, max: 1_000 }).default(
      defaultLimits.circuitFailures,
    ),
    circuitOpenMs: ms(defaultLimits.circuitOpenMs),
  },
  'a mapping of limits',
);

const site = z.strictObject(
  {
    id: id('lower-case letters, digits and hyphens'),
    name: text('a name for people').max(100, 'a name of at most 100 characters'),
    kind: fromList(siteKinds),
    baseUrl: z
      .string('the address of Jira')
      .refine((value) => parseBaseUrl(value) !== null, 'an https:// address without user, ? or #'),
    modes: z
      .array(fromList(connectionModes), 'a list of connection modes')
      .min(1, 'at least one connection mode')
      .default(['connect']),
    signInMethods: z
      .array(z.string('a sign-in method'), 'a list of sign-in methods')
      .min(1, 'at least one sign-in method'),
    pathPolicy: fromList(pathPolicies).default('narrow'),
    ca: file.optional(),
    allowPrivateAddresses: z.boolean('true or false').default(false),
    allowInsecureHttp: z.boolean('true or false').default(false),
    ticketDays: whole('days', { min: 1, max: 730 }).default(90),
    limits: limits.default(defaultLimits),
  },
  'a site',
);

const officeJsUrl = z
  .string('the address of office.js')
  .refine(
    (value) => URL.canParse(value) && ['https:', 'http:'].includes(new URL(value).protocol),
    'a full address of a script',
  );

/** Tells whether a text is an address or a network in CIDR notation. */
export function isNetwork(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

/** The configuration file, key by key. What depends on more than one key is checked in `check-parts.ts`. */
export const configSchema = z.strictObject(
  {
    publicUrl: z
      .string('the address people use')
      .refine((value) => isOrigin(value, ['https:']), 'https://host or https://host:port'),
    listen: z
      .strictObject(
        {
          host: text('a host name or address').default('127.0.0.1'),
          port: whole('a port', { min: 0, max: 65_535 }).default(3000),
          tls: tls.default('dev-certificate'),
          trustedProxies: z
            .array(
              z.string('an address').refine(isNetwork, 'an address or network such as 10.0.0.0/8'),
              'a list of addresses and networks',
            )
            .default([]),
        },
        'a mapping of host, port, tls and trustedProxies',
      )
      .prefault({}),
    keyring: z
      .array(
        z.strictObject(
          {
            id: z
              .string('a short name')
              .regex(/^[A-Za-z0-9_-]{1,32}$/, 'letters, digits, _ and -, at most 32'),
            secret,
          },
          'an entry with id and secret',
        ),
        'a list of keys',
      )
      .min(1, 'at least one key'),
    officeJs: z
      .union([officeJsUrl, z.array(officeJsUrl).min(1)], 'one address of office.js, or a list')
      .default(microsoftOfficeJs),
    frameAncestors: z
      .array(
        z
          .string('an origin')
          .regex(
            /^https:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?$|^https:$/,
            'an origin such as https://outlook.office.com',
          ),
        'a list of origins',
      )
      .min(1, 'at least one origin')
      .default([...outlookOrigins]),
    allowedOrigins: z
      .array(
        z
          .string('an origin')
          .refine((value) => isOrigin(value, ['https:', 'http:']), 'an origin, without a path'),
        'a list of origins',
      )
      .default([]),
    shutDown: z
      .strictObject(
        { drainMs: waitMs(defaultShutDown.drainMs), withinMs: waitMs(defaultShutDown.withinMs) },
        'a mapping of drainMs and withinMs',
      )
      .default(defaultShutDown),
    metrics: z
      .strictObject(
        {
          host: text('a host name or address').default('127.0.0.1'),
          port: whole('a port', { min: 0, max: 65_535 }),
        },
        'a mapping of host and port',
      )
      .optional(),
    sites: z.array(site, 'a list of sites').min(1, 'at least one site'),
  },
  'a mapping with publicUrl, keyring and sites',
);

/** The file as it stands after its keys were checked one by one, before its files are read. */
export type ConfigFile = z.infer<typeof configSchema>;
