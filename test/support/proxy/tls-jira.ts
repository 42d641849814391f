import type { ServerOptions } from 'node:https';
import type { SiteConfig } from '../../../proxy/config/config.ts';
import { testCertificate } from '../network/certificate.ts';
import { startJira } from './stage.ts';

/** Starts a Jira with TLS that a site without its CA does not trust, and says where it is. */
export async function aTlsJira(more: ServerOptions = {}): Promise<Partial<SiteConfig>> {
  const { key, cert } = await testCertificate();
  const { port } = await startJira(() => {}, { key, cert, ...more });
  return { baseUrl: `https://localhost:${port}`, allowInsecureHttp: false };
}
