declare module 'oidc-provider' {
  import type { EventEmitter } from 'node:events';
  import type { RequestListener } from 'node:http';

  interface FoundToken {
    readonly isValid: boolean;
    readonly accountId: string;
  }

  /** As much of the package as a test uses; it brings no types of its own. */
  export class Provider extends EventEmitter {
    constructor(issuer: string, options: object);
    readonly AccessToken: { find(token: string): Promise<FoundToken | undefined> };
    callback(): RequestListener;
  }
}
