import { explain } from '../../contract/error-guide.ts';
import { AppError, toAppError, type ConfigProblem } from '../../contract/errors.ts';
import type { SiteConfig } from './config.ts';

/** Words what is wrong with a configuration file, a problem a line, for whoever starts or reloads Connect. */
export function formatFailure(file: string, thrown: unknown): string {
  const { message, next } = explain(toAppError(thrown));
  return `${file}\n${message}\n${next.replace(/^/gm, '  - ')}\n`;
}

/** Words what will be a problem soon. */
export function formatWarning(warning: ConfigProblem): string {
  const { next } = explain(new AppError('CONFIG_INVALID', { problems: [warning] }));
  return `WARNING: ${next}\n`;
}

/** Words why a site can't be reached with its client certificate; empty where it can. */
export function tellCertificateFault({
  id,
  clientCertificateFault,
}: Pick<SiteConfig, 'id' | 'clientCertificateFault'>): string {
  if (clientCertificateFault === undefined) return '';
  const { problems } = clientCertificateFault;
  const { next } = explain(new AppError('CONFIG_INVALID', { problems }));
  return `WARNING: ${id} is not reachable, because its client certificate can’t be used:\n${next.replace(/^/gm, '  - ')}\n`;
}

/** Words what a site permits that others do not, each a line. */
export function formatPermissions({
  id,
  allowInsecureHttp,
  allowPrivateAddresses,
  allowSecretsInPane,
}: {
  readonly id: string;
  readonly allowInsecureHttp: boolean;
  readonly allowPrivateAddresses: boolean;
  readonly allowSecretsInPane: boolean;
}): string {
  const http = `WARNING: ${id} allows http: sign-ins travel to it unencrypted.\n`;
  const inside = `WARNING: ${id} may be at a private address of this network.\n`;
  const secrets = `WARNING: ${id} allows secrets in the pane: a stolen ticket gives the token or password itself.\n`;
  return (
    (allowInsecureHttp ? http : '') +
    (allowPrivateAddresses ? inside : '') +
    (allowSecretsInPane ? secrets : '')
  );
}
