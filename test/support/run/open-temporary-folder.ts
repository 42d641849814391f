import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Gives a run one folder for everything temporary, browsers' profiles too; it goes with the run. */
export default function openTemporaryFolder(): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postern-tests-'));
  // Programs that give up their rights have to come through; what is in it they cannot list.
  chmodSync(folder, 0o711);
  // The names under which Unix and Windows know it; workers and programs inherit them.
  Object.assign(process.env, { TMPDIR: folder, TMP: folder, TEMP: folder, POSTERN_TESTS: folder });
}
