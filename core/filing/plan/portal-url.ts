import type { RequestType } from '../../jira/model.ts';

/** The portal's address of its requests, without a key; null where Jira tells no portal. */
export function portalUrl(baseUrl: string, { portalId }: RequestType): string | null {
  return portalId === null
    ? null
    : `${baseUrl}/servicedesk/customer/portal/${encodeURIComponent(portalId)}`;
}
