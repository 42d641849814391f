import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/**
 * Writes THIRD-PARTY-NOTICES.md: the packages that Cloud Connect installs (the lock file without what is
 * only for development), which of them webpack puts into the pane, and the text of each licence.
 */
async function writeNotices() {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
  const inPane = await packagesInPane();
  const installed = Object.entries(lock.packages)
    .filter(
      ([place, { dev, devOptional, optional }]) =>
        place !== '' && !dev && !devOptional && !optional,
    )
    .map(([place, { version, license }]) => ({ place, name: nameOf(place), version, license }))
    .toSorted((one, other) => compare(one.name, other.name) || compare(one.version, other.version));
  const texts = new Map();
  for (const { place, name, version } of installed) {
    const text = await licenceText(place);
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
  const rows = installed.map(
    ({ place, name, version, license }) =>
      `| ${name} | ${version} | ${license} | ${inPane.has(place) ? 'pane, Connect' : 'Connect'} |`,
  );
  const sections = [...texts].map(
    ([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`,
  );
  await writeFile('THIRD-PARTY-NOTICES.md', [head, rows.join('\n'), '', ...sections].join('\n'));
}

const head = `# Third-party notices

Postern contains the packages below. The task pane contains those marked "pane". Cloud Connect's container image installs all
of them. \`npm run notices\` writes this page; edit nothing here.

| package | version | licence | in |
| ------- | ------- | ------- | -- |`;

/** The folders of the packages whose modules webpack put into the pane, by the source maps of its build. */
async function packagesInPane() {
  const folder = 'dist/addin/assets';
  const maps = (await readdir(folder)).filter((name) => name.endsWith('.js.map'));
  const texts = await Promise.all(maps.map((name) => readFile(path.join(folder, name), 'utf8')));
  return new Set(
    texts.flatMap((text) => JSON.parse(text).sources.flatMap((source) => folderOf(source) ?? [])),
  );
}

/** The folder of the package that a module is part of, as the lock file names it. */
function folderOf(source) {
  return /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(source)?.[0];
}

function nameOf(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** The package's own file, or, where it has none, what its description says. */
async function licenceText(place) {
  const names = (await readdir(place)).filter((name) => /^(?:licen[cs]e|copying)/i.test(name));
  const files = await Promise.all(
    names.toSorted().map((name) => readFile(path.join(place, name), 'utf8')),
  );
  if (files.length > 0) return files.map((text) => tidy(text)).join('\n\n');
  const { name, license, author } = JSON.parse(
    await readFile(path.join(place, 'package.json'), 'utf8'),
  );
  const by = typeof author === 'string' ? author : author?.name;
  return `${name} has no licence file. Its description says: ${license}${by ? `, by ${by}` : ''}.`;
}

function tidy(text) {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
    .replaceAll('```', "'''");
}

function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}

process.chdir(path.join(import.meta.dirname, '..'));
await writeNotices();
