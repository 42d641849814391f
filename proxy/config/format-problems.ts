import { explain } from '../../contract/error-guide.ts';
import { AppError, toAppError, type ConfigProblem } from '../../contract/errors.ts';
import type { SiteConfig } from './config.ts';

/** Formats the problems of a configuration file, one a line, for the administrator who starts or reloads Connect. */
export function formatFailure(file: string, thrown: unknown): string {
  const { message, next } = explain(toAppError(thrown));
  return `${file}\n${message}\n${next.replace(/^/gm, '  - ')}\n`;
}

/** Formats a warning: something that works today but needs attention. */
export function formatWarning(warning: ConfigProblem): string {
  const { next } = explain(new AppError('CONFIG_INVALID', { problems: [warning] }));
  return `WARNING: ${next}\n`;
}

/** Formats why a site's client certificate can't be used; empty where it can. */
export function tellCertificateFault({
  id,
  clientCertificateFault,
}: Pick<SiteConfig, 'id' | 'clientCertificateFault'>): string {
  if (clientCertificateFault === undefined) return '';
  const { problems } = clientCertificateFault;
  const { next } = explain(new AppError('CONFIG_INVALID', { problems }));
  return `WARNING: Connect can’t reach site ${id} because its client certificate can’t be used:\n${next.replace(/^/gm, '  - ')}\n`;
}

/** Formats warnings about what a site permits, one a line. */
export function formatPermissions({
  id,
  allowInsecureHttp,
  allowSecretsInPane,
}: {
  readonly id: string;
  readonly allowInsecureHttp: boolean;
  readonly allowSecretsInPane: boolean;
}): string {
  const http = `WARNING: site ${id} allows http: sign-ins are sent to it unencrypted.\n`;
  const secrets = `WARNING: site ${id} sets allowSecretsInPane: a stolen ticket reveals the user’s token or password.\n`;
  return (allowInsecureHttp ? http : '') + (allowSecretsInPane ? secrets : '');
}
