import { useQuery } from '@tanstack/react-query';
import type { ImageFacts } from '../../../core/filing/files/classify-image.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { usePane } from '../pane-context.ts';

/** What reading the smaller pictures of a mail’s text told of them; undefined until it has. */
export function useImages(
  mail: OpenEmail,
  mailKey: string,
): ReadonlyMap<string, ImageFacts> | undefined {
  const { services } = usePane();
  const query = useQuery({
    queryKey: ['mail-pictures', mailKey],
    // Beside the form, which does not wait for it.
    queryFn: async () =>
      (await import('../../../core/filing/files/load-images.ts')).loadImages(mail, services.mail),
    enabled:
      services.mail.canReadAttachments() && mail.attachments.some(({ isInline }) => isInline),
    staleTime: Infinity,
  });
  return query.data;
}
