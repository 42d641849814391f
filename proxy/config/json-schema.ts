import { z } from 'zod';
import { configSchema } from './schema.ts';

/**
 * Describes the configuration file for editors, as JSON Schema. It knows less than Connect: what
 * depends on several keys, or on files, is checked at the start only.
 */
export function configJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' });
  return { ...schema, title: 'Configuration of Postern’s Cloud Connect' };
}
