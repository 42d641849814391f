import { run } from './run.ts';

// The older name of `postern manifest`.
process.exitCode = await run(['manifest', ...process.argv.slice(2)], {
  env: process.env,
  input: process.stdin,
  print: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
});
