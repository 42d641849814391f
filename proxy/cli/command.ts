/** The environment that a command runs in. */
export interface Surface {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  /** Writes the result to standard output, and nothing else. */
  readonly print: (text: string) => void;
  /** Writes messages for a person to standard error. */
  readonly tell: (text: string) => void;
}

/** Runs with the arguments after the command's name. Returns the exit code of the process. */
export type Command = (args: readonly string[], surface: Surface) => Promise<number>;

/** Help lines that commands share. */
export const helpLines = {
  config: '  --config <file>    Configuration file. Default: $POSTERN_CONFIG or ./postern.yaml.',
  help: '  -h, --help         Show this help.',
  usageError: '  2  The command line is invalid.',
} as const;

/** The configuration file, from the option or the environment. */
export function configFileOf(option: string | undefined, env: Surface['env']): string {
  return option ?? env['POSTERN_CONFIG'] ?? './postern.yaml';
}
