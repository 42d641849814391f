import { foldableKinds, type FoldableKind } from '../../core/convert/parts.ts';
import type { RuleSubject } from '../../core/filing/draft/match-rule.ts';
import {
  recallDestination,
  rememberDestination,
  type Destination,
} from '../../core/filing/draft/destination-memory.ts';
import type { KeyValueStore } from '../storage/key-value.ts';

/** Where the last chosen site stands. */
export const siteKey = 'site';

/** Reads a text; null for anything else. */
export function readText(store: KeyValueStore, key: string): string | null {
  const value = store.get(key);
  return typeof value === 'string' ? value : null;
}

/** Reads where mails of this sender went last. */
export function readLastPlace(
  store: KeyValueStore,
  siteId: string,
  mail: RuleSubject,
): Destination {
  return recallDestination(store.get(lastChoiceKey(siteId)), mail);
}

/** Keeps where a mail goes; a full store loses nothing but the convenience. */
export function keepLastPlace(
  store: KeyValueStore,
  siteId: string,
  chosen: { readonly mail: RuleSubject; readonly place: Destination },
): void {
  const key = lastChoiceKey(siteId);
  store
    .set(key, rememberDestination(store.get(key), chosen.mail, chosen.place))
    .catch(() => undefined);
}

function lastChoiceKey(siteId: string): string {
  return `last-choice.${siteId}`;
}

const partsKey = 'parts-in';

/** Reads which parts of a mail the user wants in issues: none of them at first. */
export function readPartsIn(store: KeyValueStore): readonly FoldableKind[] {
  const value = store.get(partsKey);
  return foldableKinds.filter((kind) => Array.isArray(value) && value.includes(kind));
}

/** Keeps which parts of a mail the user wants; a full store loses nothing but the convenience. */
export function keepPartsIn(store: KeyValueStore, kinds: readonly FoldableKind[]): void {
  store.set(partsKey, kinds).catch(() => undefined);
}

/** Reads whether a Jira was found unable to store emoji. */
export function readWithoutEmoji(store: KeyValueStore, siteId: string): boolean {
  return store.get(withoutEmojiKey(siteId)) === true;
}

/** Keeps it; a full store loses nothing but the convenience. */
export function keepWithoutEmoji(store: KeyValueStore, siteId: string, isWithout: boolean): void {
  const key = withoutEmojiKey(siteId);
  const kept = isWithout ? store.set(key, true) : store.remove(key);
  kept.catch(() => undefined);
}

function withoutEmojiKey(siteId: string): string {
  return `without-emoji.${siteId}`;
}
