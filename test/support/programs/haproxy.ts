import {
  fileOf,
  findProgram,
  startProgram,
  type RealProgram,
  type RunningProgram,
} from './real-program.ts';

/** Debian's haproxy, or the sentence that says how to get it. */
export const haproxy: RealProgram = findProgram('haproxy', 'haproxy');

/** Starts haproxy; `sections` are its frontends and backends for a port, `files` stand in its folder. */
export function startHaproxy(
  sections: (place: { readonly port: number; readonly folder: string }) => string,
  files: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  return startProgram({
    file: fileOf(haproxy),
    files,
    args: (folder) => ['-db', '-f', `${folder}/haproxy.cfg`],
    configuration: {
      name: 'haproxy.cfg',
      text: (place) => `${preamble}\n${sections(place)}\n`,
    },
  });
}

const preamble = `
global
  maxconn 512
  # A protocol before 1.2 or a weak key in a test is meant.
  ssl-default-bind-ciphers DEFAULT:@SECLEVEL=0
defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout server 30s
`;

/** Sections of a balancer over instances at loopback ports, as an operator would write it. */
export function balancerOver(port: number, instancePorts: readonly number[]): string {
  const servers = instancePorts.map(
    (instance, index) =>
      `  server connect${index + 1} 127.0.0.1:${instance} check inter 200ms fall 1 rise 1`,
  );
  // Only what no instance has begun to answer is given to another one.
  return `
frontend people
  bind 127.0.0.1:${port}
  default_backend connects
backend connects
  balance roundrobin
  option httpchk GET /healthz
  option redispatch 1
  retries 3
  retry-on conn-failure
${servers.join('\n')}
`;
}
