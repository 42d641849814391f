/** What a command has around it. */
export interface Surface {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  /** Writes to standard output: what was asked for, and nothing else. */
  readonly print: (text: string) => void;
  /** Writes to standard error: what a person should know. */
  readonly tell: (text: string) => void;
}

/** Runs with the arguments behind its name; 0 when all went well, as the exit code of the process. */
export type Command = (args: readonly string[], surface: Surface) => Promise<number>;

/** The file of the configuration, as an option says or the environment. */
export function configFileOf(option: string | undefined, env: Surface['env']): string {
  return option ?? env['POSTERN_CONFIG'] ?? './postern.yaml';
}
