import { isRecord } from '../../../contract/connect-api.ts';
import { type Answer, redirect } from '../core/answer.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import type { ScreenField } from '../core/model.ts';
import { control, fieldsOf } from '../pages/create-page.ts';
import { markup } from '../pages/html.ts';
import { issuePage } from '../pages/issue-page.ts';
import { missingPage, page } from '../pages/layout.ts';
import { readText } from '../core/read-body.ts';
import type { Route } from '../core/route.ts';
import { people } from '../seed/seed-people.ts';
import { makeRequest } from './create-request.ts';
import { findRequestType } from './request-types.ts';
import { desk, type RequestType } from '../seed/seed-desk.ts';

const maxFormBytes = 256 * 1024;
const createPath = '/servicedesk/customer/portal/{portal}/create/{requestType}';

/** What a customer sees of the desk. */
export const portalRoutes: readonly Route[] = [
  { method: 'GET', path: '/servicedesk/customer/portal/{portal}/{issue}', handle: issuePage },
  { method: 'GET', path: createPath, handle: portalPage },
  { method: 'POST', path: createPath, handle: raiseOnPortal },
];

function portalPage({ face, params, query }: Exchange): Answer {
  const type = findRequestType(face, params['requestType']);
  return type === null
    ? missingPage(face, 'There is no such request type')
    : showForm(face, type, { given: query, error: '' });
}

async function raiseOnPortal({ face, params, request, caller }: Exchange): Promise<Answer> {
  const type = findRequestType(face, params['requestType']);
  const body = await readText(request, maxFormBytes);
  if (body.kind === 'refused') return body.answer;
  if (type === null) return missingPage(face, 'There is no such request type');
  const given = new URLSearchParams(body.text);
  const made = makeRequest(face, caller.user ?? people.mia, {
    serviceDeskId: desk.id,
    requestTypeId: type.id,
    requestFieldValues: fieldsOf(face, screenOf(type), given),
  });
  return 'refusal' in made
    ? showForm(face, type, { given, error: sentenceOf(made.refusal) })
    : redirect(
        `${face.contextPath}/servicedesk/customer/portal/${desk.portalId}/${made.issue.key}`,
      );
}

function showForm(
  face: JiraEdition,
  type: RequestType,
  { given, error }: { readonly given: URLSearchParams; readonly error: string },
): Answer {
  const action = `${face.contextPath}/servicedesk/customer/portal/${desk.portalId}/create/${type.id}`;
  const notice = error === '' ? markup`` : markup`<p class="notice" role="alert">${error}</p>`;
  return page(face, {
    title: type.name,
    status: error === '' ? 200 : 400,
    content: markup`<p class="path">Customer portal</p><h1>${type.name}</h1>${notice}
<form method="post" action="${action}">${screenOf(type).map((field) => control(field, given))}<button>Send</button></form>`,
  });
}

/** The fields in the portal's words. */
function screenOf(type: RequestType): readonly ScreenField[] {
  return type.fields
    .filter(({ field }) => field.shape !== 'never-sent')
    .map(({ field, name, isRequired }) => ({ ...field, name, isRequired, hasDefault: false }));
}

function sentenceOf({ body }: Answer): string {
  const told: unknown = typeof body === 'string' ? JSON.parse(body) : null;
  return isRecord(told) ? String(told['errorMessage']) : '';
}
