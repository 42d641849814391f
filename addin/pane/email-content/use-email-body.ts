import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { EmailDocument } from '../../../core/convert/document.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { usePane } from '../pane-context.ts';
import type { EmailBody } from './read-email-body.ts';

/** The text of the open mail, as its sender wrote it, with its parts. */
export function useEmailBody(mail: OpenEmail, mailKey: string): UseQueryResult<EmailBody> {
  const { services } = usePane();
  return useQuery({
    queryKey: ['mail-body', mailKey],
    // The converter is not needed before there is a form.
    queryFn: async () => (await import('./read-email-body.ts')).readEmailBody(services.mail, mail),
    // A received mail does not change; one being written does.
    staleTime: mail.mode === 'read' ? Infinity : 0,
  });
}

/** The text that the user has selected in the mail; null for none, and where the host does not tell. */
export function useSelection(
  mail: OpenEmail,
  mailKey: string,
): UseQueryResult<EmailDocument | null> {
  const { services } = usePane();
  const query = useQuery({
    queryKey: ['mail-selection', mailKey],
    queryFn: async () =>
      (await import('./read-email-body.ts')).readSelectedText(services.mail, mail),
    staleTime: 0,
  });
  const { refetch } = query;
  useEffect(() => {
    // Who comes back to the pane may have selected something meanwhile.
    const readAgain = (): void => void refetch();
    window.addEventListener('focus', readAgain);
    return () => window.removeEventListener('focus', readAgain);
  }, [refetch]);
  return query;
}
