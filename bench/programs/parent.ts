import { once } from 'node:events';
import type { Server } from 'node:net';

/** What this program was started with. */
export function givenOptions(): unknown {
  return JSON.parse(process.argv[2] ?? '{}');
}

/** Says something to the bench that started this program. */
export function say(word: object): void {
  if (process.connected) process.send?.(word);
}

/** Answers the bench's questions, one at a time. */
export function answer(question: (asked: unknown) => Promise<object>): void {
  process.on('message', (asked) => {
    question(asked).then(say, (thrown: unknown) => {
      console.error(thrown);
      process.exit(1);
    });
  });
}

/** Listens on a free port of loopback and tells the bench which. */
export async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not on a port');
  say({ port: address.port });
}

// Whatever happens to the bench, nothing stays behind.
process.once('disconnect', () => process.exit());
