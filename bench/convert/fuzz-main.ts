/** `npm run fuzz:convert [-- count [first]]`: converts mutated mails, 10,000 unless told, and prints what went wrong. */
import { fuzz } from './fuzz.ts';
import { sampleMails } from '../../test/support/convert/sample-emails.ts';

const count = Number(process.argv[2] ?? 10_000);
const from = Number(process.argv[3] ?? 0);
const SLICE = 250;

const seeds = (await sampleMails()).map(({ html }) => html).filter((html) => html !== '');
const start = performance.now();
let faults = 0;
for (let done = 0; done < count; done += SLICE) {
  const findings = fuzz(seeds, { from: from + done, count: Math.min(SLICE, count - done) });
  for (const finding of findings) console.log(finding);
  faults += findings.length;
}
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`${count} mutated emails of ${seeds.length}, ${faults} faults, ${seconds} s`);
process.exitCode = faults === 0 ? 0 : 1;
