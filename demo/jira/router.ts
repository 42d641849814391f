import type { SiteKind } from '../../contract/connect-api.ts';
import type { JiraEdition } from './core/edition.ts';
import type { Route } from './core/route.ts';

/** What the table says about a method and a path. */
export type Match =
  | { readonly kind: 'found'; readonly route: Route; readonly params: Record<string, string> }
  | { readonly kind: 'other-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'none' };

// Data Center has no version 3: asking for it is an unknown path.
const versions = { cloud: '2|3|latest', datacenter: '2|latest' } as const;

/** Makes a router of a table; a row with a fixed segment goes before one with a name in its place. */
export function createRouter(table: readonly Route[], face: JiraEdition) {
  const rows = table
    .filter(({ only, isThere }) => (only ?? face.kind) === face.kind && (isThere?.(face) ?? true))
    .toSorted((one, other) => one.path.split('{').length - other.path.split('{').length)
    .map((route) => ({ route, pattern: compile(route.path, face.kind) }));

  return function match(method: string, path: string): Match {
    const hits = rows.flatMap(({ route, pattern }) => {
      const found = pattern.exec(path);
      return found === null ? [] : [{ route, params: decode(found.groups ?? {}) }];
    });
    const hit = hits.find(({ route }) => route.method === method);
    if (hit !== undefined && hit.params !== null) {
      return { kind: 'found', route: hit.route, params: hit.params };
    }
    if (hits.length === 0 || hit !== undefined) return { kind: 'none' };
    return { kind: 'other-method', allowed: hits.map(({ route }) => route.method) };
  };
}

function compile(path: string, kind: SiteKind): RegExp {
  const source = path
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'version' ? `(?<version>${versions[kind]})` : `(?<${name}>[^/]+)`,
    );
  return new RegExp(`^${source}$`);
}

// Null when a segment is no valid percent-encoding: such a path names nothing.
function decode(groups: Readonly<Record<string, string>>): Record<string, string> | null {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    return null;
  }
}
