import type { SignInWays } from './direct-sign-in.ts';

/** Makes the sign-in of one site, whose code is loaded when somebody signs in. */
export function laterSignIn(load: () => Promise<SignInWays>): SignInWays {
  return {
    signIn: async (...given) => (await load()).signIn(...given),
    startOauth: async (...given) => (await load()).startOauth(...given),
    finishOauth: async (...given) => (await load()).finishOauth(...given),
  };
}
