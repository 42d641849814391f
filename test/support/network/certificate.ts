import { existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** PEM texts of a certificate for `localhost` and of the authority that signed it. */
export interface TestCertificate {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
}

let made: Promise<TestCertificate> | undefined;

/** Makes a certificate for `localhost`, once for a run of the tests; nothing on the machine comes to trust it. */
export function testCertificate(): Promise<TestCertificate> {
  made ??= make();
  return made;
}

interface CertificateTool {
  generateCertificates(
    caPath: string,
    certificatePath: string,
    keyPath: string,
    days: number,
    domains: string[],
  ): Promise<void>;
}

async function make(): Promise<TestCertificate> {
  // The folder of a run of Jest; every test file starts anew, and the keys take a second.
  const run = process.env['POSTERN_TESTS'];
  const shared = run === undefined ? null : path.join(run, 'certificate');
  if (shared !== null && existsSync(shared)) return readFrom(shared);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postern-certificate-'));
  const files = filesIn(folder);
  const tool: CertificateTool = createRequire(import.meta.url)(
    'office-addin-dev-certs/lib/generate.js',
  );
  await tool.generateCertificates(files.ca, files.cert, files.key, 2, ['localhost', '127.0.0.1']);
  if (shared === null) return readFrom(folder);
  try {
    renameSync(folder, shared);
  } catch {
    // Another worker was quicker; one pair is as good as the other.
  }
  return readFrom(shared);
}

function filesIn(folder: string): Readonly<Record<keyof TestCertificate, string>> {
  return {
    ca: path.join(folder, 'ca.crt'),
    cert: path.join(folder, 'localhost.crt'),
    key: path.join(folder, 'localhost.key'),
  };
}

function readFrom(folder: string): TestCertificate {
  const { ca, cert, key } = filesIn(folder);
  return {
    ca: readFileSync(ca, 'utf8'),
    cert: readFileSync(cert, 'utf8'),
    key: readFileSync(key, 'utf8'),
  };
}
