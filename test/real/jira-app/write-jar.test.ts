import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { filingProperty } from '../../../core/filing/creation/create-issue.ts';
import { writeJar } from '../../../jira-app/write-jar.ts';
import { describeWith, fileOf, findProgram } from '../../support/programs/real-program.ts';

/** The app as another program reads it: Python's zip and XML. */
interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const descriptor = readFileSync('jira-app/atlassian-plugin.xml', 'utf8');
const page = { html: '<!doctype html><title>Größe</title>', script: 'void 0;' };
const parts = { descriptor, version: '1.2.3', page };
let files: Readonly<Record<string, string>>;
let root: XmlElement;

const python = findProgram('python3', 'python3');
const folder = mkdtempSync(path.join(os.tmpdir(), 'postern-jar-'));

afterAll(() => rmSync(folder, { recursive: true }));

function modules(name: string): readonly XmlElement[] {
  return root.children.filter((child) => child.name === name);
}

describeWith([python], 'the Jira app', () => {
  beforeAll(() => {
    const file = path.join(folder, 'app.jar');
    writeFileSync(file, writeJar(parts));
    const told = execFileSync(fileOf(python), ['test/support/programs/open-jar.py', file], {
      encoding: 'utf8',
    });
    const opened: { files: typeof files; descriptor: XmlElement } = JSON.parse(told);
    files = opened.files;
    root = opened.descriptor;
  });

  it('is files only: a descriptor, the page and its script, and no Java', () => {
    expect(Object.keys(files).toSorted()).toEqual([
      'META-INF/MANIFEST.MF',
      'atlassian-plugin.xml',
      'frame/frame.js',
      'frame/proxy.html',
    ]);
    expect(files['frame/proxy.html']).toBe(page.html);
    // A jar that names itself an OSGi bundle would not get its manifest from the plugin framework.
    expect(files['META-INF/MANIFEST.MF']).not.toMatch(/Bundle-|Atlassian-Plugin-Key/);
  });

  it('is a plugin of version 2 with the version of this build', () => {
    expect(root).toMatchObject({
      name: 'atlassian-plugin',
      attributes: { key: 'com.postern.jira', 'plugins-version': '2' },
    });
    const [about] = modules('plugin-info');
    expect(about?.children.find(({ name }) => name === 'version')?.text).toBe('1.2.3');
  });

  it('serves exactly the files in it, the page as HTML', () => {
    const resources = modules('web-resource').flatMap(({ children }) => children);

    expect(resources.map(({ attributes }) => attributes['location'])).toEqual([
      'frame/proxy.html',
      'frame/frame.js',
    ]);
    expect(resources[0]?.children[0]?.attributes).toEqual({
      name: 'content-type',
      value: 'text/html;charset=UTF-8',
    });
  });

  it('takes the page, and nothing else, out of Jira’s protection from framing', () => {
    const [resource] = modules('web-resource');
    const excluded = modules('clickjacking-http-headers-excluded-paths').flatMap(
      ({ children }) => children,
    );

    const where = `${root.attributes['key']}:${resource?.attributes['key']}/proxy.html`;
    expect(excluded.map(({ text }) => text)).toEqual([`/download/resources/${where}`]);
  });

  it('has the ids of mails indexed, under the names the add-in writes', () => {
    const [index] = modules('index-document-configuration');

    expect(index?.attributes['entity-key']).toBe('IssueProperty');
    const extracts = (index?.children ?? []).map(({ attributes, children }) => [
      attributes['property-key'],
      children.map((extract) => `${extract.attributes['path']} ${extract.attributes['type']}`),
    ]);
    expect(extracts).toEqual([
      [filingProperty, ['id STRING']],
      ['postern.mail', ['mail STRING', 'thread STRING']],
    ]);
  });

  it('is the same file whenever it is built', () => {
    expect(Buffer.from(writeJar(parts)).equals(writeJar(parts))).toBe(true);
  });

  it('refuses what is no version', () => {
    expect(() => writeJar({ ...parts, version: '1<' })).toThrow(TypeError);
  });
});
