import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/** A certificate for localhost and its private key. */
export interface DevCertificate {
  readonly certificate: string;
  readonly key: string;
}

/**
 * Reads the certificate of Office's developer tools, and has one made where there is none. It is never
 * put among the trusted ones here, which may ask for an administrator's password.
 *
 * @throws when there is none and the tools that make one are not installed, or when it has expired.
 */
export async function readDevCertificate(
  folder: string = path.join(homedir(), '.office-addin-dev-certs'),
): Promise<DevCertificate> {
  const found = (await readPair(folder)) ?? (await makePair(folder));
  const { validTo } = new X509Certificate(found.certificate);
  if (Date.parse(validTo) < Date.now()) {
    throw new Error(
      `The developer certificate in ${folder} expired on ${validTo}. Run: npx office-addin-dev-certs install`,
    );
  }
  return found;
}

async function readPair(folder: string): Promise<DevCertificate | null> {
  try {
    return {
      certificate: await readFile(path.join(folder, 'localhost.crt'), 'utf8'),
      key: await readFile(path.join(folder, 'localhost.key'), 'utf8'),
    };
  } catch {
    // None there yet.
    return null;
  }
}

async function makePair(folder: string): Promise<DevCertificate> {
  const { generateCertificates } = await import('office-addin-dev-certs').catch(
    (cause: unknown) => {
      throw new Error(
        'There is no developer certificate. Run npm ci without --omit=dev, or set listen.tls to your own certificate.',
        { cause },
      );
    },
  );
  await generateCertificates(
    path.join(folder, 'ca.crt'),
    path.join(folder, 'localhost.crt'),
    path.join(folder, 'localhost.key'),
  );
  const made = await readPair(folder);
  if (made === null) throw new Error(`Can’t write the developer certificate to ${folder}.`);
  return made;
}
