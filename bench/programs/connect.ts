/** Connect as a process of its own, from a configuration that is handed over as JSON. */
import { z } from 'zod';
import type { Config } from '../../proxy/config/config.ts';
import { serve } from '../../proxy/serve.ts';
import { givenOptions, say } from './parent.ts';

const options = z.object({ config: z.custom<Config>(), secret: z.string() }).parse(givenOptions());

const connect = await serve(
  {
    ...options.config,
    keyring: [{ id: 'bench', secret: Buffer.from(options.secret, 'base64') }],
  },
  { log: { write: () => undefined } },
);
say({ url: connect.url });
