import type { Answer } from '../core/answer.ts';
import type { Exchange } from '../core/edition.ts';
import { isPicture } from './issue-page.ts';
import { missingPage } from './layout.ts';

/** `/secure/attachment/{id}/{name}`: the bytes as they came. */
export function attachmentFile({ face, params }: Exchange): Answer {
  const found = face.store.attachment(params['id'] ?? '');
  if (found === null) return missingPage(face, 'There is no such attachment');
  const isShown = isPicture(found.mimeType);
  return {
    status: 200,
    headers: {
      // What is no picture is only ever saved: a mail's HTML must not run on this origin.
      'content-type': isShown ? found.mimeType : 'application/octet-stream',
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeRfc5987(found.name)}`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    },
    body: { file: found.file, sizeBytes: found.sizeBytes },
  };
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
