import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A certificate for `localhost` and the authority that signed it. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
  /** PEM of the authority. */
  readonly ca: string;
  /** The file it stands in. */
  readonly caFile: string;
  remove(): Promise<void>;
}

interface CertificateTool {
  generateCertificates(
    caFile: string,
    certificateFile: string,
    keyFile: string,
    days: number,
    domains: string[],
  ): Promise<void>;
}

/** Makes a certificate for two days; nothing on the machine comes to trust it. */
export async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postern-bench-'));
  const [caFile, certificateFile, keyFile] = ['ca.crt', 'localhost.crt', 'localhost.key'].map(
    (name) => path.join(folder, name),
  );
  if (caFile === undefined || certificateFile === undefined || keyFile === undefined) {
    throw new TypeError('three names make three files');
  }
  const tool: CertificateTool = createRequire(import.meta.url)(
    'office-addin-dev-certs/lib/generate.js',
  );
  await tool.generateCertificates(caFile, certificateFile, keyFile, 2, ['localhost']);
  return {
    key: await readFile(keyFile, 'utf8'),
    certificate: await readFile(certificateFile, 'utf8'),
    ca: await readFile(caFile, 'utf8'),
    caFile,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
