import { rm } from 'node:fs/promises';

/** Removes the folder that the run was given, and never another one. */
export default async function removeTemporaryFolder(): Promise<void> {
  const folder = process.env['POSTERN_TESTS'];
  if (folder === undefined) return;
  // Browsers write a moment longer than they live.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
