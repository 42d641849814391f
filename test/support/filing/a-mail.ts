import { draftOf, ownSummary } from '../../../core/filing/draft/draft.ts';
import { effectiveDraft, type KnownForDraft } from '../../../core/filing/draft/effective-draft.ts';
import type { Draft, EffectiveDraft, OfferedFile } from '../../../core/filing/model.ts';
import type { FieldKind, IssueField } from '../../../core/jira/model.ts';
import type { EmailAttachment, OpenEmail } from '../../../core/email/email.ts';

/** A mail as Outlook tells it; what matters is spelled out by the test. */
export function aMail(mail: Partial<OpenEmail> = {}): OpenEmail {
  return {
    itemId: 'AAMk-1',
    mode: 'read',
    subject: 'Printer on fire',
    from: { name: 'Ada', address: 'ada@example.com' },
    sender: { name: 'Ada', address: 'ada@example.com' },
    to: [],
    cc: [],
    receivedAt: new Date('2026-03-31T12:05:00Z'),
    internetMessageId: '<m-1@example.com>',
    conversationId: 'c-1',
    attachments: [],
    ...mail,
  };
}

/** An attached file of 1,000 bytes. */
export function anAttachment(attachment: Partial<EmailAttachment> = {}): EmailAttachment {
  return {
    id: 'att-1',
    name: 'report.pdf',
    sizeBytes: 1000,
    contentType: 'application/pdf',
    kind: 'file',
    isInline: false,
    contentId: null,
    ...attachment,
  };
}

/** A draft in which the user entered nothing but a project and a type, and what the test spells out. */
export function aDraft(draft: Partial<Draft> = {}, mail = aMail()): Draft {
  return { ...draftOf(mail, { projectId: '10000', issueTypeId: '1' }), ...draft };
}

/** What is known of a draft before Jira has answered; what matters is spelled out by the test. */
export function aKnown(known: Partial<KnownForDraft> = {}, mail = aMail()): KnownForDraft {
  return {
    projects: [],
    onlyProject: null,
    rule: null,
    issueTypes: null,
    fields: null,
    ownSummary: ownSummary(mail, '-'),
    suggested: null,
    given: {},
    files: [],
    ...known,
  };
}

/** The draft of a mail with these files as it is sent. */
export function anEffectiveDraft(
  mail: OpenEmail,
  files: readonly OfferedFile[] = [],
): EffectiveDraft {
  return effectiveDraft(aDraft({}, mail), aKnown({ files }, mail));
}

/** A field of the create screen, not required. */
export function aField(id: string, kind: FieldKind, field: Partial<IssueField> = {}): IssueField {
  return { id, name: id, kind, isRequired: false, hasDefault: false, options: [], ...field };
}
