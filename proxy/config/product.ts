import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '../../contract/connect-api.ts';

/** What this program is and where it lies. */
export interface Product {
  /** The folder of `package.json`. */
  readonly root: string;
  readonly version: string;
}

/** Read once: the sources and the compiled files lie at different depths below the root. */
export const product: Product = findProduct(import.meta.dirname);

/** What Jira sees as `User-Agent`: with a browser's name in it Jira takes every write for a forged one. */
export const userAgent = `Postern/${product.version}`;

function findProduct(from: string): Product {
  const file = path.join(from, 'package.json');
  if (existsSync(file)) {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const version = isRecord(content) ? content['version'] : undefined;
    return { root: from, version: typeof version === 'string' ? version : '0' };
  }
  const parent = path.dirname(from);
  if (parent === from) throw new TypeError('no package.json above the program');
  return findProduct(parent);
}
