import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { RealProgram } from './real-program.ts';

/** A request with its signature, as it would go over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Whose signature is expected. */
export interface ExpectedSigner {
  readonly consumerKey: string;
  /** PEM. */
  readonly publicKey: string;
}

/** Python with oauthlib; Debian's own interpreter is the one that its packages are for. */
export const pythonWithOauthlib: RealProgram = find();

function find(): RealProgram {
  const file = ['/usr/bin/python3', 'python3'].find(
    (candidate) => spawnSync(candidate, ['-c', 'import oauthlib, jwt, cryptography']).status === 0,
  );
  if (file !== undefined) return { kind: 'there', file };
  const packages = 'python3-oauthlib python3-jwt python3-cryptography';
  const sentence = `oauthlib is not installed: run "apt-get install ${packages}" to have these tests run.`;
  return { kind: 'missing', sentence };
}

/** A running oauthlib. */
export interface Oauthlib {
  /** Tells whether it accepts a request. */
  accepts(request: WireRequest): Promise<boolean>;
  stop(): void;
}

/** Starts oauthlib, which nobody here wrote. */
export function startOauthlib(file: string, signer: ExpectedSigner): Oauthlib {
  const child = spawn(file, [path.join(import.meta.dirname, 'judge-signatures.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async accepts(request) {
      child.stdin.write(`${JSON.stringify({ ...request, ...signer })}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error('oauthlib has ended');
      return value === 'true';
    },
    stop() {
      child.stdin.end();
    },
  };
}
