/** What an organisation says about the files of mails. */
export interface FileRules {
  /** SHA-256 of pictures that are nothing but decoration, in hex, in small letters. */
  readonly logos: readonly string[];
  /** Ends of file names that its Jira does not take, in small letters, without the dot. */
  readonly blockedExtensions: readonly string[];
}

export const noFileRules: FileRules = { logos: [], blockedExtensions: [] };

/** Reads what Connect sends; what has another shape is left out: such files are then not known before the click. */
export function decodeFileRules(value: unknown): FileRules {
  const given: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  return { logos: texts(given['logos']), blockedExtensions: texts(given['blockedExtensions']) };
}

function texts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter((text) => typeof text === 'string').map((text) => text.toLowerCase());
}
