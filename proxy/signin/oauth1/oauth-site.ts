import type { Agent } from 'node:http';
import type { Request } from 'express';
import { AppError } from '../../../contract/errors.ts';
import type { Oauth1Signer } from '../../signing/oauth1-signer.ts';
import type { SiteConfig } from '../../sites/config.ts';
import type { Gate } from '../../traffic/gate.ts';
import type { SignInParts } from '../sign-in-parts.ts';
import { siteOf } from '../site-of.ts';
import type { Witness } from '../verify-credential.ts';

/** A site that lets people sign in with OAuth 1.0a, with what is needed for that. */
export interface OauthSite {
  readonly site: SiteConfig;
  readonly agent: Agent;
  readonly signer: Oauth1Signer;
  readonly gate: Gate;
}

/** Finds the site of a request. @throws {AppError} SITE_UNKNOWN, SIGN_IN_METHOD_NOT_ALLOWED */
export function oauthSiteOf(parts: SignInParts, request: Request): OauthSite {
  const site = siteOf(parts.config, request);
  const signer = parts.signers.get(site.id);
  if (signer === undefined || !site.signInMethods.includes('oauth1')) {
    const facts = { site: site.id, allowed: site.signInMethods };
    throw new AppError('SIGN_IN_METHOD_NOT_ALLOWED', facts);
  }
  const agent = parts.agents.get(site.id);
  if (agent === undefined) throw new TypeError(`site ${site.id} has no agent`);
  return { site, agent, signer, gate: parts.traffic.gateOf(site) };
}

/** Tells a gate what became of questions; failures count by the address, which is not invented. */
export function witnessFor(gate: Gate, client: string, address: string): Witness {
  return {
    answered: (retryAfterSeconds) => gate.answered(client, retryAfterSeconds),
    failed: (fault) => gate.failed(address, fault, true),
  };
}
