import { describe, expect, it } from '@jest/globals';
import { cacheEml } from '../../../../core/filing/files/cache-eml.ts';
import { aMail } from '../../../support/filing/a-mail.ts';
import { aReader } from '../../../support/filing/a-queue.ts';

const mail = aMail({});

/** A host that fails the first time when it is told to, and counts. */
function aCountingHost(failsFirst = false) {
  let asked = 0;
  const reader = cacheEml({
    ...aReader(),
    readWholeMail: () => {
      asked += 1;
      return asked === 1 && failsFirst
        ? Promise.reject(new TypeError('not now'))
        : Promise.resolve(new Blob([`reading ${asked}`]));
    },
  });
  return { reader, asked: () => asked };
}

describe('cacheEml', () => {
  it('asks the host once, also when two ask at once', async () => {
    const { reader, asked } = aCountingHost();

    const [one, other] = await Promise.all([
      reader.readWholeMail(mail),
      reader.readWholeMail(mail),
    ]);

    expect(other).toBe(one);
    expect(await reader.readWholeMail(mail)).toBe(one);
    expect(asked()).toBe(1);
  });

  it('asks again after a failure, and when it has forgotten', async () => {
    const { reader } = aCountingHost(true);
    await expect(reader.readWholeMail(mail)).rejects.toThrow('not now');
    expect(await (await reader.readWholeMail(mail)).text()).toBe('reading 2');

    reader.forget();

    expect(await (await reader.readWholeMail(mail)).text()).toBe('reading 3');
  });
});
