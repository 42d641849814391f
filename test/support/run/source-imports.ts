/** One file of the project that names another. */
export interface Import {
  readonly file: string;
  readonly target: string;
}

// A string first, so that the signs of a comment inside one start no comment.
const stringOrComment =
  /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[^]*?\*\/|\/\/.*$/gm;

/** Source text without its comments. */
export function withoutComments(text: string): string {
  return text.replace(stringOrComment, '$1');
}

/**
 * The other source files that a file names, relative to the project: imports of values, of types, for
 * their effect, at run time, inside a type, and what it passes on by `export … from`.
 */
export function importsOf(file: string, text: string): readonly Import[] {
  const specifiers = withoutComments(text).matchAll(
    /\b(?:from|import)\s*\(?\s*(['"`])(\.{1,2}\/[^'"`]+)\1/g,
  );
  return Array.from(specifiers, ([, , specifier = '']) => ({
    file,
    target: joined(file, specifier),
    // Styles and the like are no rooms.
  })).filter(({ target }) => /\.tsx?$/.test(target));
}

/** The packages that a file names, without those of Node. */
export function packagesOf(text: string): readonly string[] {
  const specifiers = withoutComments(text).matchAll(
    /\b(?:from|import)\s*\(?\s*(['"`])((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^'"`]*)?\1/g,
  );
  return Array.from(specifiers, ([, , name = '']) => name).filter((name) => !name.startsWith('.'));
}

/** Every circle of files as `a → b → a`, the shortest one through each file that is in one. */
export function findCircles(imports: readonly Import[]): readonly string[] {
  const targets = new Map<string, Set<string>>();
  for (const { file, target } of imports) {
    targets.set(file, (targets.get(file) ?? new Set()).add(target));
  }
  const circles = new Map<string, readonly string[]>();
  for (const start of [...targets.keys()].toSorted()) {
    const circle = shortestCircle(start, targets);
    const files = circle?.toSorted().join(' ') ?? '';
    // One that is found from each of its files counts once.
    if (circle !== null && !circles.has(files)) circles.set(files, circle);
  }
  return Array.from(circles.values(), (circle) => [...circle, circle[0] ?? ''].join(' → '));
}

function shortestCircle(
  start: string,
  targets: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  let reached = [start];
  while (reached.length > 0) {
    const next: string[] = [];
    for (const file of reached) {
      for (const target of targets.get(file) ?? []) {
        if (target === start) return pathTo(file, cameFrom);
        if (cameFrom.has(target)) continue;
        cameFrom.set(target, file);
        next.push(target);
      }
    }
    reached = next;
  }
  return null;
}

function pathTo(file: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const before = cameFrom.get(file);
  return before === undefined ? [file] : [...pathTo(before, cameFrom), file];
}

function joined(file: string, specifier: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
