import { Readable, Transform } from 'node:stream';

/** Gives so many bytes in chunks of 64 kB. */
export function chunksOf(bytes: number): Readable {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let left = bytes;
  return new Readable({
    read() {
      const next = chunk.subarray(0, Math.min(chunk.length, left));
      left -= next.length;
      this.push(next.length === 0 ? null : next);
    },
  });
}

/** Lets no more than so many bytes a second through; all of them when it is 0. */
export function paced(bytesPerSecond: number): Transform {
  const startedAt = performance.now();
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      const dueMs = bytesPerSecond === 0 ? 0 : (passed / bytesPerSecond) * 1000;
      const waitMs = startedAt + dueMs - performance.now();
      if (waitMs < 1) done(null, chunk);
      else setTimeout(() => done(null, chunk), waitMs);
    },
  });
}
