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
      .describe('Largest request body in bytes.'),
    connectMs: ms(defaultLimits.connectMs).describe(
      'Longest wait for a connection to Jira in milliseconds, name look-up and TLS included.',
    ),
    firstByteMs: ms(defaultLimits.firstByteMs).describe(
      'Longest wait in milliseconds for Jira’s answer to begin after the last byte of the request.',
    ),
    idleMs: ms(defaultLimits.idleMs).describe(
      'Longest silence in milliseconds in the middle of a request or an answer.',
    ),
    totalMs: ms(defaultLimits.totalMs).describe('Longest life of one request in milliseconds.'),
    maxSockets: whole('connections', { min: 1, max: 10_000 })
      .default(defaultLimits.maxSockets)
      .describe('Most connections to this Jira at one time.'),
    requestsPerMinute: rate(defaultLimits.requestsPerMinute).describe(
      'How many requests one client may send in a minute on average.',
    ),
    requestBurst: rate(defaultLimits.requestBurst).describe(
      'How many requests one client may send at once.',
    ),
    requestsAtOnce: rate(defaultLimits.requestsAtOnce).describe(
      'How many requests of one client may be under way at one time; slow ones would use up maxSockets.',
    ),
    signInsPerMinute: rate(defaultLimits.signInsPerMinute).describe(
      'How many sign-ins may come from one address in a minute; everybody behind one gateway shares it.',
    ),
    circuitFailures: whole('failures', { min: 1, max: 1_000 })
      .default(defaultLimits.circuitFailures)
      .describe(
        'After how many failures in a row to reach this Jira it is left alone for a while.',
      ),
    circuitOpenMs: ms(defaultLimits.circuitOpenMs).describe(
      'How long it is left alone, in milliseconds, before one request tries again.',
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
      .regex(headerName, 'a header’s name')
      .refine((name) => !forbiddenHeaders.test(name), 'a header that Connect does not set itself'),
    passphrase,
    'a mapping of header names to values',
  )
  .refine(
    (given) =>
      new Set(Object.keys(given).map((name) => name.toLowerCase())).size ===
      Object.keys(given).length,
    'each header once',
  );

// Which of the keys belong together is checked in `check-parts.ts`, where each has a line of its own.
const clientCertificate = z.strictObject(
  {
    certificate: file
      .optional()
      .describe('PEM file with the certificate, and behind it the intermediate ones.'),
    key: secretFile
      .optional()
      .describe('The certificate’s key in PEM: a file name, sealed:…, {file: …} or {env: …}.'),
    pkcs12: secretFile
      .optional()
      .describe(
        'Certificate and key in one PKCS#12 file, in the place of the two: a file name, sealed:…, {file: …}, or {env: …} with base64.',
      ),
    passphrase: passphrase
      .optional()
      .describe('What opens the key or the PKCS#12 file: sealed:…, {file: …} or {env: …}.'),
  },
  'a mapping of certificate and key, or of pkcs12',
);

const oauth1Consumer = {
  consumerKey: text('a consumer key')
    .regex(/^[\x21-\x7e]{1,255}$/, 'at most 255 characters of ASCII without blanks')
    .describe('The consumer key, as it stands in Jira’s application link.'),
  privateKey: secretFile.describe(
    'The consumer’s RSA key in PEM, 2048 bits or more: a file name, sealed:…, {file: …} or {env: …}.',
  ),
};

const oauth1 = z.strictObject(
  {
    ...oauth1Consumer,
    next: z
      .strictObject(oauth1Consumer, 'a mapping of consumerKey and privateKey')
      .optional()
      .describe(
        'A second consumer while keys are changed: sign-ins use it, tickets of the other one go on.',
      ),
  },
  'a mapping of consumerKey and privateKey',
);

const oauth2 = z.strictObject(
  {
    clientId: text('a client id')
      .regex(/^[\x21-\x7e]{1,255}$/, 'at most 255 characters of ASCII without blanks')
      .describe('The client id, as Jira or Atlassian shows it.'),
    clientSecret: passphrase.describe('Its secret: sealed:…, {file: …} or {env: …}.'),
    scopes: z
      .array(
        text('a scope').regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/, 'a scope without blanks'),
        'a list of scopes',
      )
      .min(1, 'at least one scope')
      .optional()
      .describe(
        'What is asked for. Left out: WRITE on Data Center; on Cloud what the product calls, and offline_access.',
      ),
  },
  'a mapping of clientId and clientSecret',
);

const host = (usual: string) =>
  z
    .string('an address')
    .refine(
      (value) => value.startsWith('https://') && parseBaseUrl(value) === value,
      'an https:// address without user, ? or #, and without a slash at its end',
    )
    .default(usual);

const atlassian = z.strictObject(
  {
    authUrl: host(atlassianHosts.authUrl).describe('Where people allow the access.'),
    apiUrl: host(atlassianHosts.apiUrl).describe('Where calls with tokens go.'),
    accountUrl: host(atlassianHosts.accountUrl).describe('Where people take back access.'),
  },
  'a mapping of authUrl and apiUrl',
);

/** One Jira. */
export const siteSchema = z.strictObject(
  {
    id: id('lower-case letters, digits and hyphens').describe(
      'The Jira ID: lower-case letters, digits and hyphens. Tickets and sealed secrets are bound to it.',
    ),
    name: text('a name for people')
      .max(100, 'a name of at most 100 characters')
      .describe('What people see.'),
    kind: fromList(siteKinds).describe('`datacenter` covers Jira Data Center and Jira Server.'),
    baseUrl: z
      .string('the address of Jira')
      .refine((value) => parseBaseUrl(value) !== null, 'an https:// address without user, ? or #')
      .describe('Jira’s address with its context path, for example https://jira.example.com/jira.'),
    modes: z
      .array(fromList(connectionModes), 'a list of connection modes')
      .min(1, 'at least one connection mode')
      .optional()
      .describe(
        '`direct`: from the pane through a page that Jira serves; `connect`: through Cloud Connect. Left out: what connectionRule allows, or [connect].',
      ),
    connectionRule: fromList(connectionRules)
      .optional()
      .describe(
        'Which way the pane takes. Left out: connect-only, direct-only or prefer-direct, as modes allow.',
      ),
    framePath: z
      .string('a path below the base URL')
      .regex(/^(?:\/(?!\.{1,2}(?:\/|$))[\w.~:-]+)+$/, 'a path that begins with /, without ? or #')
      .default(defaultFramePath)
      .describe('Where Jira serves the page for direct connections, relative to baseUrl.'),
    signInMethods: z
      .array(z.string('a sign-in method').meta({ enum: allMethods }), 'a list of sign-in methods')
      .min(1, 'at least one sign-in method')
      .describe(
        `How people may sign in. ${Object.entries(methodsByKind)
          .map(([kind, methods]) => `${kind}: ${methods.join(', ')}`)
          .join('; ')}.`,
      ),
    allowSecretsInPane: z
      .boolean('true or false')
      .default(false)
      .describe(
        'Lets direct mode work without OAuth 1.0a: Connect then gives each user’s token or password to the pane, and a stolen ticket gives it to a thief.',
      ),
    pathPolicy: fromList(pathPolicies)
      .default('narrow')
      .describe(
        '`narrow` lets through what the product calls; `rest` all of /rest with GET, POST, PUT and DELETE.',
      ),
    ca: file
      .optional()
      .describe(
        'PEM file of the authorities that may have signed Jira’s certificate, in the place of the usual public ones.',
      ),
    tls: z
      .strictObject(
        {
          maxVersion: fromList(maxTlsVersions)
            .default('TLSv1.3')
            .describe(
              'Highest version of TLS to this Jira. Set TLSv1.2 where a gateway asks for the client certificate only after the handshake.',
            ),
        },
        'a mapping of maxVersion',
      )
      .optional()
      .describe('Limits of TLS to this Jira.'),
    headers: headers
      .optional()
      .describe(
        'Headers that the gateway in front of Jira wants, by name: sealed:…, {file: …} or {env: …}. Only Connect sends them, to this host.',
      ),
    clientCertificate: clientCertificate
      .optional()
      .describe('What Connect shows to a gateway that asks for a certificate (mutual TLS).'),
    oauth1: oauth1
      .optional()
      .describe('What Connect signs with for people who sign in with OAuth 1.0a.'),
    oauth2: oauth2
      .optional()
      .describe('The incoming link (Data Center), or the app at Atlassian (Cloud), for OAuth 2.0.'),
    atlassian: atlassian
      .default(atlassianHosts)
      .describe('Atlassian’s own hosts beside a Cloud site; to be changed for a stand-in only.'),
    allowPrivateAddresses: z
      .boolean('true or false')
      .default(false)
      .describe('Lets Connect reach this Jira at an address inside the network.'),
    allowInsecureHttp: z
      .boolean('true or false')
      .default(false)
      .describe('Lets sign-ins travel to this Jira unencrypted.'),
    ticketDays: whole('days', { min: 1, max: 730 })
      .default(90)
      .describe('Days after which people sign in again.'),
    ...guidanceParts,
    files: fileRules.optional().describe('What is known about files before anybody sends one.'),
    limits: limits.default(defaultLimits).describe('What is left out stays as it is.'),
  },
  'a site',
);
