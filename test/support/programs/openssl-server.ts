import { openssl } from './authority.ts';
import { fileOf, startProgram, type RunningProgram } from './real-program.ts';

/** Starts openssl as a TLS server that answers every request with a page; certificates are files. */
export function startOpensslServer(options: readonly string[]): Promise<RunningProgram> {
  return startProgram({
    file: fileOf(openssl),
    // All of it is on the command line.
    configuration: { name: 'none', text: () => '' },
    args: (_, port) => ['s_server', '-accept', String(port), '-www', '-quiet', ...options],
  });
}
