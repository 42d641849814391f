import { once } from 'node:events';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { createAuthority, openssl, type Authority } from '../../support/programs/authority.ts';
import { describeWith } from '../../support/programs/real-program.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  startConnect,
  startJira,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

describeWith([openssl], 'reload of the certificate Connect serves with', () => {
  let authority: Authority;

  beforeAll(async () => {
    authority = await createAuthority('Company');
  });

  afterAll(() => authority.remove());

  it('shows the new one to whoever connects next, and keeps who is connected', async () => {
    const { url } = await startJira((_, response) => answerJson(response, { name: 'jira' }));
    const [old, renewed] = [await authority.server(), await authority.server()];
    const config = aConfig([aSite(url)]);
    const listenWith = (pair: typeof old): typeof config => ({
      ...config,
      listen: { ...config.listen, tls: { kind: 'certificate', ...pair } },
    });
    const connect = await startConnect(listenWith(old));
    const open = (): tls.TLSSocket =>
      tls.connect({ host: 'localhost', port: connect.port, ca: authority.certificate });
    const early = open();
    await once(early, 'secureConnect');

    await connect.reload(listenWith(renewed));
    const late = open();
    await once(late, 'secureConnect');

    expect(serialOf(early)).not.toBe(serialOf(late));
    early.write('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const [answer]: Buffer[] = await once(early, 'data');
    expect(answer?.toString('latin1')).toMatch(/^HTTP\/1\.1 200/);
    early.destroy();
    late.destroy();
  });
});

function serialOf(socket: tls.TLSSocket): string {
  return socket.getPeerCertificate().serialNumber;
}
