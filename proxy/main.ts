import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { isAppError } from '../contract/errors.ts';
import { serve, type RunningConnect } from './serve.ts';
import type { Config } from './config/config.ts';
import { readConfigFile } from './config/read-config.ts';
import { withReplicaPorts } from './config/replica-ports.ts';
import { tellFailure, tellPermissions, tellWarning } from './config/format-problems.ts';

const file = process.env['POSTERN_CONFIG'] ?? './postern.yaml';
const unchanged = 'The configuration before it stays in force.\n';

// For Microsoft's keys and the rate store: the usual 250 ms for an address are too few on a slow line.
setDefaultAutoSelectFamilyAttemptTimeout(2_000);

const config = load();
if (config === null) process.exitCode = 1;
else await run(config);

function load(): Config | null {
  try {
    const config = readConfigFile(file, process.env, (warning) => tell(tellWarning(warning)));
    return withReplicaPorts(config, process.env);
  } catch (thrown) {
    tell(tellFailure(file, thrown));
    return null;
  }
}

async function run(config: Config): Promise<void> {
  const { tls } = config.listen;
  try {
    const starting = serve(config);
    reloadOnSignal(starting);
    const connect = await starting;
    tell(`Cloud Connect serves ${config.publicUrl} at ${connect.url}\n`);
    if (tls.kind === 'dev-certificate') {
      tell(
        'It uses the developer certificate. To make this computer trust it: npx office-addin-dev-certs install\n',
      );
    }
    if (tls.kind === 'off') {
      tell(
        'WARNING: listen.tls is off. Tickets and mails arrive here unencrypted; something in front must end TLS.\n',
      );
    }
    for (const site of config.sites) tell(tellPermissions(site));
    endOnSignals(connect);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : 'unknown';
    tell(`Cloud Connect could not start: ${reason}\n`);
    process.exitCode = 1;
  }
}

// The first signal lets what runs finish, the second one does not.
function endOnSignals(connect: RunningConnect): void {
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isEnding) process.exit(1);
      isEnding = true;
      void connect.close().then(() => process.exit(0));
    });
  }
}

// One after the other, so that the file as it stands last is the one in force at the end. A signal during
// the start waits for it: without a listener it would end the process.
function reloadOnSignal(starting: Promise<RunningConnect>): void {
  let last: Promise<unknown> = starting.catch(() => null);
  process.on('SIGHUP', () => {
    last = last.then(async () => reload(await starting)).catch(tellUnchanged);
  });
}

async function reload(connect: RunningConnect): Promise<void> {
  const next = load();
  if (next === null) return tell(unchanged);
  await connect.reload(next);
  tell(`${file} is in force now.\n`);
  for (const site of next.sites) tell(tellPermissions(site));
}

function tellUnchanged(thrown: unknown): void {
  const why = thrown instanceof Error ? thrown.message : 'unknown';
  tell(isAppError(thrown, 'CONFIG_INVALID') ? tellFailure(file, thrown) : `${file}: ${why}\n`);
  tell(unchanged);
}

// A closed pipe would otherwise end the process with the next warning.
process.stderr.on('error', () => undefined);

function tell(text: string): void {
  process.stderr.write(text);
}
