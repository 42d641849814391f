import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseStringPromise } from 'xml2js';
import { validateXML } from 'xmllint-wasm';

/** An element as xml2js gives it with `explicitChildren` and `preserveChildrenOrder`. */
interface XmlElement {
  readonly '#name': string;
  readonly $?: Readonly<Record<string, string>>;
  readonly $$?: readonly XmlElement[];
  readonly _?: string;
}

/**
 * Finds what the schemas do not see: a `resid` that names nothing, addresses without https or of
 * another origin, two controls with one id, texts too long, icons that are missing or of another size.
 *
 * @param iconFolder where the files of `…/assets/` lie.
 */
export async function checkManifest(xml: string, iconFolder: string): Promise<readonly string[]> {
  const root = await parse(xml);
  const problems: string[] = [];
  const all = [...descendants(root)];
  const origins = new Set<string>();
  for (const { name, value } of addresses(all)) {
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url?.protocol !== 'https:') problems.push(`${name}: ${value} is not an https address`);
    else origins.add(url.origin);
  }
  if (origins.size !== 1)
    problems.push(`addresses of ${origins.size} origins: ${[...origins].join(', ')}`);
  for (const block of overrides(all)) problems.push(...checkOverrides(block));
  problems.push(...(await checkIcons(all, iconFolder)));
  return problems;
}

/** Checks a manifest against Microsoft's schemas in a folder; the problems found, in xmllint's words. */
export async function checkSchema(xml: string, schemaFolder: string): Promise<readonly string[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.xsd'));
  const files = await Promise.all(
    names.map(async (fileName) => ({
      fileName,
      contents: await readFile(path.join(schemaFolder, fileName), 'utf8'),
    })),
  );
  const main = 'OfficeAppManifestV1_1.xsd';
  const schema = files.filter(({ fileName }) => fileName === main);
  if (schema.length === 0) return [`${main} is not in ${schemaFolder}`];
  const result = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: xml }],
    schema,
    preload: files.filter(({ fileName }) => fileName !== main),
  });
  return result.errors.map(({ rawMessage }) => rawMessage);
}

async function parse(xml: string): Promise<XmlElement> {
  const parsed: { OfficeApp: XmlElement } = await parseStringPromise(xml, {
    explicitChildren: true,
    preserveChildrenOrder: true,
  });
  return { ...parsed.OfficeApp, '#name': 'OfficeApp' };
}

function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.$$ ?? []) yield* descendants(child);
}

function* addresses(all: readonly XmlElement[]): Generator<{ name: string; value: string }> {
  for (const element of all) {
    const name = element['#name'];
    for (const attribute of ['DefaultValue', 'Value']) {
      const value = element.$?.[attribute];
      if (
        value !== undefined &&
        (/Url$|SourceLocation|bt:Image/.test(name) || /^\w+:\/\//.test(value))
      ) {
        yield { name, value };
      }
    }
    if (name === 'AppDomain' && element._ !== undefined) yield { name, value: element._ };
  }
}

function overrides(all: readonly XmlElement[]): readonly XmlElement[] {
  return all
    .filter((element) => element['#name'] === 'VersionOverrides')
    .map((block) => ({
      ...block,
      // The nested block is complete in itself and is judged on its own.
      $$: (block.$$ ?? []).filter((child) => child['#name'] !== 'VersionOverrides'),
    }));
}

function checkOverrides(block: XmlElement): readonly string[] {
  const version = block.$?.['xsi:type'] ?? 'VersionOverrides';
  const elements = [...descendants(block)];
  const defined = new Map<string, XmlElement>();
  const problems: string[] = [];
  for (const element of elements) {
    const id = element.$?.['id'];
    if (id === undefined || element['#name'] === 'OfficeTab') continue;
    if (defined.has(id)) problems.push(`${version}: two things are called ${id}`);
    defined.set(id, element);
  }
  const used = new Set<string>();
  for (const element of elements) {
    const resid = element.$?.['resid'];
    if (resid === undefined) continue;
    used.add(resid);
    const target = defined.get(resid);
    if (target === undefined) problems.push(`${version}: ${resid} names nothing`);
    else if (!target['#name'].startsWith('bt:'))
      problems.push(`${version}: ${resid} is no resource`);
  }
  for (const [id, element] of defined) {
    if (!element['#name'].startsWith('bt:')) continue;
    if (!used.has(id)) problems.push(`${version}: ${id} is never used`);
    problems.push(...checkTexts(element).map((problem) => `${version}: ${id}: ${problem}`));
  }
  return problems;
}

function checkTexts(resource: XmlElement): readonly string[] {
  const texts = [
    resource.$?.['DefaultValue'],
    ...(resource.$$ ?? []).map((each) => each.$?.['Value']),
  ];
  const isPhone = resource.$?.['id'] === 'phoneLabel';
  const limit = isPhone ? 16 : resource['#name'] === 'bt:String' ? 250 : 2048;
  return texts.flatMap((text) =>
    text !== undefined && text.length > limit
      ? [`${text.length} characters, at most ${limit}`]
      : [],
  );
}

async function checkIcons(all: readonly XmlElement[], folder: string): Promise<readonly string[]> {
  const wanted: { readonly address: string; readonly pixels: number }[] = [];
  for (const { $: attributes = {}, '#name': name } of all) {
    const address = attributes['DefaultValue'];
    if (name === 'IconUrl' && address !== undefined) wanted.push({ address, pixels: 64 });
    if (name === 'HighResolutionIconUrl' && address !== undefined)
      wanted.push({ address, pixels: 128 });
    const { resid, size, scale = '1' } = attributes;
    if (name !== 'bt:Image' || resid === undefined || size === undefined) continue;
    const image = all.find((each) => each['#name'] === 'bt:Image' && each.$?.['id'] === resid);
    const target = image?.$?.['DefaultValue'];
    if (target !== undefined) {
      wanted.push({ address: target, pixels: Number(size) * Number(scale) });
    }
  }
  const problems = await Promise.all(
    wanted.map(async ({ address, pixels }) => {
      const found = await pngWidth(path.join(folder, path.basename(new URL(address).pathname)));
      if (found === null) return `${address} has no file`;
      return found === pixels ? null : `${address} is ${found} pixels wide, ${pixels} wanted`;
    }),
  );
  return problems.filter((problem) => problem !== null);
}

async function pngWidth(file: string): Promise<number | null> {
  const bytes = await readFile(file).catch(() => null);
  // A PNG's first chunk is IHDR, and its first field the width.
  return bytes === null || bytes.length < 24 ? null : bytes.readUInt32BE(16);
}
