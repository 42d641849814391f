import { rm } from 'node:fs/promises';
import os from 'node:os';

/** Removes the folder that the run was given. */
export default async function removeTemporaryFolder(): Promise<void> {
  // Browsers write a moment longer than they live.
  await rm(os.tmpdir(), { recursive: true, force: true, maxRetries: 5 });
}
