import { z } from 'zod';
import { file, fromEnvironment, fromFile, text } from './schema-parts.ts';

const storeUrl = z
  .string('a URL')
  .regex(
    /^rediss?:\/\/(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?(?:\/\d{1,3})?$/,
    'redis://host:port or rediss://host:port, without a password',
  )
  .refine((value) => URL.canParse(value), 'redis://host:port or rediss://host:port');

const storePassword = z
  .union([fromFile, fromEnvironment], '{file: …} or {env: …}')
  .optional()
  .describe('Password: `{file: …}` or `{env: …}`.');

const storeUser = text('a user’s name')
  .optional()
  .describe('User name. Without it, the default user.');

/** The key `rateStore`: a store that replicas share for rate limits. */
export const rateStoreSchema = z
  .strictObject(
    {
      url: z
        .union(
          [
            storeUrl,
            z
              .array(storeUrl)
              .min(1)
              .refine(
                (urls) => new Set(urls.map((url) => new URL(url).protocol)).size === 1,
                'either redis:// or rediss:// for all URLs',
              ),
          ],
          'redis://host:port or rediss://host:port without a password, or a list of such URLs',
        )
        .describe(
          '`redis://host:port`, or `rediss://host:port` with TLS. Add `/number` for a database other than 0. Use a list for a cluster or for sentinels.',
        ),
      sentinel: z
        .strictObject(
          {
            group: text('what the sentinels call the server').describe(
              'Name of the server group in the sentinels, often `mymaster`.',
            ),
            user: storeUser,
            password: storePassword,
          },
          'a mapping of group, user and password',
        )
        .optional()
        .describe('The URLs belong to sentinels. User and password here are for the sentinels.'),
      user: storeUser,
      password: storePassword,
      ca: file
        .optional()
        .describe(
          'PEM file with the CAs that may sign the store’s certificate. Without it, the public CAs that Node.js trusts.',
        ),
    },
    'a mapping of url, sentinel, user, password and ca',
  )
  .refine(
    ({ url, sentinel }) =>
      typeof url === 'string' ||
      sentinel !== undefined ||
      url.every((one) => /^\/?0?$/.test(new URL(one).pathname)),
    { path: ['url'], error: 'URLs without a database number: a cluster has only database 0' },
  );
