import { isRecord } from '../../contract/connect-api.ts';
import type { SiteHeaders } from './config.ts';
import { valueAt, type Path } from './problems.ts';
import { readSiteSecret, type SecretSource } from './read-site-secret.ts';
import { headerPlace } from './sealed-secret.ts';

const maxValueBytes = 4096;

// What a header may carry (RFC 9110, 5.5), as Node checks it too.
const carried = /^[\t\x20-\x7e\x80-\xff]+$/;

/** Reads the headers that a site's gateway wants; undefined when there are none or a problem was reported. */
export function readHeaders(
  source: SecretSource,
  siteAt: Path,
): Pick<SiteHeaders, 'values'> | undefined {
  const given = valueAt(source.raw, [...siteAt, 'headers']);
  if (!isRecord(given)) return undefined;
  const values: Record<string, string> = {};
  for (const name of Object.keys(given)) {
    const value = readValue(source, siteAt, name);
    if (value !== null) values[name] = value;
  }
  return { values };
}

function readValue(source: SecretSource, siteAt: Path, name: string): string | null {
  const expected = 'the value of the header';
  const found = readSiteSecret(source, siteAt, headerPlace(name), expected);
  if (found === null) return null;
  // Editors end a file with a line break, and so does echo; no value does.
  const value = found.contents.toString('utf8').replace(/\r?\n$/, '');
  if (value.length <= maxValueBytes && carried.test(value)) return value;
  source.problems.add(
    [...siteAt, 'headers', name],
    'a value that isn’t valid in an HTTP header',
    `one line of up to ${maxValueBytes} bytes`,
  );
  return null;
}
