import { parseArgs } from 'node:util';
import { configJsonSchema } from '../config/json-schema.ts';
import { helpLines, type Command } from './command.ts';

export const schemaUsage = `Prints the JSON Schema of the configuration file, for editors with YAML support.

Usage:
  postern schema

Options:
${helpLines.help}

Example:
  postern schema > postern.schema.json

Exit codes:
  0  The schema was printed.
${helpLines.usageError}
`;

/** Prints the JSON Schema of the configuration file. */
export const schema: Command = async (args, { print }) => {
  parseArgs({ args: [...args], options: {} });
  print(`${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  return 0;
};
