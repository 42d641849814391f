import { TestEnvironment } from 'jest-environment-node';
import { findChromium } from './chromium.ts';

/** What Jest tells an environment of the tests in its file; a describe block has children, a test has none. */
interface Block {
  readonly children?: readonly Block[];
  mode?: string | null | undefined;
}

/** Runs a file of the e2e lane; where there is no Chromium, skips its tests and says why. */
export default class ChromiumEnvironment extends TestEnvironment {
  readonly #file: string;

  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    super(config, context);
    this.#file = context.testPath;
  }

  handleTestEvent({ name }: { name: string }, state: { rootDescribeBlock: Block }): void {
    if (name !== 'run_start') return;
    const missing = sentenceOf(findChromium);
    if (missing === null) return;
    process.stderr.write(`Skipped ${this.#file}: ${missing}\n`);
    skip(state.rootDescribeBlock);
  }
}

function sentenceOf(find: () => string): string | null {
  try {
    find();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Skips a block's tests; Jest then runs none of its hooks either. */
function skip(block: Block): void {
  for (const child of block.children ?? []) {
    if (child.children === undefined) child.mode = 'skip';
    else skip(child);
  }
}
