/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, createEvent, fireEvent, screen } from '@testing-library/react';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

/** Turns the wheel over the first project of the open list; returns whether the page may scroll. */
async function turnWheel(init: WheelEventInit = {}, height = 0): Promise<boolean> {
  const { user } = showPane();
  await user.click(await screen.findByRole('combobox', { name: /^Project/ }));
  const [option] = await screen.findAllByRole('option');
  const list = screen.getByRole('listbox');
  Object.defineProperty(list, 'scrollHeight', { value: height });
  const wheel = createEvent.wheel(option ?? list, init);
  fireEvent(option ?? list, wheel);
  return !wheel.defaultPrevented;
}

describe('the wheel over an open list', () => {
  it('does not scroll the page when all choices are visible', async () => {
    expect(await turnWheel()).toBe(false);
  });

  it('scrolls a list that is longer than its frame', async () => {
    expect(await turnWheel({}, 900)).toBe(true);
  });

  it('zooms with Ctrl', async () => {
    expect(await turnWheel({ ctrlKey: true })).toBe(true);
  });
});
