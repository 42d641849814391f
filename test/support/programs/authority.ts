import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileOf, findProgram, type RealProgram } from './real-program.ts';

/** The openssl command line, or the sentence that says how to get it. */
export const openssl: RealProgram = findProgram('openssl', 'openssl');

/** A certificate with its key, as PEM texts and as the files they stand in. */
export interface CertificatePair {
  /** With the intermediate authorities behind it, if there are any. */
  readonly certificate: string;
  readonly key: string;
  readonly certificateFile: string;
  readonly keyFile: string;
}

export interface IssueOptions {
  /** `localhost` and `127.0.0.1` when left out. */
  readonly names?: readonly string[];
  /** Ended yesterday. */
  readonly expired?: boolean;
  /** Leaves out what should be sent along, as careless servers do. */
  readonly isAlone?: boolean;
}

/**
 * An authority of a test; nothing on the machine comes to trust it. Ask it one thing at a time: openssl
 * keeps its books in one file.
 */
export interface Authority extends CertificatePair {
  /** A certificate for a server. */
  server(options?: IssueOptions): Promise<CertificatePair>;
  /** A certificate for a client of this name. */
  client(name: string, options?: Pick<IssueOptions, 'expired'>): Promise<CertificatePair>;
  /** An authority below this one. */
  intermediate(name: string): Promise<Authority>;
  revoke(pair: CertificatePair): Promise<void>;
  /** Writes the list of what was revoked so far, and gives its file. */
  revocations(): Promise<string>;
  /** Certificate and key in one PKCS#12 file, and the file. */
  pkcs12(pair: CertificatePair, passphrase: string): Promise<string>;
  /** Removes every file. */
  remove(): Promise<void>;
}

const run = promisify(execFile);

/** Makes an authority in a temporary folder of its own. @throws with a sentence where openssl is missing. */
export async function createAuthority(name: string): Promise<Authority> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'postern-authority-'));
  await prepareBooks(folder);
  const own = await makeRequest(folder, name, 'authority');
  const certificateFile = path.join(folder, 'authority.pem');
  await ask(folder, 'ca', {
    config: 'ca.cnf',
    batch: true,
    notext: true,
    selfsign: true,
    extensions: 'authority',
    keyfile: own.keyFile,
    in: own.requestFile,
    out: certificateFile,
    days: '2',
  });
  return authorityIn(folder, { keyFile: own.keyFile, certificateFile, chain: '' });
}

interface Signer {
  readonly keyFile: string;
  readonly certificateFile: string;
  /** PEM of what must be sent along with a certificate it signed. */
  readonly chain: string;
}

async function authorityIn(folder: string, signer: Signer): Promise<Authority> {
  let issued = 0;

  async function issue(
    subject: string,
    section: string,
    { expired = false, isAlone = false }: Omit<IssueOptions, 'names'> = {},
  ): Promise<CertificatePair> {
    issued += 1;
    const name = `${section}-${issued}`;
    const { keyFile, requestFile } = await makeRequest(folder, subject, name);
    const certificateFile = path.join(folder, `${name}.pem`);
    await ask(folder, 'ca', {
      ...books(signer),
      batch: true,
      notext: true,
      extensions: section,
      in: requestFile,
      out: certificateFile,
      ...validity(expired),
    });
    const certificate = (await readFile(certificateFile, 'utf8')) + (isAlone ? '' : signer.chain);
    await writeFile(certificateFile, certificate);
    return { certificate, key: await readFile(keyFile, 'utf8'), certificateFile, keyFile };
  }

  return {
    certificate: await readFile(signer.certificateFile, 'utf8'),
    key: await readFile(signer.keyFile, 'utf8'),
    certificateFile: signer.certificateFile,
    keyFile: signer.keyFile,
    async server({ names = ['localhost', '127.0.0.1'], ...options } = {}) {
      await writeFile(path.join(folder, 'ca.cnf'), configurationFor(names));
      return issue(names[0] ?? 'server', 'server', options);
    },
    client: (name, options) => issue(name, 'client', options),
    async intermediate(name) {
      const below = await issue(name, 'authority');
      const inner = await mkdtemp(path.join(folder, 'below-'));
      await prepareBooks(inner);
      return authorityIn(inner, { ...below, chain: below.certificate });
    },
    async revoke({ certificateFile }) {
      await ask(folder, 'ca', { ...books(signer), revoke: certificateFile });
    },
    async revocations() {
      const file = path.join(folder, 'revoked.pem');
      await ask(folder, 'ca', { ...books(signer), gencrl: true, crldays: '2', out: file });
      return file;
    },
    async pkcs12(pair, passphrase) {
      const file = pair.certificateFile.replace(/pem$/, 'p12');
      await ask(folder, 'pkcs12', {
        export: true,
        in: pair.certificateFile,
        inkey: pair.keyFile,
        out: file,
        passout: `pass:${passphrase}`,
      });
      return file;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Options of an openssl command, by name without the hyphen; `true` for one without a value. */
type OpensslOptions = Readonly<Record<string, string | true>>;

function books({ keyFile, certificateFile }: Signer): OpensslOptions {
  return { config: 'ca.cnf', keyfile: keyFile, cert: certificateFile };
}

async function makeRequest(
  folder: string,
  subject: string,
  name: string,
): Promise<{ keyFile: string; requestFile: string }> {
  const keyFile = path.join(folder, `${name}.key`);
  const requestFile = path.join(folder, `${name}.csr`);
  await ask(folder, 'req', {
    config: 'ca.cnf',
    new: true,
    nodes: true,
    subj: `/CN=${subject}`,
    newkey: 'ec',
    pkeyopt: 'ec_paramgen_curve:P-256',
    keyout: keyFile,
    out: requestFile,
  });
  return { keyFile, requestFile };
}

function validity(expired: boolean): OpensslOptions {
  if (!expired) return { days: '2' };
  const day = 24 * 60 * 60_000;
  return { startdate: stamp(Date.now() - 30 * day), enddate: stamp(Date.now() - day) };
}

// openssl's own form: 20261103120000Z.
function stamp(at: number): string {
  return `${new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
}

async function prepareBooks(folder: string): Promise<void> {
  await writeFile(path.join(folder, 'index.txt'), '');
  await writeFile(path.join(folder, 'ca.cnf'), configurationFor(['localhost']));
}

async function ask(folder: string, command: string, options: OpensslOptions): Promise<void> {
  const args = Object.entries(options).flatMap(([name, value]) =>
    value === true ? [`-${name}`] : [`-${name}`, value],
  );
  await run(fileOf(openssl), [command, ...args], { cwd: folder });
}

// A configuration of our own: what the machine's says about defaults and policies differs everywhere.
function configurationFor(names: readonly string[]): string {
  const alternatives = names.map((name) => `${/^[\d.]+$|:/.test(name) ? 'IP' : 'DNS'}:${name}`);
  return `
[req]
distinguished_name = given
[given]
[ca]
default_ca = books
[books]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = anything
unique_subject = no
[anything]
commonName = supplied
[authority]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign, digitalSignature
subjectKeyIdentifier = hash
[server]
basicConstraints = CA:false
extendedKeyUsage = serverAuth
subjectAltName = ${alternatives.join(', ')}
[client]
basicConstraints = CA:false
extendedKeyUsage = clientAuth
`;
}
