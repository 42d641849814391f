/** A sender or recipient as Outlook gives it. */
export interface EmailPerson {
  readonly name: string;
  /** May be an X.500 string for some senders on Exchange Server. */
  readonly address: string;
}

/** `file`: bytes; `item`: another mail or a calendar item; `cloud`: a link to a shared file. */
export type AttachmentKind = 'file' | 'item' | 'cloud';

export interface EmailAttachment {
  /** Valid for this session only; never stored. */
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly contentType: string;
  readonly kind: AttachmentKind;
  readonly isInline: boolean;
  /** Content-ID without angle brackets; null where the host does not tell it (below Mailbox 1.16). */
  readonly contentId: string | null;
}

/** What Outlook says at once about the open mail; bodies and contents are read when needed. */
export interface OpenEmail {
  readonly itemId: string;
  readonly mode: 'read' | 'compose';
  readonly subject: string;
  readonly from: EmailPerson | null;
  readonly sender: EmailPerson | null;
  readonly to: readonly EmailPerson[];
  readonly cc: readonly EmailPerson[];
  readonly receivedAt: Date | null;
  /** Stable over folders and recipients; null on drafts and odd imports. */
  readonly internetMessageId: string | null;
  readonly conversationId: string | null;
  /** Where the mailbox's Outlook on the web is: `https://outlook.office.com`. Absent where the host does not tell. */
  readonly webOrigin?: string;
  readonly attachments: readonly EmailAttachment[];
}

export type AttachmentContent =
  /** Its `type` is the content type. A large one takes no room in the page: the browser holds it. */
  | { readonly kind: 'file'; readonly content: Blob }
  | { readonly kind: 'link'; readonly url: string };

/**
 * The open mail, as the rest of the pane sees it. Every reading call names the mail it is meant for
 * and is refused when another one is selected by then, since Office's own calls carry no mail id.
 */
export interface EmailReader {
  /** The mail selected now; null when none is. The same object until the selection changes. */
  current(): OpenEmail | null;
  /** Tells when the selected mail changes; returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
  /**
   * @throws {AppError} MAIL_CHANGED when another mail is selected by the time of the answer,
   *   OUTLOOK_SILENT when the host does not answer, OUTLOOK_FAILED with the host's code.
   */
  readBody(mail: OpenEmail, format: 'html' | 'text'): Promise<string>;
  /**
   * The selected part of the body as HTML; empty when nothing is selected, and where the host does not
   * tell (today's Outlook tells it of mails being written only). @throws {AppError} MAIL_CHANGED.
   */
  readSelection(mail: OpenEmail): Promise<string>;
  /** @throws {AppError} as `readBody`, and ATTACHMENT_UNREADABLE when the host cannot give content. */
  readAttachment(mail: OpenEmail, attachment: EmailAttachment): Promise<AttachmentContent>;
  /** Whether this host can pass the contents of attachments (Mailbox 1.8, and the function exists). */
  canReadAttachments(): boolean;
  /** Whether this host can hand over the whole mail as `.eml` (Mailbox 1.14, read mode, and the function exists). */
  canReadWholeMail(): boolean;
  /**
   * The internet headers of a received email; empty where the host does not tell (below Mailbox 1.8).
   * @throws {AppError} as `readBody`.
   */
  readHeaders(mail: OpenEmail): Promise<string>;
  /**
   * The address of the mailbox that the email is in, where that is a shared one or a shared folder of someone else;
   * null for the user's own, and where the host doesn't answer. @throws {AppError} MAIL_CHANGED.
   */
  readOwner(mail: OpenEmail): Promise<string | null>;
  /** The whole mail as `.eml`. @throws {AppError} as `readBody`. */
  readWholeMail(mail: OpenEmail): Promise<Blob>;
}
