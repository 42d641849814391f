/**
 * The pieces of Office.js that the add-in uses, as narrow as it uses them, so that a test can hand in
 * a plain object. Every function may be missing: the types of Office.js describe its newest version,
 * the host may run an old one.
 */

/** What Office hands to a callback. */
export interface OfficeResult<T> {
  /** `succeeded` or `failed`; the types of Office.js call it a number, which it never is. */
  readonly status: string | Office.AsyncResultStatus;
  readonly value: T;
  readonly error?: { readonly code: number } | null;
}

export type OfficeCallback<T> = (result: OfficeResult<T>) => void;

export interface OfficePerson {
  readonly displayName?: string;
  readonly emailAddress?: string;
}

export interface OfficeAttachment {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly contentType?: string;
  /** `file`, `item` or `cloud`. */
  readonly attachmentType: string;
  readonly isInline: boolean;
  /** From Mailbox 1.16 on. */
  readonly contentId?: string;
}

export interface OfficeAttachmentContent {
  readonly content: string;
  /** `base64`, `eml`, `iCalendar` or `url`. */
  readonly format: string;
}

/** What is selected: `body` or `subject` says where. */
export interface OfficeSelection {
  readonly data?: string;
  readonly sourceProperty?: string;
}

/** A property that is a value on a mail being read and has to be asked for on a mail being written. */
export interface OfficeAskable<T> {
  getAsync(callback: OfficeCallback<T>): void;
}

export interface OfficeItem {
  readonly itemType: string;
  readonly itemId?: string;
  readonly subject?: string | OfficeAskable<string>;
  readonly from?: OfficePerson | OfficeAskable<OfficePerson>;
  readonly sender?: OfficePerson;
  readonly to?: readonly OfficePerson[] | OfficeAskable<OfficePerson[]>;
  readonly cc?: readonly OfficePerson[] | OfficeAskable<OfficePerson[]>;
  readonly dateTimeCreated?: Date;
  readonly internetMessageId?: string;
  readonly conversationId?: string;
  readonly attachments?: readonly OfficeAttachment[];
  readonly body: { getAsync(format: string, callback: OfficeCallback<string>): void };
  getSelectedDataAsync?(format: string, callback: OfficeCallback<OfficeSelection>): void;
  getAttachmentContentAsync?(id: string, callback: OfficeCallback<OfficeAttachmentContent>): void;
  getAllInternetHeadersAsync?(callback: OfficeCallback<string>): void;
  getAsFileAsync?(callback: OfficeCallback<string>): void;
  getAttachmentsAsync?(callback: OfficeCallback<OfficeAttachment[]>): void;
  /** Missing on an item that isn't shared, and below Mailbox 1.8. */
  getSharedPropertiesAsync?(callback: OfficeCallback<{ readonly owner?: string }>): void;
  getItemIdAsync?(callback: OfficeCallback<string>): void;
}

/** The name of an event: a member of `Office.EventType`, a string in truth. */
export type OfficeEvent = string | Office.EventType;

export interface OfficeMailbox {
  readonly item?: OfficeItem | null;
  /** The server's interfaces, at its own address: `https://outlook.office.com/api`; empty on some hosts. */
  readonly restUrl?: string;
  readonly ewsUrl?: string;
  addHandlerAsync?(
    eventType: OfficeEvent,
    handler: (event: unknown) => void,
    callback?: OfficeCallback<void>,
  ): void;
}

export interface OfficeRequirements {
  isSetSupported(name: string, minVersion?: string): boolean;
}

/** Where the page tells that somebody came back to it: `window`. */
export interface OfficePage {
  addEventListener(type: string, listener: () => void): void;
  readonly document: { addEventListener(type: string, listener: () => void): void };
}

/** Tells whether an object of this host really has a function that newer hosts have. */
export function has<T extends object, K extends keyof T>(
  owner: T,
  name: K,
): owner is T & Required<Pick<T, K>> {
  return typeof owner[name] === 'function';
}
