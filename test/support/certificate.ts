import { mkdtempSync, readFileSync } from 'node:fs';
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

/** Makes a certificate for `localhost`, once for each process; nothing on the machine comes to trust it. */
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
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postern-certificate-'));
  const files = {
    ca: path.join(folder, 'ca.crt'),
    cert: path.join(folder, 'localhost.crt'),
    key: path.join(folder, 'localhost.key'),
  };
  const tool: CertificateTool = createRequire(import.meta.url)(
    'office-addin-dev-certs/lib/generate.js',
  );
  await tool.generateCertificates(files.ca, files.cert, files.key, 2, ['localhost', '127.0.0.1']);
  return {
    ca: readFileSync(files.ca, 'utf8'),
    cert: readFileSync(files.cert, 'utf8'),
    key: readFileSync(files.key, 'utf8'),
  };
}
