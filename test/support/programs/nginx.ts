import {
  fileOf,
  findProgram,
  startProgram,
  type RealProgram,
  type RunningProgram,
} from './real-program.ts';

/** Debian's nginx, or the sentence that says how to get it. */
export const nginx: RealProgram = findProgram('nginx', 'nginx');

/** Starts nginx without privileges; `servers` is what stands in its `http { … }` for a port. */
export function startNginx(servers: (port: number) => string): Promise<RunningProgram> {
  return startProgram({
    file: fileOf(nginx),
    args: (folder) => ['-p', folder, '-e', 'stderr', '-c', 'nginx.conf'],
    configuration: { name: 'nginx.conf', text: ({ port }) => configurationWith(servers(port)) },
  });
}

// Everything it writes stays in its folder: relative names start from `-p`.
function configurationWith(servers: string): string {
  return `
daemon off;
worker_processes 1;
pid nginx.pid;
lock_file nginx.lock;
error_log stderr notice;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
${servers}
}
`;
}

/** How a front lets people in. */
export interface MutualTlsFront {
  readonly upstreamPort: number;
  /** PEM files of the front's own certificate. */
  readonly certificateFile: string;
  readonly keyFile: string;
  /** PEM file of the authorities whose clients it lets in; left out, it asks for no certificate. */
  readonly clientAuthorityFile?: string;
  readonly revokedFile?: string;
  /** `TLSv1.2 TLSv1.3` when left out. */
  readonly protocols?: string;
}

/** A server block as gateways in front of Jira have it: TLS, `ssl_verify_client on`, and Jira behind it. */
export function mutualTlsServer(port: number, front: MutualTlsFront): string {
  const { clientAuthorityFile, revokedFile, protocols = 'TLSv1.2 TLSv1.3' } = front;
  const verification =
    clientAuthorityFile === undefined
      ? ''
      : `ssl_verify_client on; ssl_client_certificate ${clientAuthorityFile};`;
  return `
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${front.certificateFile};
    ssl_certificate_key ${front.keyFile};
    ssl_protocols ${protocols};
    # OpenSSL speaks protocols before 1.2 at no higher level.
    ssl_ciphers DEFAULT:@SECLEVEL=0;
    ${verification}
    ${revokedFile === undefined ? '' : `ssl_crl ${revokedFile};`}
    location / {
      proxy_pass http://127.0.0.1:${front.upstreamPort};
      proxy_http_version 1.1;
      proxy_request_buffering off;
      proxy_set_header Host $http_host;
      proxy_set_header X-Client-Subject $ssl_client_s_dn;
    }
  }
`;
}
