/** `npm run bench [-- name]`: runs the benches, or one of them, and prints a table for each. */
import { formTyping } from './form.ts';
import { largeBodies } from './large-bodies.ts';
import { manyFiles } from './many-files.ts';
import { openTicketShare } from './open-ticket.ts';
import { passThrough } from './pass-through.ts';
import { signing } from './signing.ts';
import { slowClientsBeside } from './slow-clients.ts';
import { start } from './start.ts';
import { uploadMemory } from './upload-memory.ts';

/** One measurement: prints nothing itself, its rows are printed as a table. */
type Bench = () => Promise<readonly Readonly<Record<string, string | number>>[]>;

const benches: Readonly<Record<string, Bench>> = {
  'pass-through': passThrough,
  'large-bodies': largeBodies,
  'slow-clients': slowClientsBeside,
  'open-ticket': openTicketShare,
  signing,
  start,
  'upload-memory': uploadMemory,
  'many-files': manyFiles,
  form: formTyping,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `No bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(1);
}

for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  console.table(await bench());
}
