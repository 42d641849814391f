import { type Answer, json } from '../core/answer.ts';
import { notSignedIn } from '../rest/about.ts';
import type { Exchange } from '../core/edition.ts';
import { desk } from '../seed/seed-desk.ts';

/** Refuses in the form of Service Management. */
export function refuseDesk(status: number, i18nKey: string, message: string): Answer {
  return json(status, {
    errorMessage: message,
    i18nErrorMessage: { i18nKey, parameters: [] },
  });
}

/** A page in the form of Service Management. */
export function pagedDesk(
  { face, query }: Pick<Exchange, 'face' | 'query'>,
  items: readonly unknown[],
): Answer {
  const start = Number(query.get('start') ?? 0);
  const limit = Math.min(50, Number(query.get('limit') ?? 50));
  if (![start, limit].every((number) => Number.isInteger(number) && number >= 0)) {
    return refuseDesk(400, 'sd.pagination.error', 'start and limit must be whole numbers.');
  }
  const values = items.slice(start, start + limit);
  return json(200, {
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage: start + values.length >= items.length,
    _links: { base: `${face.baseUrl}/rest/servicedeskapi`, context: 'context' },
    values,
  });
}

/** Why the desk of a request is not shown; null when it is. */
export function refuseStranger(exchange: Exchange): Answer | null {
  if (exchange.caller.user === null) return notSignedIn();
  const id = exchange.params['desk'] ?? '';
  return id === desk.id
    ? null
    : refuseDesk(
        404,
        'sd.agent.servicedesk.error.service.desk.not.found',
        `The Service Desk with ID ${id} does not exist or you do not have permission to see it.`,
      );
}

/** Data Center answers some calls only to who knows that they may change. */
export function refuseUnaware({ face, request }: Exchange): Answer | null {
  const isAware = ['opt-in', 'true'].includes(String(request.headers['x-experimentalapi']));
  return face.kind === 'cloud' || isAware
    ? null
    : refuseDesk(
        412,
        'sd.rest.api.experimental',
        'This API is experimental. Set the header X-ExperimentalApi: opt-in to use it.',
      );
}
