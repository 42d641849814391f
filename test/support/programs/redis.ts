import type { CertificatePair } from './authority.ts';
import {
  fileOf,
  findProgram,
  startProgram,
  type RealProgram,
  type RunningProgram,
} from './real-program.ts';

/** Debian's Redis, or the sentence that says how to get it. */
export const redis: RealProgram = findProgram('redis-server', 'redis-server');

/**
 * Starts Redis on a free port of loopback; it asks for a password and writes nothing. With a certificate it
 * speaks TLS only.
 */
export function startRedis(
  password: string,
  certificate?: CertificatePair,
): Promise<RunningProgram> {
  return startProgram({
    file: fileOf(redis),
    args: (folder) => [`${folder}/redis.conf`],
    configuration: {
      name: 'redis.conf',
      text: ({ port, folder }) => `
bind 127.0.0.1
${certificate === undefined ? `port ${port}` : tlsAt(port, certificate)}
dir ${folder}
save ""
appendonly no
requirepass ${password}
`,
    },
  });
}

function tlsAt(port: number, { certificateFile, keyFile }: CertificatePair): string {
  return `port 0
tls-port ${port}
tls-cert-file ${certificateFile}
tls-key-file ${keyFile}
tls-auth-clients no`;
}
