import { createPrivateKey, X509Certificate } from 'node:crypto';
import { chmod, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** A certificate for `localhost` and who signed it, as PEM texts. */
export interface DemoCertificate {
  readonly certificate: string;
  readonly key: string;
  readonly ca: string;
  /** Where it lies. */
  readonly folder: string;
}

// A demo that is opened now is still shown in an hour.
const leastLifeMs = 60 * 60 * 1000;

/**
 * Takes the certificate of Office's developer tools where there is a good one, else the one in the
 * demo's own folder, else makes one there. Nothing is put among the computer's trusted certificates.
 */
export async function prepareCertificate(options: {
  readonly officeFolder: string;
  readonly ownFolder: string;
  readonly now: Date;
}): Promise<DemoCertificate> {
  const { officeFolder, ownFolder, now } = options;
  const found = (await readGood(officeFolder, now)) ?? (await readGood(ownFolder, now));
  return found ?? make(ownFolder, now);
}

async function make(folder: string, now: Date): Promise<DemoCertificate> {
  const files = filesIn(folder);
  // The tool writes nothing where an older certificate stands.
  await Promise.all(files.map((file) => rm(file, { force: true })));
  // Loaded only when needed: the tool brings a whole key generator with it.
  const { generateCertificates } = await import('office-addin-dev-certs');
  const [ca, certificate, key] = files;
  await generateCertificates(ca, certificate, key);
  // The tool leaves the key readable for everybody on this computer.
  await chmod(key, 0o600);
  const made = await readGood(folder, now);
  if (made === null) throw new Error(`No certificate for localhost could be made in ${folder}.`);
  return made;
}

/** Reads the three files; null when one is missing, too old, for another name, or does not fit the others. */
async function readGood(folder: string, now: Date): Promise<DemoCertificate | null> {
  try {
    const [ca = '', certificate = '', key = ''] = await Promise.all(
      filesIn(folder).map((file) => readFile(file, 'utf8')),
    );
    const leaf = new X509Certificate(certificate);
    const isGood =
      Date.parse(leaf.validTo) > now.getTime() + leastLifeMs &&
      leaf.checkHost('localhost') !== undefined &&
      leaf.checkPrivateKey(createPrivateKey(key)) &&
      leaf.verify(new X509Certificate(ca).publicKey);
    return isGood ? { ca, certificate, key, folder } : null;
  } catch {
    // Not there or not readable: the same as none.
    return null;
  }
}

function filesIn(folder: string): readonly [string, string, string] {
  return [
    path.join(folder, 'ca.crt'),
    path.join(folder, 'localhost.crt'),
    path.join(folder, 'localhost.key'),
  ];
}
