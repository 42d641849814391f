import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { announce } from './announce.ts';
import { type DemoArguments, readArguments, usage } from './arguments.ts';
import { prepareCertificate } from './certificate.ts';
import { startDemo } from './start-demo.ts';

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked.wantsHelp) console.log(usage);
  else await run(asked);
} catch (error) {
  console.error(
    `The demo couldn’t start: ${error instanceof Error ? error.message : String(error)}`,
  );
  console.error(usage);
  process.exitCode = 1;
}

async function run({ mailFolder, port, isOpening, isMicrosoftOnly }: DemoArguments): Promise<void> {
  const workFolder = process.cwd();
  const ownFolder = path.join(workFolder, '.demo');
  mkdirSync(ownFolder, { recursive: true });
  const logFile = path.join(ownFolder, 'connect.log');
  const certificate = await prepareCertificate({
    officeFolder: path.join(homedir(), '.office-addin-dev-certs'),
    ownFolder,
    now: new Date(),
  });
  const log = createWriteStream(logFile);
  const demo = await startDemo({
    certificate,
    port,
    log,
    isMicrosoftOnly,
    ...(mailFolder === null ? {} : { mailFolder }),
  });
  console.log(announce(demo, { logFile, certificateFolder: certificate.folder, workFolder }));
  if (isOpening) openInBrowser(demo.previewUrl);

  const stop = (): void => {
    console.log('Stopping …');
    // A second Ctrl+C ends the process at once, as these listeners are gone by then.
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    void demo.close().then(() => log.end());
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function openInBrowser(url: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? (['cmd', ['/c', 'start', '', url]] as const)
      : ([process.platform === 'darwin' ? 'open' : 'xdg-open', [url]] as const);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => console.log(`No browser could be opened. Open ${url} yourself.`));
  child.unref();
}
