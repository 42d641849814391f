import path from 'node:path';
import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { isAppError } from '../contract/errors.ts';
import { serve, type RunningConnect } from './serve.ts';
import type { Config } from './config/config.ts';
import { readConfig, readText } from './config/read-config.ts';
import { product } from './config/product.ts';
import { withReplicaPorts } from './config/replica-ports.ts';
import {
  tellCertificateFault,
  formatFailure,
  formatPermissions,
  formatWarning,
} from './config/format-problems.ts';
import { explainListenError } from './http/explain-listen-error.ts';
import {
  fingerprintOf,
  watchFiles,
  type Fingerprints,
  type WatchedFiles,
} from './config/watch-files.ts';
import { keepClientCertificates } from './config/keep-client-certificates.ts';

const file = process.env['POSTERN_CONFIG'] ?? './postern.yaml';
const unchanged = 'The previous configuration stays in effect.\n';

// For Microsoft's keys and the rate store: the usual 250 ms for an address are too few on a slow line.
setDefaultAutoSelectFamilyAttemptTimeout(2_000);

/** How often Connect checks the files that the configuration names, in milliseconds. */
const watchedEveryMs = 5_000;

/** A configuration and the files that it was read from. */
interface Loaded {
  readonly config: Config;
  /** Of the file itself: renewed certificates must not put in force what somebody is still editing. */
  readonly text: string;
  readonly files: Fingerprints;
}

const usage = `Starts Postern Cloud Connect. All settings are in the configuration file.

Usage:
  npm start
  node dist/proxy/main.js [--help]

Environment variables:
  POSTERN_CONFIG        Configuration file. Default: ./postern.yaml
  POSTERN_PORT          Port to listen on, instead of listen.port.
  POSTERN_METRICS_PORT  Port for metrics, instead of metrics.port.

Signals:
  SIGHUP           Reload the configuration. An invalid one is reported, and the previous one stays in effect.
  SIGTERM, SIGINT  Finish running requests, then exit. A second signal exits at once.

Exit codes:
  0  Connect was stopped.
  1  Connect couldn’t start. All configuration problems are listed.

To check a configuration without starting Connect: postern check
`;

let inForce: Loaded | null = null;
if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) {
  process.stdout.write(usage);
} else {
  inForce = load();
  if (inForce === null) process.exitCode = 1;
  else await run(inForce);
}

function load(given?: string): Loaded | null {
  try {
    const text = given ?? readText(file);
    const files = new Map<string, string>();
    const config = readConfig(text, {
      directory: path.dirname(path.resolve(file)),
      file,
      env: process.env,
      warn: (warning) => report(formatWarning(warning)),
      onFile: (name, contents) => files.set(name, fingerprintOf(contents)),
    });
    return { config: withReplicaPorts(config, process.env), text, files };
  } catch (thrown) {
    report(formatFailure(file, thrown));
    return null;
  }
}

async function run(loaded: Loaded): Promise<void> {
  const { config } = loaded;
  const { tls } = config.listen;
  try {
    const starting = serve(config);
    reloadOnChange(starting, loaded);
    const connect = await starting;
    report(`Cloud Connect ${product.version} serves ${config.publicUrl} at ${connect.url}\n`);
    if (tls.kind === 'dev-certificate') {
      report(
        'It uses the developer certificate. To trust it on this computer, run: npx office-addin-dev-certs install\n',
      );
    }
    if (tls.kind === 'off') {
      report(
        'WARNING: listen.tls is off, so Connect accepts unencrypted http. A reverse proxy in front must terminate TLS.\n',
      );
    }
    for (const site of config.sites) report(formatPermissions(site) + tellCertificateFault(site));
    endOnSignals(connect);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : 'unknown';
    report(
      `Cloud Connect couldn’t start: ${explainListenError(thrown, config, process.env) ?? reason}\n`,
    );
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
function reloadOnChange(starting: Promise<RunningConnect>, { files }: Loaded): void {
  let last: Promise<unknown> = starting.catch(() => null);
  const inTurn = (step: (connect: RunningConnect) => Promise<void>): Promise<unknown> => {
    last = last.then(async () => step(await starting)).catch(reportUnchanged);
    return last;
  };
  const watched = watchFiles({
    everyMs: watchedEveryMs,
    async onChange(changed) {
      await inTurn(async (connect) => {
        report(`Files changed: ${changed.join(', ')}\n`);
        await reload(connect, watched, inForce?.text);
      });
    },
  });
  watched.follow(files);
  process.on('SIGHUP', () => void inTurn((connect) => reload(connect, watched)));
}

async function reload(
  connect: RunningConnect,
  watched: WatchedFiles,
  text?: string,
): Promise<void> {
  const next = load(text);
  if (next === null || inForce === null) return report(unchanged);
  const config = keepClientCertificates(next.config, inForce.config, new Date());
  await connect.reload(config);
  inForce = { ...next, config };
  watched.follow(next.files);
  for (const [index, site] of config.sites.entries()) {
    report(formatPermissions(site));
    const read = next.config.sites[index];
    if (read === undefined || read === site) continue;
    report(tellCertificateFault(read));
    report(`The previous client certificate of site ${site.id} stays in effect.\n`);
  }
  for (const site of config.sites) report(tellCertificateFault(site));
  report(`${file} is now in effect.\n`);
}

function reportUnchanged(thrown: unknown): void {
  const why = thrown instanceof Error ? thrown.message : 'unknown';
  report(isAppError(thrown, 'CONFIG_INVALID') ? formatFailure(file, thrown) : `${file}: ${why}\n`);
  report(unchanged);
}

// A closed pipe would otherwise end the process with the next warning.
process.stderr.on('error', () => undefined);

function report(text: string): void {
  process.stderr.write(text);
}
