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
      certificate: file.describe(
        'PEM file with the certificate and its intermediate certificates.',
      ),
      key: file.describe('PEM file with the private key, without a passphrase.'),
    }),
  ],
  'dev-certificate, off, or {certificate: …, key: …} with file names',
);

const port = whole('a port', { min: 0, max: 65_535 });

const host = text('a host name or IP address').default('127.0.0.1');

const listen = z.strictObject(
  {
    host: host.describe('IP address or host name to listen on; `0.0.0.0` means all addresses.'),
    port: port
      .default(3000)
      .describe(
        'Port to listen on; 0 picks a free port. The environment variable `POSTERN_PORT` overrides it.',
      ),
    tls: tls
      .default('dev-certificate')
      .describe(
        'Your own certificate; `off` behind a load balancer that terminates TLS; `dev-certificate` on localhost.',
      ),
    trustedProxies: z
      .array(
        z
          .string('an IP address')
          .refine(isNetwork, 'an IP address or network, for example 10.0.0.0/8'),
        'a list of IP addresses and networks',
      )
      .default([])
      .describe(
        'IP addresses and networks (CIDR) of the load balancers whose X-Forwarded-For header is trusted.',
      ),
  },
  'a mapping of host, port, tls and trustedProxies',
);

const key = z.strictObject(
  {
    id: z
      .string('a short name')
      .regex(/^[A-Za-z0-9_-]{1,32}$/, 'letters, digits, _ and -, at most 32')
      .describe('Name of the key. Tickets and sealed secrets contain it.'),
    secret: secret.describe('At least 32 random bytes in base64, `{file: …}` or `{env: …}`.'),
  },
  'an entry with id and secret',
);

const officeJsUrl = z
  .string('the URL of office.js')
  .refine(
    (value) => URL.canParse(value) && ['https:', 'http:'].includes(new URL(value).protocol),
    'a full URL of a script',
  );

const ancestor = z
  .string('an origin')
  .regex(
    /^https:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?$|^https:$/,
    'an origin, for example https://outlook.office.com',
  );

const waitMs = (usual: number) =>
  whole('milliseconds', { min: 0, max: 24 * 60 * 60_000 }).default(usual);

const shutDown = z.strictObject(
  {
    drainMs: waitMs(defaultShutDown.drainMs).describe(
      'How long Connect keeps accepting requests after /readyz starts returning 503, in milliseconds.',
    ),
    withinMs: waitMs(defaultShutDown.withinMs).describe(
      'How long running requests may take to finish after that, in milliseconds.',
    ),
  },
  'a mapping of drainMs and withinMs',
);

const metrics = z.strictObject(
  {
    host: host.describe('IP address or host name that serves the metrics, without TLS.'),
    port: port.describe(
      'Port that serves the metrics; 0 picks a free port. The environment variable `POSTERN_METRICS_PORT` overrides it.',
    ),
    doctor: z
      .boolean('true or false')
      .default(false)
      .describe('Also serves the doctor, at /doctor, to everyone who can reach the port.'),
  },
  'a mapping of host, port and doctor',
);

const guid = (expected: string) =>
  z
    .string(expected)
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, expected)
    .toLowerCase();

const microsoft = z.strictObject(
  {
    // Not `common`: then everybody with a Microsoft account would be let in.
    tenantId: guid('the tenant’s id, such as 8d3c…-…').describe('Tenant ID of your organization.'),
    clientId: guid('the client id of the app registration').describe(
      'Client ID of the app registration in Microsoft Entra.',
    ),
    keysUrl: z
      .string('a URL')
      .refine((value) => URL.canParse(value) && value.startsWith('https://'), 'an https:// URL')
      .optional()
      .describe('URL of Microsoft’s signing keys. Set it only for a national cloud.'),
  },
  'a mapping of tenantId, clientId and keysUrl',
);

/** The configuration file, key by key. What depends on more than one key is checked in `check-parts.ts`. */
export const configSchema = z.strictObject(
  {
    publicUrl: z
      .string('the URL that people use')
      .refine((value) => isOrigin(value, ['https:']), 'https://host or https://host:port')
      .describe('URL that people use: `https://host` or `https://host:port`.'),
    listen: listen
      .prefault({})
      .describe('Where Connect listens. Changes require a restart, except a new certificate.'),
    keyring: z
      .array(key, 'a list of keys')
      .min(1, 'at least one key')
      .describe('Keys that encrypt the tickets. The first key encrypts; every key decrypts.'),
    officeJs: z
      .union([officeJsUrl, z.array(officeJsUrl).min(1)], 'the URL of office.js, or a list of URLs')
      .default(microsoftOfficeJs)
      .describe('URL of Office.js, or a list of URLs that load in this order.'),
    frameAncestors: z
      .array(ancestor, 'a list of origins')
      .min(1, 'at least one origin')
      .default([...outlookOrigins])
      .describe(
        'Origins that may embed the add-in in a frame: the host names of Outlook on the web.',
      ),
    allowedOrigins: z
      .array(origin(['https:', 'http:']), 'a list of origins')
      .default([])
      .describe(
        'Origins of other websites whose scripts may call Connect (CORS). The pane doesn’t need any.',
      ),
    region: text('a name such as Frankfurt')
      .max(60, 'a name of at most 60 characters')
      .optional()
      .describe('Where this Connect runs. The pane shows it in the list of requests.'),
    shutDown: shutDown.default(defaultShutDown).describe('How Connect shuts down.'),
    metrics: metrics
      .optional()
      .describe('Serves Prometheus metrics on a separate port. Without it, no metrics are served.'),
    rateStore: rateStoreSchema
      .optional()
      .describe(
        'Redis-compatible store where all replicas share rate limits. Without it, each replica counts in memory.',
      ),
    keepTicketsIn: fromList(ticketPlaces)
      .default('device')
      .describe(
        '`device` stores tickets on each device. `roaming` also stores them in the person’s own mailbox, so one sign-in works on all devices. It needs `microsoft` or `allowDelegatesToUseTickets`.',
      ),
    allowDelegatesToUseTickets: z
      .boolean('true or false')
      .default(false)
      .describe(
        'Allows `keepTicketsIn: roaming` without `microsoft`. Everyone who can open a person’s mailbox can then act in Jira as that person. Not recommended.',
      ),
    microsoft: microsoft
      .optional()
      .describe(
        'Restricts Connect to users of one Microsoft Entra tenant. Without it, everyone who reaches Connect can use it.',
      ),
    sites: z
      .array(siteSchema, 'a list of sites')
      .min(1, 'at least one site')
      .describe('The Jira sites that Connect can reach. It can’t reach anything else.'),
  },
  'a mapping of publicUrl, keyring, sites and optional keys',
);

/** The file as it stands after its keys were checked one by one, before its files are read. */
export type ConfigFile = z.infer<typeof configSchema>;
