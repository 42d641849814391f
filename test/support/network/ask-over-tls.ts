import https from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';

/** An answer of a program on loopback. */
export interface TlsAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Gets a path of a program on loopback over TLS, whatever its certificate. */
export function askOverTls(port: number, path: string): Promise<TlsAnswer> {
  return new Promise((resolve, reject) => {
    const request = https.get(
      { host: '127.0.0.1', port, path, rejectUnauthorized: false, headers: { host: 'localhost' } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    request.on('error', reject);
  });
}
