import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { routePreview, type PreviewFolders } from './routes.ts';

export interface OutlookPreviewOptions extends PreviewFolders {
  /** PEM texts of a certificate for `localhost`; Office.js talks to an https host only. */
  readonly tls: { readonly key: string; readonly cert: string };
  /** 0 takes a free one. */
  readonly port: number;
  /** The interface to listen on; `localhost`, since the preview shows the visitor's own mails. */
  readonly host?: string;
  /**
   * The page of the task pane: https, on `localhost`, another port. Asked for with each request, so
   * that it need not be known when the preview starts.
   */
  readonly paneUrl: () => string;
}

export interface OutlookPreview {
  /** `https://localhost:PORT`. */
  readonly url: string;
  /** The scripts that the pane loads in place of Microsoft's address, in this order. */
  readonly officeJs: readonly string[];
  close(): Promise<void>;
}

/** The scripts of `OutlookPreview.officeJs` relative to the preview's own address. */
const officeScriptPaths = [
  '/office-js-newer/ajax-stand-in.js',
  '/office-js/office.js',
  '/office-js-newer/later-calls.js',
] as const;

/** Starts the page that plays Outlook on the web around the task pane, with Microsoft's own Office.js. */
export async function startOutlookPreview(options: OutlookPreviewOptions): Promise<OutlookPreview> {
  const server = createServer(options.tls, await routePreview(options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host ?? 'localhost', resolve);
  });
  const url = `https://localhost:${portOf(server.address())}`;
  return {
    url,
    officeJs: officeScriptPaths.map((path) => url + path),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') {
    throw new TypeError('The preview listens on no port.');
  }
  return address.port;
}
