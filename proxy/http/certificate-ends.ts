import type { Config } from '../config/config.ts';
import { readCertificates } from '../config/read-files.ts';

/** When a certificate that the configuration names stops being good. */
export interface CertificateEnd {
  /** Id of the site; empty for Connect's own. */
  readonly site: string;
  /** `client`: shown to the gateway; `authority`: the first of the site's own ones to end; `server`: Connect's own. */
  readonly use: 'client' | 'authority' | 'server';
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** Lists when the certificates of a configuration end. */
export function certificateEnds({ sites, listen }: Config): readonly CertificateEnd[] {
  const ends = sites.flatMap(({ id: site, clientCertificate, ca }): CertificateEnd[] => [
    ...(clientCertificate === null
      ? []
      : [{ site, use: 'client' as const, endsAt: clientCertificate.expiresAt }]),
    ...(ca === null ? [] : [{ site, use: 'authority' as const, endsAt: firstEnd(ca) }]),
  ]);
  if (listen.tls.kind !== 'certificate') return ends;
  return [...ends, { site: '', use: 'server', endsAt: firstEnd(listen.tls.certificate) }];
}

function firstEnd(pem: string): number {
  return Math.min(...readCertificates(pem).map(({ validTo }) => Date.parse(validTo)));
}
