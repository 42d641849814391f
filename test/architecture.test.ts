import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  findCircles,
  type Import,
  importsOf,
  withoutComments,
} from './support/run/source-imports.ts';

/** The rooms that the pane is built on. */
const belowPane = [
  'addin/outlook',
  'addin/connection',
  'addin/signin',
  'addin/storage',
  'core',
  'contract',
] as const;

/** What every part of the pane may know. */
const paneBase = [
  'addin/pane/pane-context.ts',
  'addin/pane/services.ts',
  'addin/pane/preferences.ts',
  'addin/pane/use-stores.ts',
  'addin/pane/use-connection.ts',
  'addin/pane/email-form.ts',
  'addin/pane/greeting.ts',
  'addin/pane/i18n',
  ...belowPane,
] as const;

const paneFeature = [
  ...paneBase,
  'addin/pane/fields',
  'addin/pane/ui',
  'addin/pane/queries',
] as const;

/**
 * Which room may import from which others; a room may always import from itself. A place is the
 * longest name here that a file's path starts with, so a single file can be a place of its own.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  // What Connect answers, as the pane reads it.
  'contract/answers': ['contract'],

  'core/email': [],
  'core/convert': ['contract'],
  'core/lazy.ts': [],
  'core/jira': ['core/lazy.ts', 'core/convert', 'contract'],
  // What of Jira an email is about; the look-ups themselves are the pane's.
  'core/related': ['core/jira'],
  // Where the parts of filing meet: what they hand to each other, and the key of an email.
  'core/filing': ['core/email', 'core/convert', 'core/jira', 'contract'],
  // The state machine of one email: it joins the parts of filing.
  'core/filing/filing-session.ts': [
    'core/filing/model.ts',
    'core/filing/files',
    'core/filing/plan',
    'core/filing/creation',
    'core/email',
    'core/jira',
    'contract',
  ],
  'core/filing/draft': [
    'core/filing/model.ts',
    'core/filing/email-key.ts',
    'core/email',
    'core/convert',
    'core/jira',
    'contract',
  ],
  'core/filing/files': [
    'core/filing/model.ts',
    'core/email',
    'core/convert',
    'core/jira',
    'contract',
  ],
  'core/filing/plan': [
    'core/filing/model.ts',
    'core/filing/files',
    'core/email',
    'core/convert',
    'core/jira',
    'contract',
  ],
  'core/filing/creation': [
    'core/filing/model.ts',
    'core/filing/files',
    'core/convert',
    'core/jira',
    'contract',
  ],
  'core/filing/upload': [
    'core/filing/model.ts',
    'core/filing/files',
    'core/filing/creation',
    'core/convert',
    'core/jira',
    'contract',
  ],
  'core/platform.d.ts': [],

  'addin/taskpane.tsx': [
    'addin/pane',
    'addin/outlook',
    'addin/connection',
    'addin/signin',
    'addin/storage',
    'core',
    'contract',
  ],
  'addin/dialog.ts': [
    'addin/outlook',
    'addin/signin',
    'addin/connection',
    'addin/pane/ui/copy-text.ts',
    'contract',
  ],
  'addin/pane/ui/copy-text.ts': [],
  // What all of the pane knows: its services, its context, and the types that features share.
  'addin/pane': ['addin/pane/i18n', ...belowPane],
  'addin/pane/i18n': belowPane,
  'addin/pane/ui': [...paneBase, 'addin/pane/ui/copy-text.ts'],
  'addin/pane/queries': [...paneBase, 'addin/pane/ui'],
  'addin/pane/fields': [...paneBase, 'addin/pane/ui', 'addin/pane/queries'],
  // The features know nothing of each other; the shell joins them.
  'addin/pane/new-issue': paneFeature,
  'addin/pane/email-content': paneFeature,
  'addin/pane/comment': paneFeature,
  'addin/pane/existing-issues': paneFeature,
  'addin/pane/security': paneFeature,
  'addin/pane/sign-in': paneFeature,
  'addin/pane/account': paneFeature,
  'addin/pane/sites': paneFeature,
  'addin/pane/result': paneFeature,
  'addin/pane/shell': ['addin/pane', ...belowPane],
  'addin/outlook': ['core/email', 'contract'],
  'addin/connection': ['core/jira/transport.ts', 'contract'],
  'addin/signin': [
    'addin/connection/call-connect.ts',
    'addin/connection/frame-connection.ts',
    'addin/connection/site-connection.ts',
    'addin/connection/ticket-source.ts',
    'addin/storage',
    'contract',
  ],
  'addin/storage': ['core/filing', 'core/jira', 'contract'],

  'proxy/main.ts': ['proxy/serve.ts', 'proxy/app.ts', 'proxy/config', 'proxy/http', 'contract'],
  'proxy/serve.ts': [
    'proxy/app.ts',
    'proxy/config',
    'proxy/http',
    'proxy/tickets',
    'proxy/traffic',
    'proxy/doctor',
    'contract',
  ],
  'proxy/app.ts': [
    'proxy/docs/troubleshooting-page.ts',
    'proxy/forward',
    'proxy/signin',
    'proxy/http',
    'proxy/guard',
    'proxy/signing',
    'proxy/tickets',
    'proxy/traffic',
    'proxy/config',
    'contract',
  ],
  'proxy/forward': [
    'proxy/guard',
    'proxy/signing',
    'proxy/tickets',
    'proxy/config',
    'proxy/http',
    'proxy/traffic',
    'contract',
  ],
  'proxy/signin': [
    'proxy/signin/oauth1',
    'proxy/signin/oauth2',
    'proxy/guard',
    'proxy/signing',
    'proxy/tickets',
    'proxy/traffic',
    'proxy/config',
    'proxy/http',
    'contract',
  ],
  // The two versions of OAuth know nothing of each other.
  'proxy/signin/oauth1': [
    'proxy/signin/finish-request.ts',
    'proxy/signin/issue-ticket.ts',
    'proxy/signin/sign-in-context.ts',
    'proxy/signin/sign-in-parts.ts',
    'proxy/signin/verify-credential.ts',
    'proxy/guard',
    'proxy/signing',
    'proxy/tickets',
    'proxy/config',
    'contract',
  ],
  'proxy/signin/oauth2': [
    'proxy/signin/find-cloud-id.ts',
    'proxy/signin/finish-request.ts',
    'proxy/signin/issue-ticket.ts',
    'proxy/signin/sign-in-context.ts',
    'proxy/signin/verify-credential.ts',
    'proxy/guard',
    'proxy/tickets',
    'proxy/config',
    'contract',
  ],
  'proxy/guard': ['proxy/addresses', 'proxy/config', 'contract'],
  'proxy/doctor': ['proxy/guard', 'proxy/addresses', 'proxy/signing', 'proxy/config', 'contract'],
  'proxy/signing': ['proxy/tickets', 'proxy/config', 'contract'],
  'proxy/tickets': ['proxy/config', 'proxy/sealing', 'contract'],
  'proxy/config': ['proxy/addresses', 'proxy/sealing', 'contract'],
  'proxy/addresses': [],
  'proxy/sealing': [],
  'proxy/traffic': ['proxy/config', 'contract'],
  'proxy/http': ['proxy/config', 'contract'],
  // Pages made of the error guide and the configuration's schema.
  'proxy/docs': ['proxy/http/static-page.ts', 'proxy/config', 'contract'],
  'proxy/cli': [
    'proxy/http',
    'proxy/config',
    'proxy/tickets',
    'proxy/guard',
    'proxy/doctor',
    'contract',
  ],

  'jira-app': ['contract'],

  demo: [
    'demo/jira/start.ts',
    'demo/outlook/server.ts',
    'demo/outlook/large-mail.ts',
    'proxy/serve.ts',
    'proxy/config',
    'contract',
  ],
  'demo/outlook': ['contract'],
  'demo/outlook/page': ['contract'],
  // The stand-in for Jira: its start joins the rooms; what it keeps and says in general is its core.
  'demo/jira': [
    'demo/jira/service-desk',
    'demo/jira/pages',
    'demo/jira/rest',
    'demo/jira/auth',
    'demo/jira/seed',
    'demo/jira/core',
    'contract',
  ],
  'demo/jira/service-desk': [
    'demo/jira/pages',
    'demo/jira/rest',
    'demo/jira/values',
    'demo/jira/seed',
    'demo/jira/core',
    'contract',
  ],
  'demo/jira/pages': [
    'demo/jira/rest',
    'demo/jira/auth',
    'demo/jira/values',
    'demo/jira/seed',
    'demo/jira/core',
    'jira-app',
    'proxy/config/product.ts',
    'contract',
  ],
  'demo/jira/rest': ['demo/jira/values', 'demo/jira/seed', 'demo/jira/core', 'contract'],
  'demo/jira/auth': ['demo/jira/core', 'contract'],
  'demo/jira/values': ['demo/jira/seed', 'demo/jira/core', 'contract'],
  'demo/jira/seed': ['demo/jira/core', 'contract'],
  'demo/jira/core': ['contract'],
  // What measures a conversion and what tests it judge by the same rules.
  bench: ['test/support/convert', 'demo', 'proxy', 'addin', 'core', 'contract'],
  'test/support/convert': ['core', 'contract'],
};

describe('the house', () => {
  it('has imports in the allowed directions only', async () => {
    expect(wrongArrows(await imports())).toEqual([]);
  });

  it('has no circle of files, type imports counted', async () => {
    expect(findCircles(await imports())).toEqual([]);
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
      .filter((file) => pattern.test(codeOf(file)));

    expect(offenders).toEqual([]);
  });

  it('reads the environment only where the server and its commands start', async () => {
    const offenders = (await sources())
      .filter(
        (file) =>
          file.startsWith('proxy/') && file !== 'proxy/main.ts' && !file.startsWith('proxy/cli/'),
      )
      .filter((file) => /process\.env/.test(codeOf(file)));

    expect(offenders).toEqual([]);
  });

  it('lets Connect know its own answers as types only, so that it runs no library for reading them', async () => {
    const offenders = (await sources())
      .filter((file) => file.startsWith('proxy/'))
      .filter((file) => /import (?!type )[^;]*\/contract\/answers\//.test(codeOf(file)));

    expect(offenders).toEqual([]);
  });

  it('has no room called utils, helpers or common, and no barrel', async () => {
    const named = (await sources()).filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|common|index)(?:\/|\.tsx?$)/.test(file),
    );

    expect(named).toEqual([]);
  });
});

describe('wrongArrows', () => {
  it.each([
    ['a value', "import { startDemoJira } from '../start.ts';"],
    ['a type', "import type { DemoJira } from '../start.ts';"],
    ['an import at run time', "const { startDemoJira } = await import('../start.ts');"],
    ['a type named in place', "let jira: import('../start.ts').DemoJira;"],
    ['what is passed on', "export { startDemoJira } from '../start.ts';"],
    ['a type that is passed on', "export type { DemoJira } from '../start.ts';"],
  ])('names an arrow upwards that is %s', (_, text) => {
    expect(wrongArrows(importsOf('demo/jira/core/store.ts', text))).toEqual([
      'demo/jira/core/store.ts imports demo/jira/start.ts',
    ]);
  });
});

describe('isAllowed', () => {
  it.each([
    ['addin/pane/app.tsx', 'proxy/app.ts'],
    ['core/filing/creation/file-email.ts', 'addin/pane/services.ts'],
    ['core/filing/plan/plan-filing.ts', 'core/filing/creation/file-email.ts'],
    ['core/filing/creation/file-email.ts', 'core/filing/upload/upload-queue.ts'],
    ['core/filing/model.ts', 'core/filing/draft/draft.ts'],
    ['core/jira/client.ts', 'addin/connection/connect-transport.ts'],
    ['contract/errors.ts', 'core/jira/model.ts'],
    ['addin/pane/new-issue/FormScreen.tsx', 'addin/pane/comment/AddScreen.tsx'],
    ['addin/pane/result/ResultScreen.tsx', 'addin/pane/shell/EmailView.tsx'],
    ['addin/pane/ui/Notice.tsx', 'addin/pane/fields/labels.ts'],
    ['addin/pane/services.ts', 'addin/pane/ui/Notice.tsx'],
    ['proxy/config/config.ts', 'proxy/app.ts'],
    ['addin/pane/app.tsx', 'demo/main.ts'],
    ['proxy/config/read-config.ts', 'proxy/guard/check-url.ts'],
    ['proxy/signin/oauth1/callback.ts', 'proxy/signin/oauth2/provider.ts'],
    ['demo/jira/core/store.ts', 'demo/jira/seed/seed.ts'],
    ['demo/jira/auth/authenticate.ts', 'demo/jira/pages/layout.ts'],
    ['demo/jira/values/check-value.ts', 'demo/jira/rest/about.ts'],
    ['demo/jira/pages/page-routes.ts', 'demo/jira/start.ts'],
  ])('refuses %s → %s', (file, target) => {
    expect(isAllowed(file, target)).toBe(false);
  });
});

function wrongArrows(all: readonly Import[]): readonly string[] {
  return all
    .filter(({ file, target }) => !isAllowed(file, target))
    .map(({ file, target }) => `${file} imports ${target}`);
}

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
  const folders = [
    'contract',
    'core',
    'addin',
    'proxy',
    'jira-app',
    'demo',
    'bench',
    'test/support/convert',
  ];
  const lists = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })));
  return lists.flatMap((names, place) =>
    names
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(folders[place] ?? '', name)),
  );
}

async function imports(): Promise<readonly Import[]> {
  return (await sources()).flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));
}

function codeOf(file: string): string {
  return withoutComments(readFileSync(file, 'utf8'));
}
