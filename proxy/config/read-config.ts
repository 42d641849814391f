import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { modesOfRule, ruleOfModes, signInMethods } from '../../contract/connect-api.ts';
import { AppError, type ConfigProblem } from '../../contract/errors.ts';
import { parseBaseUrl } from '../../contract/jira-url.ts';
import { checkParts } from './check-parts.ts';
import { checkValidity } from './check-validity.ts';
import type { Config, KeyringEntry, ListenTls, SiteConfig } from './config.ts';
import { toGuidance } from './guidance-schema.ts';
import {
  collectProblems,
  describe,
  pathText,
  valueAt,
  type Path,
  type ProblemList,
} from './problems.ts';
import { readClientCertificate } from './read-client-certificate.ts';
import { readHeaders } from './read-headers.ts';
import { readOauth1 } from './read-oauth1.ts';
import { readOauth2 } from './read-oauth2.ts';
import { readRateStore } from './read-rate-store.ts';
import {
  readCertificates,
  resolveFrom,
  whyUnreadable,
  type Resolver,
  type Surroundings,
} from './read-files.ts';
import type { SecretSource } from './read-site-secret.ts';
import { configSchema, type ConfigFile } from './schema.ts';

/**
 * Reads a configuration from its text.
 *
 * @throws {AppError} CONFIG_INVALID with every problem of the file at once.
 */
export function readConfig(text: string, surroundings: Surroundings): Config {
  const { document, lines, raw } = parse(text);
  const problems = collectProblems(document, lines);
  const parsed = configSchema.safeParse(raw);
  for (const issue of parsed.error?.issues ?? []) addIssue(issue, raw, problems);
  checkParts(raw, problems);
  const reportTo = (list: ProblemList): Reading => ({
    raw,
    problems: list,
    resolver: resolveFrom(raw, surroundings, list),
    now: surroundings.now ?? new Date(),
  });
  const ofSites: ProblemList[] = [];
  const config = assemble(parsed.data ?? null, reportTo(problems), () => {
    const own = collectProblems(document, lines);
    ofSites.push(own);
    return reportTo(own);
  });
  if (config === null || problems.all().length > 0) {
    const all = [problems, ...ofSites].flatMap((list) => list.all());
    throw invalid(all.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)));
  }
  for (const warning of [problems, ...ofSites].flatMap((list) => list.warnings())) {
    surroundings.warn?.(warning);
  }
  return config;
}

function parse(text: string): { document: Document; lines: LineCounter; raw: unknown } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw invalid(
      // The parser's message may quote the file, and with it a secret: its code says enough.
      document.errors.map(({ code, pos }) => ({
        path: pathText([]),
        line: lines.linePos(pos[0]).line,
        found: `a YAML syntax error (${code.toLowerCase().replaceAll('_', ' ')})`,
        expected: 'valid YAML',
      })),
    );
  }
  return { document, lines, raw: toPlain(document) };
}

function toPlain(document: Document): unknown {
  try {
    return document.toJS();
  } catch {
    // An alias without its anchor, or so many that they unfold for ever; the message may quote the file.
    throw invalid([
      {
        path: pathText([]),
        line: null,
        found: 'a YAML alias (*) that can’t be resolved',
        expected: 'values without aliases',
      },
    ]);
  }
}

/** Reads a configuration file; relative names in it start from its folder. @throws {AppError} CONFIG_INVALID */
export function readConfigFile(
  file: string,
  env: Surroundings['env'],
  warn?: Surroundings['warn'],
): Config {
  const directory = path.dirname(path.resolve(file));
  return readConfig(readText(file), {
    directory,
    file,
    env,
    ...(warn === undefined ? {} : { warn }),
  });
}

/** What secrets of a site are sealed with. */
export interface SealingParts {
  readonly keyring: readonly KeyringEntry[];
  readonly siteIds: readonly string[];
}

/**
 * Reads of a configuration file what is needed to seal a secret for it, whatever else is missing yet.
 *
 * @throws {AppError} CONFIG_INVALID with the problems of the keyring.
 */
export function readSealingParts(file: string, env: Surroundings['env']): SealingParts {
  const directory = path.dirname(path.resolve(file));
  const { document, lines, raw } = parse(readText(file));
  const problems = collectProblems(document, lines);
  const keyring = readKeyring(raw, resolveFrom(raw, { directory, env }, problems));
  if (problems.all().length > 0) throw invalid(problems.all());
  if (keyring.length === 0) {
    problems.add(['keyring'], 'no usable key', 'at least one key with id and secret');
    throw invalid(problems.all());
  }
  return { keyring, siteIds: siteIdsOf(raw) };
}

/** What can be said of a configuration file before it is whole. */
export interface Outline {
  readonly publicUrl: string;
  readonly siteIds: readonly string[];
  /** Ids of the sites of Jira Cloud among them. */
  readonly cloudIds: readonly string[];
}

/** Reads the outline of a configuration file. @throws {AppError} CONFIG_INVALID without its address. */
export function readOutline(file: string): Outline {
  const { document, lines, raw } = parse(readText(file));
  const publicUrl = configSchema.shape.publicUrl.safeParse(valueAt(raw, ['publicUrl']));
  if (publicUrl.success) {
    return {
      publicUrl: publicUrl.data,
      siteIds: siteIdsOf(raw),
      cloudIds: siteIdsOf({ sites: listAt(raw, ['sites']).filter(isCloud) }),
    };
  }
  const problems = collectProblems(document, lines);
  for (const issue of publicUrl.error.issues) {
    addIssue({ ...issue, path: ['publicUrl'] }, raw, problems);
  }
  throw invalid(problems.all());
}

function isCloud(site: unknown): boolean {
  return valueAt(site, ['kind']) === 'cloud';
}

function siteIdsOf(raw: unknown): readonly string[] {
  return listAt(raw, ['sites']).flatMap((site) => {
    const id = valueAt(site, ['id']);
    return typeof id === 'string' ? [id] : [];
  });
}

/** Reads the text of a configuration file. @throws {AppError} CONFIG_INVALID where that is not possible. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw invalid(
      [
        {
          path: file,
          line: null,
          found: `a file that ${whyUnreadable(cause)}`,
          expected: 'a configuration file; set POSTERN_CONFIG or --config to its name',
        },
      ],
      cause,
    );
  }
}

function addIssue(issue: z.core.$ZodIssue, raw: unknown, problems: ProblemList): void {
  const at = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      problems.add([...at, key], 'an unknown key', 'a key from “postern schema”');
    return;
  }
  problems.add(at, describe(valueAt(raw, at), at), issue.message);
}

type Reading = Omit<SecretSource, 'keyring'> & { readonly now: Date };

// Files are read even when keys are wrong, so that a missing file is reported in the same run.
// What is wrong with a client certificate must not keep the other sites from working, so it is reported apart.
function assemble(
  file: ConfigFile | null,
  reading: Reading,
  readApart: () => Reading,
): Config | null {
  const { raw, resolver } = reading;
  const tls = readTls(reading);
  const keyring = readKeyring(raw, resolver);
  const secrets = { ...reading, keyring };
  const own = listAt(raw, ['sites']).map((_, index) => ({
    ca: resolver.certificates(['sites', index, 'ca']),
    ...readClientCertificate({ ...readApart(), keyring }, ['sites', index], reading.now),
    oauth1: readOauth1(secrets, ['sites', index]),
    oauth2: readOauth2(secrets, ['sites', index]),
    headers: readHeaders(secrets, ['sites', index]),
  }));
  const rateStore = readRateStore(file, resolver);
  if (file === null || tls === null) return null;
  return {
    publicUrl: file.publicUrl,
    listen: { ...file.listen, tls },
    keyring,
    officeJs: [file.officeJs].flat(),
    frameAncestors: file.frameAncestors,
    allowedOrigins: file.allowedOrigins,
    shutDown: file.shutDown,
    region: file.region ?? null,
    metrics: file.metrics ?? null,
    rateStore,
    keepTicketsIn: file.keepTicketsIn,
    microsoft: readMicrosoft(file),
    sites: file.sites.map((site, index) => toSite(site, own[index] ?? noFiles)),
  };
}

function readMicrosoft({ microsoft }: ConfigFile): Config['microsoft'] {
  if (microsoft === undefined) return null;
  const { tenantId, clientId, keysUrl } = microsoft;
  const usual = `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`;
  return { tenantId, clientId, keysUrl: keysUrl ?? usual };
}

type SiteFiles = Pick<
  SiteConfig,
  'ca' | 'clientCertificate' | 'clientCertificateFault' | 'oauth1' | 'oauth2'
> & { readonly headers?: ReturnType<typeof readHeaders> };

const noFiles: SiteFiles = { ca: null, clientCertificate: null, oauth1: null, oauth2: null };

function toSite(
  { rules, templates, files: fileRules, ...site }: ConfigFile['sites'][number],
  { headers, ...files }: SiteFiles,
): SiteConfig {
  const baseUrl = parseBaseUrl(site.baseUrl) ?? site.baseUrl;
  const { connectionRule: rule, modes } = site;
  const allowed = modes ?? modesOfRule(rule ?? 'connect-only');
  return {
    ...site,
    ...(rules.length + templates.length === 0
      ? {}
      : { guidance: toGuidance({ rules, templates }) }),
    ...(fileRules === undefined ? {} : { files: fileRules }),
    modes: allowed,
    connectionRule: rule ?? ruleOfModes(allowed),
    baseUrl,
    headers: headers === undefined ? undefined : { origin: new URL(baseUrl).origin, ...headers },
    signInMethods: signInMethods.filter((method) => site.signInMethods.includes(method)),
    ...files,
  };
}

// The entries that can be used; what is wrong with the others is among the problems.
function readKeyring(raw: unknown, resolver: Resolver): readonly KeyringEntry[] {
  return listAt(raw, ['keyring']).flatMap((entry, index) => {
    const id = valueAt(entry, ['id']);
    const secret = resolver.secret(['keyring', index, 'secret']);
    return typeof id !== 'string' || secret === null ? [] : [{ id, secret }];
  });
}

function readTls({ raw, resolver, problems, now }: Reading): ListenTls | null {
  const at: Path = ['listen', 'tls'];
  const given = valueAt(raw, at);
  if (given === undefined || given === 'dev-certificate') return { kind: 'dev-certificate' };
  if (given === 'off') return { kind: 'off' };
  const certificate = resolver.certificates([...at, 'certificate']);
  const key = resolver.privateKey([...at, 'key']);
  if (certificate === null || key === null) return null;
  const certificates = readCertificates(certificate);
  if (certificates[0]?.checkPrivateKey(createPrivateKey(key)) !== true) {
    problems.add(
      [...at, 'key'],
      'a key that doesn’t match the certificate',
      'the private key of listen.tls.certificate',
    );
  }
  checkValidity(certificates, {
    at: [...at, 'certificate'],
    // Whoever looks is told by his browser; a Connect that does not start tells nobody anything.
    whenExpired: 'warning',
    problems,
    now,
  });
  return { kind: 'certificate', certificate, key };
}

function listAt(raw: unknown, at: Path): readonly unknown[] {
  const value = valueAt(raw, at);
  return Array.isArray(value) ? value : [];
}

function invalid(problems: readonly ConfigProblem[], cause?: unknown): AppError {
  return new AppError('CONFIG_INVALID', { problems }, { cause });
}
