import type { RateStorePlace } from './config.ts';
import type { Resolver } from './read-files.ts';
import type { ConfigFile } from './schema.ts';

/** Reads where replicas count together; null where each counts for itself. */
export function readRateStore(file: ConfigFile | null, resolver: Resolver): RateStorePlace | null {
  // Read even when keys are wrong, so that a missing file is reported in the same run.
  const password = resolver.referred(['rateStore', 'password'], 'a password');
  const ofSentinels = resolver.referred(['rateStore', 'sentinel', 'password'], 'a password');
  const ca = resolver.certificates(['rateStore', 'ca']);
  if (file?.rateStore === undefined) return null;
  const { url, sentinel, user } = file.rateStore;
  const urls = [url].flat().map((one) => new URL(one));
  const usualPort = sentinel === undefined ? 6379 : 26_379;
  return {
    nodes: urls.map(({ hostname, port }) => ({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? usualPort : Number(port),
    })),
    isCluster: Array.isArray(url) && sentinel === undefined,
    sentinel:
      sentinel === undefined
        ? null
        : {
            group: sentinel.group,
            user: sentinel.user ?? '',
            password: withoutLineBreak(ofSentinels),
          },
    isTls: urls[0]?.protocol === 'rediss:',
    database: Number(urls[0]?.pathname.slice(1)),
    user: user ?? '',
    password: withoutLineBreak(password),
    ca,
  };
}

// A file ends with a line break that is not meant.
function withoutLineBreak(secret: Buffer | null): string | null {
  return secret === null ? null : secret.toString('utf8').trim();
}
