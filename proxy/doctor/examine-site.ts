import { createGuardedAgent } from '../guard/guarded-agent.ts';
import { systemResolve, type Resolve } from '../guard/system-resolve.ts';
import type { Config, SiteConfig } from '../config/config.ts';
import { probeNames, unknown, type Finding } from './finding.ts';
import type { SiteUnderTest } from './site-under-test.ts';
import { probeFrame } from './probe-frame.ts';
import { probeClientCertificate, probeName, probeTcp, probeTls } from './probe-network.ts';
import { probeRest } from './probe-rest.ts';
import { probeApplicationLink, probeAttachmentLimit, probeXsrf } from './probe-writing.ts';

export interface ExamineOptions {
  readonly config: Pick<Config, 'publicUrl' | 'frameAncestors'>;
  readonly now?: () => Date;
  /** 30 when left out. */
  readonly warnDays?: number;
  /** The system's resolver when left out. */
  readonly resolve?: Resolve | undefined;
}

/**
 * Checks the connection to a site, from its name to its attachment limit, the way Connect uses it. It doesn't
 * sign in and changes nothing. Checks that depend on a failed one are reported as not checked.
 */
export async function examineSite(
  site: SiteConfig,
  { config, now = () => new Date(), warnDays = 30, resolve = systemResolve }: ExamineOptions,
): Promise<readonly Finding[]> {
  const agent = createGuardedAgent(site, resolve);
  try {
    const { publicUrl, frameAncestors } = config;
    const found = await examine({ site, agent, resolve, now, warnDays, publicUrl, frameAncestors });
    const missing = probeNames.filter((name) => !found.some(({ probe }) => probe === name));
    return [
      ...found,
      ...missing.map((name) => unknown(name, 'Not checked because of the problem above.')),
    ];
  } finally {
    agent.destroy();
  }
}

async function examine(patient: SiteUnderTest): Promise<readonly Finding[]> {
  const { finding: name, addresses } = await probeName(patient);
  if (addresses.length === 0) return [name];
  const { finding: tcp, address } = await probeTcp(patient, addresses);
  if (address === null) return [name, tcp];
  const tls = await probeTls(patient, address);
  const client = await probeClientCertificate(patient);
  const reached = [name, tcp, tls, client];
  if (client.verdict === 'fault') return reached;
  const rest = await probeRest(patient);
  if (!rest.isReached) return [...reached, ...rest.findings, await probeFrame(patient)];
  return [
    ...reached,
    ...rest.findings,
    await probeXsrf(patient),
    await probeFrame(patient),
    await probeApplicationLink(patient),
    await probeAttachmentLimit(patient),
  ];
}
