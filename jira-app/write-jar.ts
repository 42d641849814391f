import { strToU8, zipSync } from 'fflate';
import type { FramePage } from './frame-page.ts';

/** What goes into the app. */
export interface JarParts {
  /** Text of `atlassian-plugin.xml`, with `{version}` in it. */
  readonly descriptor: string;
  readonly version: string;
  readonly page: FramePage;
}

// ZIP knows no time before; the same input makes the same file, so that anybody can check it.
const always = new Date('1980-01-01T00:00:00');

/** Writes the Jira app: a jar of files, whose manifest Jira's plugin framework makes at installation. */
export function writeJar({ descriptor, version, page }: JarParts): Uint8Array {
  if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) throw new TypeError(`${version} is not a version`);
  const files = {
    'META-INF/MANIFEST.MF': `Manifest-Version: 1.0\r\nCreated-By: Postern ${version}\r\n\r\n`,
    'atlassian-plugin.xml': descriptor.replace('{version}', version),
    'frame/proxy.html': page.html,
    'frame/frame.js': page.script,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime: always }]]),
    ),
    { level: 9 },
  );
}
