import { expect, it } from '@jest/globals';
import { readFramePage } from '../../../jira-app/frame-page.ts';
import { build } from '../../support/programs/build.ts';
import { describeWith } from '../../support/programs/real-program.ts';

describeWith([build], 'readFramePage (needs the build)', () => {
  it('puts the parents in, and leaves the script as it is', async () => {
    const one = await readFramePage({ root: '.', parents: ['https://connect.example.com'] });
    const other = await readFramePage({
      root: '.',
      parents: ['https://connect.example.com:8443', 'https://localhost:3000'],
    });

    expect(one.html).toContain('name="postern-parents" content="https://connect.example.com"');
    expect(other.html).toContain(
      'content="https://connect.example.com:8443 https://localhost:3000"',
    );
    expect(one.script).toBe(other.script);
    expect(one.html).toMatch(/src="frame\.js\?[0-9a-f]{16}" defer/);
  });

  it('weighs a few kilobytes and uses nothing newer than ES2019', async () => {
    const { script } = await readFramePage({ root: '.', parents: [] });

    expect(Buffer.byteLength(script)).toBeLessThan(16_000);
    expect(script).not.toMatch(/\?\.[a-z]|\?\?|import\(|XMLHttpRequest|document\.cookie|eval/);
    expect(script).toContain('credentials:"omit"');
  });
});
