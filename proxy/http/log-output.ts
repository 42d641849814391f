import type { Writable } from 'node:stream';

/** Where log lines go. */
export interface LogOutput {
  /** Adds one line. Never waits and never throws. */
  write(line: string): void;
  /** Lines that were dropped since the start because the reader was too slow, or gone. */
  readonly dropped: number;
  /** Writes what is left and waits for the reader, but not for longer than this. */
  flush(withinMs: number): Promise<void>;
}

/** Lines wait in memory up to this many bytes; then they are dropped. */
const maxWaitingBytes = 1024 * 1024;

/** One system call for each line would cost more than the line. */
const batchLength = 1024;
const batchMs = 100;

/**
 * Writes log lines to a pipe or socket that may stall. Requests never wait for the reader: lines are dropped
 * and counted, and one line says how many as soon as the reader continues.
 *
 * Files and terminals are written at once by Node itself, as they accept everything.
 */
export function createLogOutput(stream: Writable): LogOutput {
  let batch = '';
  let timer: NodeJS.Timeout | undefined;
  let dropped = 0;
  let unreported = 0;
  let isGone = false;

  function pass(): void {
    clearTimeout(timer);
    timer = undefined;
    const lines = batch;
    batch = '';
    if (lines !== '' && !isGone) stream.write(lines);
  }

  function report(): void {
    if (unreported === 0 || isGone) return;
    const line = { level: 40, time: Date.now(), droppedLines: unreported };
    unreported = 0;
    stream.write(`${JSON.stringify(line)}\n`);
  }

  // The reader is gone; without a listener this would end the process.
  stream.on('error', () => {
    isGone = true;
  });
  stream.on('drain', report);
  // Without waiting: what the system does not accept at once is lost.
  process.once('exit', pass);
  return {
    write(line) {
      // After the first lost line all are dropped until the reader has caught up, so the gap is one piece.
      if (isGone || unreported > 0 || stream.writableLength + batch.length > maxWaitingBytes) {
        dropped += 1;
        unreported += 1;
        return;
      }
      batch += line;
      if (batch.length >= batchLength) pass();
      else timer ??= setTimeout(pass, batchMs).unref();
    },
    get dropped() {
      return dropped;
    },
    flush(withinMs) {
      pass();
      if (isGone) return Promise.resolve();
      return new Promise((resolve) => {
        const clock = setTimeout(resolve, withinMs);
        stream.write('', () => {
          clearTimeout(clock);
          resolve();
        });
      });
    },
  };
}
