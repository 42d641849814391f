import { z } from 'zod';
import { microsoftOfficeJs, outlookOrigins } from './config.ts';
import { defaultShutDown } from './default-limits.ts';
import { rateStoreSchema } from './rate-store-schema.ts';
import {
  file,
  fromEnvironment,
  fromFile,
  isNetwork,
  fromList,
  isOrigin,
  origin,
  text,
  whole,
} from './schema-parts.ts';
import { ticketPlaces } from '../../contract/connect-api.ts';
import { siteSchema } from './site-schema.ts';

const secret = z.union(
  [z.string(), fromFile, fromEnvironment],
  'base64 of at least 32 bytes, {file: …} or {env: …}',
);

const tls = z.union(
  [
    z.literal('dev-certificate'),
    z.literal('off'),
    z.strictObject({
      certificate: file.describe('PEM file with the certificate and its intermediate ones.'),
      key: file.describe('PEM file with its key, without a passphrase.'),
    }),
  ],
  'dev-certificate, off, or {certificate: …, key: …} with file names',
);

const port = whole('a port', { min: 0, max: 65_535 });

const host = text('a host name or address').default('127.0.0.1');

const listen = z.strictObject(
  {
    host: host.describe('Address that Connect listens at; 0.0.0.0 for every one.'),
    port: port.default(3000).describe('Port that Connect listens at; 0 takes a free one.'),
    tls: tls
      .default('dev-certificate')
      .describe(
        'A certificate of your own; `off` behind a balancer that ends TLS; `dev-certificate` on localhost.',
      ),
    trustedProxies: z
      .array(
        z.string('an address').refine(isNetwork, 'an address or network such as 10.0.0.0/8'),
        'a list of addresses and networks',
      )
      .default([])
      .describe('Addresses and networks of balancers whose X-Forwarded-For is believed.'),
  },
  'a mapping of host, port, tls and trustedProxies',
);

const key = z.strictObject(
  {
    id: z
      .string('a short name')
      .regex(/^[A-Za-z0-9_-]{1,32}$/, 'letters, digits, _ and -, at most 32')
      .describe('Name of the key; tickets and sealed secrets carry it.'),
    secret: secret.describe('base64 of at least 32 bytes, {file: …} or {env: …}.'),
  },
  'an entry with id and secret',
);

const officeJsUrl = z
  .string('the address of office.js')
  .refine(
    (value) => URL.canParse(value) && ['https:', 'http:'].includes(new URL(value).protocol),
    'a full address of a script',
  );

const ancestor = z
  .string('an origin')
  .regex(
    /^https:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?$|^https:$/,
    'an origin such as https://outlook.office.com',
  );

const waitMs = (usual: number) =>
  whole('milliseconds', { min: 0, max: 24 * 60 * 60_000 }).default(usual);

const shutDown = z.strictObject(
  {
    drainMs: waitMs(defaultShutDown.drainMs).describe(
      'How long Connect still takes requests, in milliseconds, while /readyz says no already.',
    ),
    withinMs: waitMs(defaultShutDown.withinMs).describe(
      'How long running requests may take after that, in milliseconds.',
    ),
  },
  'a mapping of drainMs and withinMs',
);

const metrics = z.strictObject(
  {
    host: host.describe('Address that the metrics are served at, in the clear.'),
    port: port.describe('Port that the metrics are served at; 0 takes a free one.'),
    doctor: z
      .boolean('true or false')
      .default(false)
      .describe('Serves the doctor beside them, at /doctor, to whoever reaches the port.'),
  },
  'a mapping of host and port',
);

const guid = (expected: string) =>
  z
    .string(expected)
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, expected)
    .toLowerCase();

const microsoft = z.strictObject(
  {
    // Not `common`: then everybody with a Microsoft account would be let in.
    tenantId: guid('the tenant’s id, such as 8d3c…-…').describe('The organisation’s tenant.'),
    clientId: guid('the client id of the app registration').describe('The app registration.'),
    keysUrl: z
      .string('an address')
      .refine((value) => URL.canParse(value) && value.startsWith('https://'), 'an https:// address')
      .optional()
      .describe('Where Microsoft publishes its keys; to be set for its national clouds only.'),
  },
  'a mapping of tenantId and clientId',
);

/** The configuration file, key by key. What depends on more than one key is checked in `check-parts.ts`. */
export const configSchema = z.strictObject(
  {
    publicUrl: z
      .string('the address people use')
      .refine((value) => isOrigin(value, ['https:']), 'https://host or https://host:port')
      .describe('The address people use: https://host or https://host:port.'),
    listen: listen
      .prefault({})
      .describe(
        'Where Connect itself is served. A new start is needed to change it, but not for another certificate.',
      ),
    keyring: z
      .array(key, 'a list of keys')
      .min(1, 'at least one key')
      .describe('Seals what people sign in with. The first key seals, all of them open.'),
    officeJs: z
      .union([officeJsUrl, z.array(officeJsUrl).min(1)], 'one address of office.js, or a list')
      .default(microsoftOfficeJs)
      .describe('Address of Microsoft’s library for add-ins, or a list of them in their order.'),
    frameAncestors: z
      .array(ancestor, 'a list of origins')
      .min(1, 'at least one origin')
      .default([...outlookOrigins])
      .describe('Origins of the pages that may frame the add-in: the names of Outlook on the web.'),
    allowedOrigins: z
      .array(origin(['https:', 'http:']), 'a list of origins')
      .default([])
      .describe(
        'Origins of pages elsewhere whose scripts may call Connect; the pane itself needs none.',
      ),
    region: text('a name such as Frankfurt')
      .max(60, 'a name of at most 60 characters')
      .optional()
      .describe('Where this Connect runs, as people read it in the receipt.'),
    shutDown: shutDown.default(defaultShutDown).describe('How Connect ends.'),
    metrics: metrics
      .optional()
      .describe('Where Prometheus fetches; left out, no metrics are served.'),
    rateStore: rateStoreSchema
      .optional()
      .describe(
        'Redis-compatible store in which all replicas count rates together; left out, each counts in memory.',
      ),
    keepTicketsIn: fromList(ticketPlaces)
      .default('roaming')
      .describe(
        '`roaming`: sign-ins are kept, sealed, in the mailbox and hold on all devices; `device`: each device signs in.',
      ),
    microsoft: microsoft
      .optional()
      .describe('Lets only users of this tenant use Connect; left out, everybody who reaches it.'),
    sites: z
      .array(siteSchema, 'a list of sites')
      .min(1, 'at least one site')
      .describe('The Jiras that Connect reaches; it reaches nothing else.'),
  },
  'a mapping with publicUrl, keyring and sites',
);

/** The file as it stands after its keys were checked one by one, before its files are read. */
export type ConfigFile = z.infer<typeof configSchema>;
