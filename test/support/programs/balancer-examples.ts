import { readFileSync } from 'node:fs';
import path from 'node:path';
import { testCertificate } from '../network/certificate.ts';
import { haproxy } from './haproxy.ts';
import { nginx } from './nginx.ts';
import { fileOf, startProgram, type RealProgram, type RunningProgram } from './real-program.ts';

/** Reads a file of `deploy/`. */
export function example(name: string): string {
  return readFileSync(path.join('deploy', name), 'utf8');
}

/** A balancer as `deploy/` has it, with ports and files of this test. */
export interface BalancerExample {
  readonly program: RealProgram;
  readonly start: (ports: readonly number[]) => Promise<RunningProgram>;
}

async function certificateFiles(): Promise<Readonly<Record<string, string>>> {
  const { cert, key } = await testCertificate();
  return { 'connect.pem': `${cert}\n${key}`, 'connect.crt': cert, 'connect.key': key };
}

function withPorts(text: string, ports: readonly number[]): string {
  return text
    .replaceAll('127.0.0.1:3001', `127.0.0.1:${ports[0]}`)
    .replaceAll('127.0.0.1:3002', `127.0.0.1:${ports[1]}`);
}

/** The balancers of `deploy/` by file name, each over two replicas at these ports. */
export const balancerExamples: Readonly<Record<string, BalancerExample>> = {
  'haproxy.cfg': {
    program: haproxy,
    start: async (ports) =>
      startProgram({
        file: fileOf(haproxy),
        args: (folder) => ['-db', '-f', `${folder}/haproxy.cfg`],
        files: await certificateFiles(),
        configuration: {
          name: 'haproxy.cfg',
          text: ({ port, folder }) =>
            withPorts(example('haproxy.cfg'), ports)
              .replace('bind :443', `bind 127.0.0.1:${port}`)
              .replace('/etc/haproxy', folder),
        },
      }),
  },
  'nginx.conf': {
    program: nginx,
    start: async (ports) =>
      startProgram({
        file: fileOf(nginx),
        args: (folder) => ['-p', folder, '-e', 'stderr', '-c', 'whole.conf'],
        files: await certificateFiles(),
        configuration: {
          name: 'whole.conf',
          text: ({ port, folder }) => `
            daemon off; worker_processes 1; pid nginx.pid; error_log stderr;
            events { worker_connections 4096; }
            http {
              access_log off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              ${withPorts(example('nginx.conf'), ports)
                .replace('listen 443', `listen 127.0.0.1:${port}`)
                .replaceAll('/etc/nginx', folder)}
            }`,
        },
      }),
  },
};
