import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Config } from '../proxy/config/config.ts';

/** What plays Microsoft's sign-in for the user of the mailbox. */
export interface DemoMicrosoft {
  /** What Connect is configured with. */
  readonly config: NonNullable<Config['microsoft']>;
  /** An access token for Connect, good for an hour. */
  token(): Promise<string>;
  close(): Promise<void>;
}

const tenantId = '6f1d4a5e-1111-4000-8000-000000000001';
const clientId = '6f1d4a5e-1111-4000-8000-000000000002';
const userId = '6f1d4a5e-1111-4000-8000-000000000003';
const keyId = 'demo';

/** Starts the place where Connect finds the keys that the tokens are signed with. Reachable from this computer only. */
export async function startDemoMicrosoft(): Promise<DemoMicrosoft> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: keyId }] });
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(keys);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const port = portOf(server.address());
  return {
    config: { tenantId, clientId, keysUrl: `http://127.0.0.1:${port}/keys` },
    token: () =>
      new SignJWT({
        oid: userId,
        tid: tenantId,
        scp: 'access_as_user',
        preferred_username: 'robin@example.com',
      })
        .setProtectedHeader({ alg: 'RS256', kid: keyId })
        .setIssuer(`https://login.microsoftonline.com/${tenantId}/v2.0`)
        .setAudience(clientId)
        .setSubject(userId)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') {
    throw new TypeError('The stand-in for Microsoft listens on no port.');
  }
  return address.port;
}
