import { configJsonSchema } from '../config/json-schema.ts';
import type { Command } from './command.ts';

/** Prints the JSON Schema of the configuration file. */
export const schema: Command = async (_args, { print }) => {
  print(`${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  return 0;
};
