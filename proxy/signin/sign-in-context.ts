import type { Agent } from 'node:http';
import type { Request } from 'express';
import { headers } from '../../contract/connect-api.ts';
import type { Agents } from '../guard/agents.ts';
import type { Oauth1Signer } from '../signing/oauth1-signer.ts';
import type { SiteConfig } from '../config/config.ts';
import type { TicketBinding } from '../tickets/ticket-binding.ts';
import type { Gate } from '../traffic/gate.ts';
import type { SignInParts } from './sign-in-parts.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Identity } from '../traffic/identities.ts';
import { requestSite } from './request-site.ts';
import type { OutcomeReporter } from './verify-credential.ts';

/** Where something is asked, and for whom. */
export interface SignInContext {
  readonly site: SiteConfig;
  readonly agent: Agent;
  readonly agents: Agents;
  /** Undefined where nothing is signed. */
  readonly signer: Oauth1Signer | undefined;
  readonly gate: Gate;
  /** What is sealed here is bound to this. */
  readonly home: TicketBinding;
  /** The client behind the request's address, as the gate counts it. */
  readonly address: string;
  /** Names the client behind a secret, as the gate counts it. */
  readonly clientOf: (secret: string) => string;
  /** Names the client behind a ticket, as the gate counts it. */
  readonly identityOf: (ticket: Ticket) => Identity;
  readonly now: () => Date;
}

/**
 * Finds the site that a request is about, and the user where Connect asks for one.
 *
 * @throws {AppError} SITE_UNKNOWN, or what is wrong with Microsoft's token
 */
export async function resolveContext(parts: SignInParts, request: Request): Promise<SignInContext> {
  const { agents, signers, traffic, checkUser, now } = parts;
  const site = requestSite(parts.config, request);
  const gate = traffic.gateOf(site);
  const address = traffic.clients.ofAddress(request);
  const userId = await checkUser(request.headers[headers.user]).catch(async (refused: unknown) => {
    await gate.admitUnauthenticated(address);
    throw refused;
  });
  return {
    site,
    agent: agents.of(site),
    agents,
    signer: signers.get(site.id),
    gate,
    home: { siteId: site.id, userId },
    address,
    clientOf: (secret) => traffic.clients.ofUser(secret),
    identityOf: ({ account, credential }) =>
      traffic.identities.of(site.id, { account, secret: JSON.stringify(credential) }, address),
    now,
  };
}

/** Whoever signs in, until Jira has said who it is. */
export function unknownAt({ address }: SignInContext): Identity {
  return { client: address, isKnown: false };
}

/** The same place with its site at another of the site's hosts. */
export function withSite(place: SignInContext, site: SiteConfig): SignInContext {
  return { ...place, site, agent: place.agents.of(site) };
}

/** Tells a gate what became of questions; failures count by the address, which is not invented. */
export function outcomeReporterFor(
  { gate, address }: SignInContext,
  client: string,
): OutcomeReporter {
  return {
    answered: (retryAfterSeconds) => gate.recordSuccess(client, retryAfterSeconds),
    failed: (fault) => gate.recordFailure(address, fault, true),
  };
}
