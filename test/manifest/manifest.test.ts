import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { checkManifest, checkSchema } from '../support/manifest/check-manifest.ts';

const xml = await readFile('manifest.xml', 'utf8');
const schemaFolder = '../shared/specs/manifest-xsd/assembled-2026';
const withSchemas = existsSync(schemaFolder) ? it : it.skip;

describe('manifest.xml', () => {
  it('has no dead resource, foreign address, doubled id or missing icon', async () => {
    expect(await checkManifest(xml, 'addin/assets')).toEqual([]);
  });

  withSchemas(`is valid against Microsoft’s schemas (from ${schemaFolder})`, async () => {
    expect(await checkSchema(xml, schemaFolder)).toEqual([]);
  });

  withSchemas('would be refused by the schemas with its elements in another order', async () => {
    const swapped = xml
      .replace(/(<Permissions>.*<\/Permissions>)/, '')
      .replace('</OfficeApp>', '$1</OfficeApp>');

    expect(await checkSchema(swapped, schemaFolder)).not.toEqual([]);
  });

  it('asks for no more than reading the open mail', () => {
    expect(xml).toContain('<Permissions>ReadItem</Permissions>');
  });

  it('works in shared mailboxes and folders: the key comes first in the desktop form', () => {
    const [, newest = ''] = xml.split('xsi:type="VersionOverridesV1_1"');

    expect(newest).toMatch(
      /<DesktopFormFactor>\s*(?:<!--[^>]*-->\s*)?<SupportsSharedFolders>true<\/SupportsSharedFolders>\s*<ExtensionPoint/,
    );
    expect(xml.match(/<SupportsSharedFolders>/g)).toHaveLength(1);
  });

  withSchemas(
    'would be refused by the schemas with that key behind an extension point',
    async () => {
      const key = '<SupportsSharedFolders>true</SupportsSharedFolders>';
      const moved = xml
        .replace(key, '')
        .replace(
          '</DesktopFormFactor>\n          <MobileFormFactor>',
          `${key}</DesktopFormFactor>\n          <MobileFormFactor>`,
        );

      expect(moved).toContain(`${key}</DesktopFormFactor>`);
      expect(await checkSchema(moved, schemaFolder)).not.toEqual([]);
    },
  );

  it('gives a German text beside every English one', () => {
    const english = xml.match(/<bt:String [^>]*DefaultValue="(?!Jira")[^"]*"/g) ?? [];
    const german = xml.match(/<bt:Override Locale="de-DE"/g) ?? [];

    expect(english.length).toBeGreaterThan(0);
    expect(german).toHaveLength(english.length);
  });
});

describe('checkManifest', () => {
  it.each([
    ['a resid that names nothing', 'resid="readTip"', 'resid="readTop"', 'readTop names nothing'],
    [
      'an address without https',
      'https://localhost:3000/taskpane',
      'http://localhost:3000/taskpane',
      'not an https address',
    ],
    [
      'two controls with one id',
      'id="composeButton"',
      'id="readButton"',
      'two things are called readButton',
    ],
    [
      'an icon of the wrong size',
      'assets/read-80.png',
      'assets/read-75.png',
      '75 pixels wide, 80 wanted',
    ],
    ['an icon without a file', 'assets/read-80.png', 'assets/read-81.png', 'has no file'],
    [
      'a label too long for a phone',
      'Value="Neuer Vorgang"',
      'Value="Einen neuen Vorgang anlegen"',
      'at most 16',
    ],
  ])('finds %s', async (_, from, to, problem) => {
    const problems = await checkManifest(xml.replaceAll(from, to), 'addin/assets');

    expect(problems.join('\n')).toContain(problem);
  });
});
