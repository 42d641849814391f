import { callOffice } from './office-call.ts';
import type { OfficeCallback } from './office-types.ts';

/** `Office.context.roamingSettings`, as far as it is used. */
export interface OfficeRoamingSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  saveAsync(callback?: OfficeCallback<void>): void;
}

/** Gives Office's roaming settings a save that can be awaited and that ends even if the host is silent. */
export function awaitableRoamingSettings(
  settings: OfficeRoamingSettings,
  { timeoutMs = 20_000 }: { readonly timeoutMs?: number } = {},
): {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save(): Promise<void>;
} {
  return {
    get: (name) => settings.get(name),
    set: (name, value) => settings.set(name, value),
    save: () =>
      callOffice({
        name: 'roamingSettings.saveAsync',
        timeoutMs,
        start: (callback: OfficeCallback<void>) => settings.saveAsync(callback),
      }),
  };
}
