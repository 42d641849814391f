import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

/**
 * Which room may import from which others; a room may always import from itself. A place is the
 * longest name here that a file's path starts with, so a single file can be a place of its own.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  contract: [],

  'addin/taskpane.tsx': [
    'addin/pane',
    'addin/filing',
    'addin/outlook',
    'addin/convert',
    'addin/jira',
    'addin/connection',
    'addin/signin',
    'addin/storage',
    'contract',
  ],
  'addin/dialog.ts': ['addin/outlook', 'addin/signin', 'addin/connection', 'contract'],
  'addin/pane': [
    'addin/filing',
    'addin/outlook',
    'addin/convert',
    'addin/jira',
    'addin/connection',
    'addin/signin',
    'addin/storage',
    'contract',
  ],
  // Where the parts of filing meet: what they hand to each other, and the name of a mail.
  'addin/filing': ['addin/outlook', 'addin/convert', 'addin/jira', 'contract'],
  'addin/filing/draft': [
    'addin/filing/model.ts',
    'addin/filing/mail-key.ts',
    'addin/outlook',
    'addin/convert',
    'addin/jira',
    'contract',
  ],
  'addin/filing/files': [
    'addin/filing/model.ts',
    'addin/outlook',
    'addin/convert',
    'addin/jira',
    'contract',
  ],
  'addin/filing/plan': [
    'addin/filing/model.ts',
    'addin/filing/files',
    'addin/outlook',
    'addin/convert',
    'addin/jira',
    'contract',
  ],
  'addin/filing/creation': [
    'addin/filing/model.ts',
    'addin/filing/files',
    'addin/convert',
    'addin/jira',
    'contract',
  ],
  'addin/filing/upload': [
    'addin/filing/model.ts',
    'addin/filing/files',
    'addin/filing/creation',
    'addin/convert',
    'addin/jira',
    'contract',
  ],
  'addin/outlook': ['contract'],
  'addin/convert': ['contract'],
  'addin/jira': ['addin/convert', 'addin/connection/transport.ts', 'contract'],
  'addin/connection/transport.ts': ['contract'],
  'addin/connection': ['addin/connection/transport.ts', 'contract'],
  'addin/signin': [
    'addin/connection/call-connect.ts',
    'addin/connection/frame-connection.ts',
    'addin/connection/site-connection.ts',
    'addin/connection/ticket-source.ts',
    'addin/storage',
    'contract',
  ],
  'addin/storage': ['addin/filing', 'addin/jira', 'contract'],

  'proxy/main.ts': ['proxy/serve.ts', 'proxy/app.ts', 'proxy/sites', 'proxy/http', 'contract'],
  'proxy/serve.ts': [
    'proxy/app.ts',
    'proxy/sites',
    'proxy/http',
    'proxy/tickets',
    'proxy/traffic',
    'proxy/doctor',
    'contract',
  ],
  'proxy/app.ts': [
    'proxy/forward',
    'proxy/signin',
    'proxy/http',
    'proxy/guard',
    'proxy/signing',
    'proxy/tickets',
    'proxy/traffic',
    'proxy/sites',
    'contract',
  ],
  'proxy/forward': [
    'proxy/guard',
    'proxy/signing',
    'proxy/tickets',
    'proxy/sites',
    'proxy/http',
    'proxy/traffic',
    'contract',
  ],
  'proxy/signin': [
    'proxy/guard',
    'proxy/signing',
    'proxy/tickets',
    'proxy/traffic',
    'proxy/sites',
    'proxy/http',
    'contract',
  ],
  'proxy/guard': ['proxy/guard/judge-address.ts', 'proxy/sites', 'contract'],
  'proxy/doctor': ['proxy/guard', 'proxy/signing', 'proxy/sites', 'contract'],
  'proxy/signing': ['proxy/tickets', 'proxy/sites', 'contract'],
  'proxy/tickets': ['proxy/sites', 'proxy/sealing', 'contract'],
  'proxy/sites': ['proxy/guard/judge-address.ts', 'proxy/sealing', 'contract'],
  'proxy/guard/judge-address.ts': [],
  'proxy/sealing': [],
  'proxy/traffic': ['proxy/sites', 'contract'],
  'proxy/http': ['proxy/sites', 'contract'],
  'proxy/cli': [
    'proxy/http',
    'proxy/sites',
    'proxy/tickets',
    'proxy/guard',
    'proxy/doctor',
    'contract',
  ],

  'jira-app': ['contract'],

  demo: ['proxy/serve.ts', 'proxy/sites', 'jira-app', 'contract'],
  bench: ['demo', 'proxy', 'addin', 'contract'],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

describe('the house', () => {
  it('has imports in the allowed directions only', async () => {
    const wrong = (await imports()).filter(({ file, target }) => !isAllowed(file, target));

    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('has a row in the table for every file', async () => {
    const homeless = (await sources()).filter((file) => placeOf(file) === null);

    expect(homeless).toEqual([]);
  });

  it.each([
    [
      'Office',
      /\bOffice\.(?!js)/,
      ['addin/taskpane.tsx', 'addin/dialog.ts', 'addin/outlook/', 'addin/storage/roaming-store.ts'],
    ],
    ['fetch', /(?<![.\w])fetch\(|new XMLHttpRequest/, ['addin/connection/']],
  ])('names %s only where the host or the network is met', async (_, pattern, allowed) => {
    const offenders = (await sources())
      .filter(
        (file) => file.startsWith('addin/') && !allowed.some((place) => file.startsWith(place)),
      )
      .filter((file) => pattern.test(withoutComments(file)));

    expect(offenders).toEqual([]);
  });

  it('reads the environment only where the server and its commands start', async () => {
    const offenders = (await sources())
      .filter(
        (file) =>
          file.startsWith('proxy/') && file !== 'proxy/main.ts' && !file.startsWith('proxy/cli/'),
      )
      .filter((file) => /process\.env/.test(withoutComments(file)));

    expect(offenders).toEqual([]);
  });

  it('has no room called utils, helpers or common, and no barrel', async () => {
    const named = (await sources()).filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|common|index)(?:\/|\.tsx?$)/.test(file),
    );

    expect(named).toEqual([]);
  });
});

describe('isAllowed', () => {
  it.each([
    ['addin/pane/app.tsx', 'proxy/app.ts'],
    ['addin/filing/creation/file-mail.ts', 'addin/pane/services.ts'],
    ['addin/filing/plan/plan-filing.ts', 'addin/filing/creation/file-mail.ts'],
    ['addin/filing/creation/file-mail.ts', 'addin/filing/upload/upload-queue.ts'],
    ['addin/filing/model.ts', 'addin/filing/draft/draft.ts'],
    ['addin/jira/client.ts', 'addin/connection/connect-transport.ts'],
    ['contract/errors.ts', 'addin/jira/model.ts'],
    ['proxy/sites/config.ts', 'proxy/app.ts'],
    ['addin/pane/app.tsx', 'demo/main.ts'],
  ])('refuses %s → %s', (file, target) => {
    expect(isAllowed(file, target)).toBe(false);
  });
});

function isAllowed(file: string, target: string): boolean {
  const from = placeOf(file);
  const to = placeOf(target);
  if (from === null || to === null) return false;
  return (
    from === to ||
    (arrows[from] ?? []).some(
      (place) => target === place || to === place || to.startsWith(`${place}/`),
    )
  );
}

function placeOf(file: string): string | null {
  const places = Object.keys(arrows).filter(
    (place) => file === place || file.startsWith(`${place}/`),
  );
  return places.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

async function sources(): Promise<readonly string[]> {
  const folders = ['contract', 'addin', 'proxy', 'jira-app', 'demo', 'bench'];
  const lists = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })));
  return lists.flatMap((names, place) =>
    names
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(folders[place] ?? '', name)),
  );
}

async function imports(): Promise<readonly Import[]> {
  return (await sources()).flatMap((file) =>
    [...withoutComments(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
      .map(([, specifier = '']) => path.posix.join(path.posix.dirname(file), specifier))
      // Styles and the like are no rooms.
      .filter((target) => /\.tsx?$/.test(target))
      .map((target) => ({ file, target })),
  );
}

function withoutComments(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '');
}
