import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../demo/free-port.ts';
import { untilListening } from './port.ts';

/** An nginx of one process in front of one https Jira. */
export interface Nginx {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

interface NginxOptions {
  readonly jiraPort: number;
  /** PEM file of the authority that signed Jira's certificate. */
  readonly caFile: string;
}

/** Starts nginx with `proxy_pass`; null when it is not installed. */
export async function startNginx(options: NginxOptions): Promise<Nginx | null> {
  const file = findNginx();
  if (file === null) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'postern-bench-nginx-'));
  const port = await findFreePort(0);
  await writeFile(path.join(folder, 'nginx.conf'), configurationFor(port, options));
  const child = spawn(file, ['-p', folder, '-e', 'stderr', '-c', 'nginx.conf'], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilListening(port);
    if (child.pid === undefined) throw new Error('nginx has no process');
    return { port, pid: child.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function findNginx(): string | null {
  // Daemons live where an ordinary user's PATH does not look.
  const found = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin']
    .map((folder) => path.join(folder, 'nginx'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        // Not in this folder.
        return false;
      }
    });
  return found ?? null;
}

function configurationFor(port: number, { jiraPort, caFile }: NginxOptions): string {
  return `
daemon off;
master_process off;
pid nginx.pid;
lock_file nginx.lock;
error_log stderr crit;
events { worker_connections 2048; }
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  keepalive_requests 100000000;
  upstream jira {
    server 127.0.0.1:${jiraPort};
    keepalive 256;
    keepalive_requests 100000000;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass https://jira;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host localhost:${jiraPort};
      proxy_ssl_name localhost;
      proxy_ssl_verify on;
      proxy_ssl_trusted_certificate ${caFile};
    }
  }
}
`;
}
