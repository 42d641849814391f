import { documentToAdf } from '../../core/convert/document-to-adf.ts';
import { documentToText } from '../../core/convert/document-to-text.ts';
import { documentToWiki } from '../../core/convert/document-to-wiki.ts';
import { htmlToDocument } from '../../core/convert/html-to-document.ts';
import { partsOf } from '../../core/convert/find-email-parts.ts';
import { bodyOf } from '../../core/convert/parts.ts';
import { factsOfAdf } from './facts-of-adf.ts';
import { jiraFaults } from '../../test/support/convert/jira-rules.ts';
import { mutate } from './mutate.ts';
import { allNodes, readWiki, schemaErrors } from '../../test/support/convert/oracles.ts';
import { parsePage } from '../../test/support/convert/page-tree.ts';

/** No email may take more processor time than this; most take a few milliseconds. The clock also counts other programs. */
const MAX_PROCESSOR_MS = 10_000;

/** Nothing of a mail's text may become one of these. */
const NEVER =
  /^(?:mention|emoji|inlineCard|blockCard|media|mediaSingle|mediaGroup|panel|expand|extension|status|date)$/;

/** Converts mutated mails and gives what went wrong, each with the seed that shows it again. */
export function fuzz(
  seeds: readonly string[],
  rounds: { readonly from: number; readonly count: number },
): readonly string[] {
  const findings: string[] = [];
  for (let seed = rounds.from; seed < rounds.from + rounds.count; seed += 1) {
    const html = mutate(seeds[seed % seeds.length] ?? '', seed);
    findings.push(...faultsOf(html).map((fault) => `${seed}: ${fault}`));
  }
  return findings;
}

function faultsOf(html: string): readonly string[] {
  try {
    const start = process.cpuUsage();
    const document = htmlToDocument(parsePage(html));
    const adf = documentToAdf(document);
    const wiki = documentToWiki(document);
    const parts = partsOf(document);
    const text = documentToText(bodyOf(parts, () => true));
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;

    const read = readWiki(wiki);
    const links = new Set(factsOfAdf({ type: 'doc', content: adf.content }).links.map(bareAddress));
    return [
      ...(ms > MAX_PROCESSOR_MS ? [`took ${Math.round(ms)} ms of processor time`] : []),
      ...schemaErrors(adf),
      ...jiraFaults(adf),
      ...allNodes(read)
        .filter(({ type }) => NEVER.test(type))
        .map(({ type }) => `${type} made of text`),
      ...factsOfAdf(read)
        .links.filter((link) => !links.has(bareAddress(link)))
        .map((link) => `link made of text: ${link}`),
      ...(letters(text) === letters(documentToText(document))
        ? []
        : ['the parts are not the body']),
    ];
  } catch (thrown) {
    return [thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)];
  }
}

/** Wiki markup percent-encodes what ADF takes as it is, so no more than scheme and host is compared. */
function bareAddress(link: string): string {
  return /^[a-z]+:\/*[^/?#%|]*/i.exec(link)?.[0] ?? link;
}

function letters(text: string): string {
  return text.replace(/\s+/g, '');
}
