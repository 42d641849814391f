import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { signInMethods } from '../../contract/connect-api.ts';
import { AppError, type ConfigProblem } from '../../contract/errors.ts';
import { parseBaseUrl } from '../../contract/jira-url.ts';
import { checkParts } from './check-parts.ts';
import type { Config, ListenTls, SiteConfig } from './config.ts';
import {
  collectProblems,
  describe,
  pathText,
  valueAt,
  type Path,
  type ProblemList,
} from './problems.ts';
import { resolveFrom, type Resolver, type Surroundings } from './read-files.ts';
import { configSchema, type ConfigFile } from './schema.ts';

/**
 * Reads a configuration from its text.
 *
 * @throws {AppError} CONFIG_INVALID with every problem of the file at once.
 */
export function readConfig(text: string, surroundings: Surroundings): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw invalid(
      // The parser's message may quote the file, and with it a secret: its code says enough.
      document.errors.map(({ code, pos }) => ({
        path: pathText([]),
        line: lines.linePos(pos[0]).line,
        found: `YAML with a mistake (${code.toLowerCase().replaceAll('_', ' ')})`,
        expected: 'well-formed YAML',
      })),
    );
  }
  const raw = toPlain(document);
  const problems = collectProblems(document, lines);
  const parsed = configSchema.safeParse(raw);
  for (const issue of parsed.error?.issues ?? []) addIssue(issue, raw, problems);
  checkParts(raw, problems);
  const config = assemble(parsed.data ?? null, raw, resolveFrom(raw, surroundings, problems));
  if (config === null || problems.all().length > 0) throw invalid(problems.all());
  return config;
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
        found: 'a YAML alias (*) that cannot be followed',
        expected: 'plain values',
      },
    ]);
  }
}

/** Reads a configuration file; relative names in it start from its folder. @throws {AppError} CONFIG_INVALID */
export function readConfigFile(file: string, env: Surroundings['env']): Config {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw invalid(
      [{ path: file, line: null, found: 'no readable file', expected: 'a configuration file' }],
      cause,
    );
  }
  return readConfig(text, { directory: path.dirname(path.resolve(file)), env });
}

function addIssue(issue: z.core.$ZodIssue, raw: unknown, problems: ProblemList): void {
  const at = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) problems.add([...at, key], 'an unknown key', 'no such key');
    return;
  }
  problems.add(at, describe(valueAt(raw, at), at), issue.message);
}

// Files are read even when keys are wrong, so that a missing file is reported in the same run.
function assemble(file: ConfigFile | null, raw: unknown, resolver: Resolver): Config | null {
  const tls = readTls(raw, resolver);
  const secrets = listAt(raw, ['keyring']).map((_, index) =>
    resolver.secret(['keyring', index, 'secret']),
  );
  const authorities = listAt(raw, ['sites']).map((_, index) =>
    resolver.certificates(['sites', index, 'ca']),
  );
  if (file === null || tls === null) return null;
  return {
    publicUrl: file.publicUrl,
    listen: { ...file.listen, tls },
    keyring: file.keyring.flatMap(({ id }, index) => {
      const secret = secrets[index] ?? null;
      return secret === null ? [] : [{ id, secret }];
    }),
    officeJs: [file.officeJs].flat(),
    frameAncestors: file.frameAncestors,
    allowedOrigins: file.allowedOrigins,
    shutDown: file.shutDown,
    metrics: file.metrics ?? null,
    sites: file.sites.map((site, index) => toSite(site, authorities[index] ?? null)),
  };
}

function toSite(site: ConfigFile['sites'][number], ca: string | null): SiteConfig {
  return {
    ...site,
    baseUrl: parseBaseUrl(site.baseUrl) ?? site.baseUrl,
    signInMethods: signInMethods.filter((method) => site.signInMethods.includes(method)),
    ca,
  };
}

function readTls(raw: unknown, resolver: Resolver): ListenTls | null {
  const at: Path = ['listen', 'tls'];
  const given = valueAt(raw, at);
  if (given === undefined || given === 'dev-certificate') return { kind: 'dev-certificate' };
  if (given === 'off') return { kind: 'off' };
  const certificate = resolver.certificates([...at, 'certificate']);
  const key = resolver.privateKey([...at, 'key']);
  return certificate === null || key === null ? null : { kind: 'certificate', certificate, key };
}

function listAt(raw: unknown, at: Path): readonly unknown[] {
  const value = valueAt(raw, at);
  return Array.isArray(value) ? value : [];
}

function invalid(problems: readonly ConfigProblem[], cause?: unknown): AppError {
  return new AppError('CONFIG_INVALID', { problems }, { cause });
}
