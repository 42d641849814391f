import { z } from 'zod';
import {
  connectionModes,
  connectionRules,
  signInMethods,
  siteKinds,
  type SignInMethod,
  type SiteKind,
} from '../../contract/connect-api.ts';
import { defaultFramePath } from '../../contract/frame-protocol.ts';
import { parseBaseUrl } from '../../contract/jira-url.ts';
import { atlassianHosts, pathPolicies } from './config.ts';
import { defaultLimits } from './default-limits.ts';
import { maxTlsVersions } from './tls-versions.ts';
import { fileRules } from './file-rules-schema.ts';
import { guidanceParts } from './guidance-schema.ts';
import { file, fromEnvironment, fromFile, fromList, id, text, whole } from './schema-parts.ts';
import { headerName, sealedPrefix } from './sealed-secret.ts';

/**
 * Which sign-in methods Connect can carry out for which kind of Jira. Cloud takes no passwords, and
 * Data Center knows no API tokens.
 */
export const methodsByKind: { readonly [K in SiteKind]: readonly SignInMethod[] } = {
  cloud: ['oauth2', 'api-token'],
  datacenter: ['oauth1', 'oauth2', 'personal-access-token', 'password'],
};

const allMethods = signInMethods.filter((method) =>
  Object.values(methodsByKind).some((methods) => methods.includes(method)),
);

const ms = (usual: number) =>
  whole('milliseconds', { min: 1, max: 24 * 60 * 60_000 }).default(usual);

const rate = (usual: number) => whole('requests', { min: 1, max: 1_000_000_000 }).default(usual);

const limits = z.strictObject(
  {
    maxBodyBytes: whole('bytes', { min: 1, max: 8 * 1024 ** 3 })
      .default(defaultLimits.maxBodyBytes)
      .describe('Maximum size of a request body, in bytes.'),
    connectMs: ms(defaultLimits.connectMs).describe(
      'Time-out for connecting to Jira in milliseconds, including DNS and TLS.',
    ),
    firstByteMs: ms(defaultLimits.firstByteMs).describe(
      'Time-out in milliseconds from the last byte of the request to the first byte of Jira’s response.',
    ),
    idleMs: ms(defaultLimits.idleMs).describe(
      'Time-out in milliseconds when no data moves during a request or a response.',
    ),
    totalMs: ms(defaultLimits.totalMs).describe('Maximum duration of one request in milliseconds.'),
    maxSockets: whole('connections', { min: 1, max: 10_000 })
      .default(defaultLimits.maxSockets)
      .describe('Maximum number of connections to this Jira.'),
    requestsPerMinute: rate(defaultLimits.requestsPerMinute).describe(
      'Rate limit: average number of requests a client may send in a minute.',
    ),
    requestBurst: rate(defaultLimits.requestBurst).describe(
      'Rate limit: number of requests a client may send in a burst.',
    ),
    requestsAtOnce: rate(defaultLimits.requestsAtOnce).describe(
      'Maximum number of concurrent requests of one client, so that slow requests don’t use up `maxSockets`.',
    ),
    signInsPerMinute: rate(defaultLimits.signInsPerMinute).describe(
      'Rate limit: sign-ins from one IP address in a minute. Everyone behind one gateway shares it.',
    ),
    circuitFailures: whole('failures', { min: 1, max: 1_000 })
      .default(defaultLimits.circuitFailures)
      .describe('Number of connection failures in a row that open the circuit breaker.'),
    circuitOpenMs: ms(defaultLimits.circuitOpenMs).describe(
      'How long the circuit stays open in milliseconds before one request tries again.',
    ),
  },
  'a mapping of limits',
);

const sealed = z.string().regex(new RegExp(`^${sealedPrefix}`));

const secretFile = z.union(
  [text(''), fromFile, fromEnvironment],
  'a file name, sealed:…, {file: …} or {env: …}',
);

const passphrase = z.union(
  [sealed, fromFile, fromEnvironment],
  // In the clear it would stand beside what it protects.
  'sealed:…, {file: …} or {env: …}',
);

const forbiddenHeaders =
  /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|authorization|cookie2?|set-cookie2?|host|content-.*|expect|accept.*|user-agent|origin|referer|forwarded|via|x-forwarded-.*|x-atlassian-token|x-experimentalapi|range|if-.*|date|sec-.*|postern-.*)$/i;

const headers = z
  .record(
    z
      .string()
      .regex(headerName, 'an HTTP header name')
      .refine((name) => !forbiddenHeaders.test(name), 'a header that Connect doesn’t set itself'),
    passphrase,
    'a mapping of header names to values',
  )
  .refine(
    (given) =>
      new Set(Object.keys(given).map((name) => name.toLowerCase())).size ===
      Object.keys(given).length,
    'each header only once',
  );

// Which of the keys belong together is checked in `check-parts.ts`, where each has a line of its own.
const clientCertificate = z.strictObject(
  {
    certificate: file
      .optional()
      .describe('PEM file with the certificate, followed by its intermediate certificates.'),
    key: secretFile
      .optional()
      .describe('Private key in PEM: a file name, `sealed:…`, `{file: …}` or `{env: …}`.'),
    pkcs12: secretFile
      .optional()
      .describe(
        'Certificate and key in one PKCS#12 file, instead of `certificate` and `key`: a file name, `sealed:…`, `{file: …}`, or `{env: …}` with base64.',
      ),
    passphrase: passphrase
      .optional()
      .describe(
        'Passphrase of the key or the PKCS#12 file: `sealed:…`, `{file: …}` or `{env: …}`.',
      ),
  },
  'a mapping with certificate and key, or with pkcs12',
);

const oauth1Consumer = {
  consumerKey: text('a consumer key')
    .regex(/^[\x21-\x7e]{1,255}$/, 'at most 255 characters of ASCII without blanks')
    .describe('Consumer key, as entered in Jira’s application link.'),
  privateKey: secretFile.describe(
    'RSA private key in PEM, 2048 bits or more: a file name, `sealed:…`, `{file: …}` or `{env: …}`.',
  ),
};

const oauth1 = z.strictObject(
  {
    ...oauth1Consumer,
    next: z
      .strictObject(oauth1Consumer, 'a mapping of consumerKey and privateKey')
      .optional()
      .describe(
        'A second consumer for key rotation. New sign-ins use it; tickets of the first consumer keep working.',
      ),
  },
  'a mapping of consumerKey and privateKey',
);

const oauth2 = z.strictObject(
  {
    clientId: text('a client id')
      .regex(/^[\x21-\x7e]{1,255}$/, 'at most 255 characters of ASCII without blanks')
      .describe('Client ID, as shown by Jira or Atlassian.'),
    clientSecret: passphrase.describe('Client secret: `sealed:…`, `{file: …}` or `{env: …}`.'),
    scopes: z
      .array(
        text('a scope').regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/, 'a scope without spaces'),
        'a list of scopes',
      )
      .min(1, 'at least one scope')
      .optional()
      .describe(
        'Scopes to request. Without it: `WRITE` on Data Center; on Cloud the scopes that Postern’s calls need, and `offline_access`.',
      ),
  },
  'a mapping of clientId and clientSecret',
);

const host = (usual: string) =>
  z
    .string('a URL')
    .refine(
      (value) => value.startsWith('https://') && parseBaseUrl(value) === value,
      'an https:// URL without a user name, ?, # or trailing slash',
    )
    .default(usual);

const atlassian = z.strictObject(
  {
    authUrl: host(atlassianHosts.authUrl).describe('Base URL of the consent page.'),
    apiUrl: host(atlassianHosts.apiUrl).describe('Base URL of the API for calls with tokens.'),
    accountUrl: host(atlassianHosts.accountUrl).describe(
      'Base URL of the page where people revoke access.',
    ),
  },
  'a mapping of authUrl, apiUrl and accountUrl',
);

/** One Jira. */
export const siteSchema = z.strictObject(
  {
    id: id('lower-case letters, digits and hyphens').describe(
      'Jira ID: lower-case letters, digits and hyphens. Tickets and sealed secrets are bound to it.',
    ),
    name: text('a display name')
      .max(100, 'a name of at most 100 characters')
      .describe('Name that people see.'),
    kind: fromList(siteKinds).describe(
      '`cloud` or `datacenter`; `datacenter` includes Jira Server.',
    ),
    baseUrl: z
      .string('the address of Jira')
      .refine((value) => parseBaseUrl(value) !== null, 'an https:// address without user, ? or #')
      .describe(
        'Jira’s base URL with its context path, for example `https://jira.example.com/jira`.',
      ),
    modes: z
      .array(fromList(connectionModes), 'a list of connection modes')
      .min(1, 'at least one connection mode')
      .optional()
      .describe(
        'Connection modes. `direct`: from the pane through a page that Jira serves; `connect`: through Cloud Connect. Without it: the modes that `connectionRule` allows, or `[connect]`.',
      ),
    connectionRule: fromList(connectionRules)
      .optional()
      .describe(
        'Which connection mode the pane uses. Without it: `connect-only`, `direct-only` or `prefer-direct`, depending on `modes`.',
      ),
    framePath: z
      .string('a path relative to baseUrl')
      .regex(/^(?:\/(?!\.{1,2}(?:\/|$))[\w.~:-]+)+$/, 'a path that starts with /, without ? or #')
      .default(defaultFramePath)
      .describe('Path of the page for direct mode, relative to `baseUrl`.'),
    signInMethods: z
      .array(z.string('a sign-in method').meta({ enum: allMethods }), 'a list of sign-in methods')
      .min(1, 'at least one sign-in method')
      .describe(
        `Sign-in methods that people may use. ${Object.entries(methodsByKind)
          .map(([kind, methods]) => `${kind}: ${methods.join(', ')}`)
          .join('; ')}.`,
      ),
    allowSecretsInPane: z
      .boolean('true or false')
      .default(false)
      .describe(
        'Allows direct mode without OAuth 1.0a. Connect then gives the user’s token or password to the pane, and anyone with a stolen ticket can get it too. Not recommended.',
      ),
    pathPolicy: fromList(pathPolicies)
      .default('narrow')
      .describe(
        '`narrow` allows only the API calls that Postern makes. `rest` allows all of `/rest` with GET, POST, PUT and DELETE.',
      ),
    ca: file
      .optional()
      .describe(
        'PEM file with the CAs that may sign Jira’s certificate. It replaces the public CAs.',
      ),
    tls: z
      .strictObject(
        {
          maxVersion: fromList(maxTlsVersions)
            .default('TLSv1.3')
            .describe(
              'Highest TLS version for this Jira. Set `TLSv1.2` if a gateway requests the client certificate only after the handshake.',
            ),
        },
        'a mapping of maxVersion',
      )
      .optional()
      .describe('TLS settings for this Jira.'),
    headers: headers
      .optional()
      .describe(
        'Headers that a gateway in front of Jira requires, by name: `sealed:…`, `{file: …}` or `{env: …}`. Connect sends them to this host only.',
      ),
    clientCertificate: clientCertificate
      .optional()
      .describe('Client certificate for a gateway that requires one (mutual TLS).'),
    oauth1: oauth1
      .optional()
      .describe(
        'OAuth 1.0a consumer. Connect signs the requests of users who signed in with OAuth 1.0a.',
      ),
    oauth2: oauth2
      .optional()
      .describe('OAuth 2.0 client: the incoming link (Data Center) or the Atlassian app (Cloud).'),
    atlassian: atlassian
      .default(atlassianHosts)
      .describe('Atlassian’s hosts for a Cloud site. Change them only for tests.'),
    allowPrivateAddresses: z
      .boolean('true or false')
      .default(false)
      .describe('Allows private IP addresses, for a Jira inside your network.'),
    allowInsecureHttp: z
      .boolean('true or false')
      .default(false)
      .describe('Allows an http:// URL. Credentials are then sent unencrypted. Not recommended.'),
    ticketDays: whole('days', { min: 1, max: 730 })
      .default(90)
      .describe('Days until people must sign in again.'),
    ...guidanceParts,
    files: fileRules.optional().describe('What Postern knows about attachments before an upload.'),
    limits: limits
      .default(defaultLimits)
      .describe('Time-outs and rate limits. Omitted values use their defaults.'),
  },
  'a site',
);
