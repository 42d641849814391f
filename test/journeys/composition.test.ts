import { expect, it } from '@jest/globals';
import { paneFrame, until, untilFocused } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** Real compositions of an input method, as somebody writes Japanese. */
const stage = stageForTests();

/** As Chromium reports a key that the input method took for itself. */
const codeOfInputMethod = 229;

it('Enter, arrows and Esc belong to the input method while something is composed', async () => {
  const visit = await stage.visit();
  await visit.selectMail('01-plain-text-bug-report.eml');
  await visit.signIn('datacenter');
  const box = visit.pane.getByRole('combobox', { name: 'Project' });
  await box.click();
  await untilFocused(visit, box);
  await box.fill('');
  const frame = await paneFrame(visit);
  await frame.evaluate(() => {
    const seen: boolean[] = [];
    // Before anything of the pane: what reaches the page at all.
    window.addEventListener('keydown', (event) => seen.push(event.isComposing), { capture: true });
    Object.assign(window, { seen });
  });
  const browser = await visit.page.context().newCDPSession(visit.page);
  const press = async (key: string): Promise<void> => {
    const event = { key, windowsVirtualKeyCode: codeOfInputMethod };
    await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };

  await browser.send('Input.imeSetComposition', {
    text: 'Web',
    selectionStart: 3,
    selectionEnd: 3,
  });
  await visit.pane.getByRole('option', { name: /Website/ }).waitFor();
  const active = await box.getAttribute('aria-activedescendant');
  for (const key of ['ArrowDown', 'Escape', 'Enter']) await press(key);

  expect(await frame.evaluate('window.seen')).toEqual([true, true, true]);
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  expect(await box.getAttribute('aria-activedescendant')).toBe(active);
  expect(await box.inputValue()).toBe('Web');

  // The word is chosen, and the next Enter is the pane's.
  await browser.send('Input.insertText', { text: 'Web' });
  expect(await box.inputValue()).toBe('Web');
  await visit.page.keyboard.press('Enter');
  await until(async () => (await box.inputValue()) !== 'Web');
  expect(await box.getAttribute('aria-expanded')).toBe('false');
}, 120_000);
