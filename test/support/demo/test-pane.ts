import { createOfficeHost } from '../../../addin/outlook/office-host.ts';
import { createOfficeMailReader } from '../../../addin/outlook/office-email-reader.ts';
import { whenOfficeIsReady } from '../../../addin/outlook/office-ready.ts';
import { awaitableRoamingSettings } from '../../../addin/outlook/office-roaming-settings.ts';
import { createRoamingStore } from '../../../addin/storage/roaming-store.ts';

/** The add-in's own rooms on the real Office.js, put where a test can reach them. */
async function start() {
  const { isInOutlook } = await whenOfficeIsReady({ timeoutMs: 10_000 });
  const { mailbox, requirements, roamingSettings } = Office.context;
  const reader = createOfficeMailReader(mailbox, {
    itemChanged: Office.EventType.ItemChanged,
    requirements,
    page: window,
  });
  const host = createOfficeHost(Office.context, {
    mailbox,
    themeChanged: Office.EventType.OfficeThemeChanged,
    openWindow: () => null,
  });
  const store = createRoamingStore(awaitableRoamingSettings(roamingSettings));
  return { isInOutlook, reader, host, store, mailbox, requirements };
}

export type TestPane = Awaited<ReturnType<typeof start>>;

declare global {
  interface Window {
    testPane: Promise<TestPane>;
  }
}

window.testPane = start();
