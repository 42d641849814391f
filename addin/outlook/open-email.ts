import { callOffice } from './office-call.ts';
import type {
  AttachmentKind,
  EmailAttachment,
  EmailPerson,
  OpenEmail,
} from '../../core/email/email.ts';
import {
  has,
  type OfficeAskable,
  type OfficeAttachment,
  type OfficeCallback,
  type OfficeItem,
  type OfficePerson,
} from './office-types.ts';

/** Tells whether an item is a mail being written: its properties have to be asked for. */
export function isBeingWritten(item: OfficeItem): boolean {
  return isAskable<string>(item.subject);
}

/** Takes the properties of a mail being read; all are there at once. */
export function mailBeingRead(item: OfficeItem): OpenEmail {
  return {
    itemId: item.itemId ?? '',
    mode: 'read',
    subject: typeof item.subject === 'string' ? item.subject : '',
    from: isAskable<OfficePerson>(item.from) ? null : person(item.from),
    sender: person(item.sender),
    to: people(isAskable<OfficePerson[]>(item.to) ? undefined : item.to),
    cc: people(isAskable<OfficePerson[]>(item.cc) ? undefined : item.cc),
    receivedAt: item.dateTimeCreated ?? null,
    internetMessageId: item.internetMessageId || null,
    conversationId: item.conversationId || null,
    attachments: (item.attachments ?? []).map(attachmentOf),
  };
}

/**
 * Asks for the properties of a mail being written. One that is refused stays empty: the id, for
 * example, is refused until the draft is saved, and `unsavedId` then stands in.
 */
export async function mailBeingWritten(
  item: OfficeItem,
  { timeoutMs, unsavedId }: { readonly timeoutMs: number; readonly unsavedId: string },
): Promise<OpenEmail> {
  const ask = <T>(name: string, start: (callback: OfficeCallback<T>) => void): Promise<T | null> =>
    callOffice({ name, timeoutMs, start }).catch(() => null);
  const askProperty = <T>(name: string, property: unknown): Promise<T | null> =>
    isAskable<T>(property)
      ? ask<T>(`${name}.getAsync`, (callback) => property.getAsync(callback))
      : Promise.resolve(null);
  const [subject, from, to, cc, attachments, itemId] = await Promise.all([
    askProperty<string>('subject', item.subject),
    askProperty<OfficePerson>('from', item.from),
    askProperty<OfficePerson[]>('to', item.to),
    askProperty<OfficePerson[]>('cc', item.cc),
    has(item, 'getAttachmentsAsync')
      ? ask<OfficeAttachment[]>('getAttachmentsAsync', (callback) =>
          item.getAttachmentsAsync(callback),
        )
      : null,
    has(item, 'getItemIdAsync')
      ? ask<string>('getItemIdAsync', (callback) => item.getItemIdAsync(callback))
      : null,
  ]);

  return {
    itemId: itemId || unsavedId,
    mode: 'compose',
    subject: subject ?? '',
    from: person(from),
    sender: null,
    to: people(to),
    cc: people(cc),
    receivedAt: null,
    internetMessageId: null,
    conversationId: item.conversationId || null,
    attachments: (attachments ?? []).map(attachmentOf),
  };
}

function isAskable<T>(property: unknown): property is OfficeAskable<T> {
  return (
    typeof property === 'object' &&
    property !== null &&
    'getAsync' in property &&
    typeof property.getAsync === 'function'
  );
}

function person(given: OfficePerson | null | undefined): EmailPerson | null {
  if (given === null || given === undefined) return null;
  return { name: given.displayName ?? '', address: given.emailAddress ?? '' };
}

function people(given: readonly OfficePerson[] | null | undefined): readonly EmailPerson[] {
  return (given ?? []).map((one) => person(one)).filter((one) => one !== null);
}

function attachmentOf(given: OfficeAttachment): EmailAttachment {
  return {
    id: given.id,
    name: given.name,
    sizeBytes: given.size,
    contentType: given.contentType || 'application/octet-stream',
    kind: kindOf(given.attachmentType),
    isInline: given.isInline,
    contentId: given.contentId?.replace(/^<|>$/g, '') || null,
  };
}

function kindOf(attachmentType: string): AttachmentKind {
  return attachmentType === 'item' || attachmentType === 'cloud' ? attachmentType : 'file';
}
