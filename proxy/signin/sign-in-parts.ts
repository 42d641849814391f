import type { Agents } from '../guard/agents.ts';
import type { CheckUser } from '../guard/check-user.ts';
import type { Oauth1Signer } from '../signing/oauth1-signer.ts';
import type { Config } from '../config/config.ts';
import type { Keyring } from '../tickets/keyring.ts';
import type { RateStore } from '../traffic/rate-limit.ts';
import type { Traffic } from '../traffic/traffic.ts';

/** What every way to sign in is made of. */
export interface SignInParts {
  readonly config: Config;
  readonly keyring: Keyring;
  readonly agents: Agents;
  /** The signer of each site that has one, by id. */
  readonly signers: ReadonlyMap<string, Oauth1Signer>;
  readonly traffic: Traffic;
  readonly rates: RateStore;
  readonly checkUser: CheckUser;
  readonly now: () => Date;
}
