import { TextEncoder } from 'node:util';
import { configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { Pane } from '../../../addin/pane/shell/Pane.tsx';
import { createQueryClient } from '../../../addin/pane/queries/query-client.ts';
import { registerPaneIcons } from '../../../addin/pane/ui/icons.tsx';
import { fakeServices, type FakeOptions, type FakeServices } from './fake-services.ts';

// jsdom has none of its own; every browser has.
Object.assign(globalThis, { TextEncoder });
// A busy machine takes its time; a test that fails does too.
configure({ asyncUtilTimeout: 30_000 });
registerPaneIcons();

/** Draws the whole pane over made-up rooms, and gives the hands of a user. */
export function showPane(options: FakeOptions = {}): {
  readonly services: FakeServices;
  readonly user: UserEvent;
} {
  const services = fakeServices(options);
  const user = userEvent.setup();
  render(<Pane services={services} queryClient={createQueryClient({ retryDelayMs: 1 })} />);
  return { services, user };
}

/** A promise the test settles when it likes. */
export function later<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
} {
  let resolve: (value: T) => void = ignore;
  let reject: (reason: unknown) => void = ignore;
  const promise = new Promise<T>((settle, refuse) => {
    resolve = settle;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

function ignore(): void {}
