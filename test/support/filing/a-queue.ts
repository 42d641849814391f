import type { UploadQueue } from '../../../core/filing/model.ts';
import { offerFiles } from '../../../core/filing/files/offer-files.ts';
import { planFiling } from '../../../core/filing/plan/plan-filing.ts';
import { createUploadQueue } from '../../../core/filing/upload/upload-queue.ts';
import type { JiraClient } from '../../../core/jira/client.ts';
import type { AttachmentContent, EmailAttachment, EmailReader } from '../../../core/email/email.ts';
import { aMail, anAttachment, anEffectiveDraft } from './a-mail.ts';

export type Attach = JiraClient['attach'];

const refuse = (): Promise<never> => Promise.reject(new TypeError('not part of this test'));

/** A host that gives the names of files as their contents. */
export function aReader(
  readAttachment: (attachment: EmailAttachment) => Promise<AttachmentContent> = ({ name }) =>
    Promise.resolve(bytes(name)),
): EmailReader {
  return {
    current: () => null,
    subscribe: () => () => undefined,
    readBody: refuse,
    readSelection: refuse,
    readAttachment: (_, attachment) => readAttachment(attachment),
    readOwner: () => Promise.resolve(null),
    readHeaders: () => Promise.resolve(''),
    canReadAttachments: () => true,
    canReadWholeMail: () => true,
    readWholeMail: () => Promise.resolve(new Blob(['Subject: x'], { type: 'message/rfc822' })),
  };
}

/** What a host hands over for a file. */
export function bytes(text: string, contentType = ''): AttachmentContent {
  return { kind: 'file', content: new Blob([text], { type: contentType }) };
}

export const issue = { id: '7', key: 'ABC-7', url: 'https://jira.example.com/browse/ABC-7' };

type QueueOptions = Parameters<typeof createUploadQueue>[0];

/** A queue of the attachments of a mail, over rooms without surprises. */
export function queueOf(
  attachments: readonly EmailAttachment[],
  {
    attach,
    attachedFiles = () => Promise.resolve([]),
    ...options
  }: Partial<QueueOptions> & {
    readonly attach: Attach;
    readonly attachedFiles?: JiraClient['attachedFiles'];
  },
): UploadQueue {
  return createUploadQueue({
    files: planOf(attachments).files,
    issue,
    mail: aMail({ attachments }),
    reader: aReader(),
    jira: { attach, attachedFiles },
    added: () => null,
    filesBefore: [],
    settled: null,
    onSettled: () => undefined,
    finish: () => Promise.resolve({ pictures: { status: 'none' }, duplicates: [] }),
    digest: (content) => content.text(),
    pause: () => Promise.resolve(),
    random: () => 0.5,
    nowMs: () => 0,
    ...options,
  });
}

/** The plan of filing a mail with these attachments. */
export function planOf(attachments: readonly EmailAttachment[], canReadWholeMail = false) {
  const mail = aMail({ attachments });
  const files = offerFiles(mail, { limits: null, canReadWholeMail, body: null, siteName: 'Acme' });
  return planFiling({
    draft: anEffectiveDraft(mail, files),
    fields: [],
    files,
    description: { blocks: [] },
    filingId: 'f-1',
    labels: { project: 'p', issueType: 't', summary: 's' },
  });
}

/** How far each file is. */
export function statuses(queue: UploadQueue): readonly string[] {
  return queue.snapshot().map(({ state }) => state.status);
}

/** The id of the file at a place. */
export function idAt(queue: UploadQueue, position: number): string {
  return queue.snapshot()[position]?.file.id ?? '';
}

export const a = anAttachment({ name: 'a.txt', contentType: 'text/plain' });
export const b = anAttachment({ name: 'b.txt', contentType: 'text/plain' });
export const c = anAttachment({ name: 'c.txt', contentType: 'text/plain' });
