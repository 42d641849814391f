import { useState } from 'react';
import { emailKey } from '../../../core/filing/email-key.ts';
import { offerFiles } from '../../../core/filing/files/offer-files.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import type { EmailContent } from '../email-form.ts';
import { usePane } from '../pane-context.ts';
import { useAttachmentLimits } from '../queries/use-jira.ts';
import { useEmailBody, useSelection } from './use-email-body.ts';
import { useImages } from './use-images.ts';
import type { OpenedSite } from '../services.ts';
import { useAddedFiles } from '../use-stores.ts';
import { useIncludedParts } from './use-included-parts.ts';

/** Reads the open mail, and which of its files Jira will take. */
export function useEmailContent(opened: OpenedSite, mail: OpenEmail): EmailContent {
  const { services } = usePane();
  const key = emailKey(mail);
  const limits = useAttachmentLimits(opened);
  const body = useEmailBody(mail, key);
  const selection = useSelection(mail, key);
  const own = useIncludedParts({
    preferences: opened.preferences,
    body: body.data,
    selection: selection.data ?? null,
  });
  const pictures = useImages(mail, key);
  const added = useAddedFiles(services, key);
  const [before] = useState(() => services.drafts.load(key)?.addedFiles ?? []);
  const files = offerFiles(mail, {
    limits: limits.data ?? null,
    canReadAttachments: services.mail.canReadAttachments(),
    canReadWholeMail: services.mail.canReadWholeMail(),
    body: own.body ?? null,
    ...(body.data === undefined ? {} : { parts: body.data.parts }),
    ...(pictures === undefined ? {} : { pictures }),
    ...(opened.site.files === undefined ? {} : { rules: opened.site.files }),
    siteName: opened.site.name,
    added,
    // Chosen again, a file is there again.
    lost: before.filter(({ id, name }) => !added.some((one) => one.id === id || one.name === name)),
  });
  return { own, files, bodyError: body.error, readBodyAgain: () => void body.refetch() };
}
