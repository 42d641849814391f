import { toAppError } from '../contract/errors.ts';
import { explain } from '../contract/error-guide.ts';
import { serve, type RunningConnect } from './serve.ts';
import type { Config } from './sites/config.ts';
import { readConfigFile } from './sites/read-config.ts';

const file = process.env['POSTERN_CONFIG'] ?? './postern.yaml';

const config = load();
if (config !== null) await run(config);

function load(): Config | null {
  try {
    return readConfigFile(file, process.env);
  } catch (thrown) {
    const { message, next } = explain(toAppError(thrown));
    process.stderr.write(`${file}\n${message}\n${next.replace(/^/gm, '  - ')}\n`);
    process.exitCode = 1;
    return null;
  }
}

async function run(config: Config): Promise<void> {
  const { tls } = config.listen;
  try {
    const connect = await serve(config);
    process.stderr.write(`Cloud Connect serves ${config.publicUrl} at ${connect.url}\n`);
    if (tls.kind === 'dev-certificate') {
      process.stderr.write(
        'It uses the developer certificate. To make this computer trust it: npx office-addin-dev-certs install\n',
      );
    }
    if (tls.kind === 'off') {
      process.stderr.write(
        'WARNING: listen.tls is off. Tickets and mails arrive here unencrypted; something in front must end TLS.\n',
      );
    }
    for (const site of config.sites) warnOf(site);
    endOnSignals(connect);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : 'unknown';
    process.stderr.write(`Cloud Connect could not start: ${reason}\n`);
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

function warnOf({ id, allowInsecureHttp, allowPrivateAddresses }: Config['sites'][number]): void {
  if (allowInsecureHttp) {
    process.stderr.write(`WARNING: ${id} allows http: sign-ins travel to it unencrypted.\n`);
  }
  if (allowPrivateAddresses) {
    process.stderr.write(`WARNING: ${id} may be at a private address of this network.\n`);
  }
}
