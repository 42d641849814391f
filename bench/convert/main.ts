/** `npm run -s convert`: answers each JSON line of standard input with the converted mail; docs/conversion.md tells more. */
import { once } from 'node:events';
import { answerLine } from './answer-line.ts';
import { linesOf } from './lines.ts';

for await (const line of linesOf(process.stdin)) {
  if (line.trim() === '') continue;
  if (!process.stdout.write(`${answerLine(line)}\n`)) await once(process.stdout, 'drain');
}
