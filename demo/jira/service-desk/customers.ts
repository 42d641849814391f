import { isRecord } from '../../../contract/connect-api.ts';
import { userJson } from '../rest/about.ts';
import { type Answer, json } from '../core/answer.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import type { User } from '../core/model.ts';
import { readJson } from '../core/read-body.ts';
import { pagedDesk, refuseDesk, refuseStranger, refuseUnaware } from './desk-answer.ts';
import { organizations } from '../seed/seed-desk.ts';

/** `GET servicedesk/{desk}/customer`. */
export function listCustomers(exchange: Exchange): Answer {
  const refusal = refuseUnaware(exchange) ?? refuseStranger(exchange);
  if (refusal !== null) return refusal;
  const { face, query } = exchange;
  const text = (query.get('query') ?? '').toLowerCase();
  const found = face.store.customers.filter(({ displayName, emailAddress }) =>
    `${displayName} ${emailAddress}`.toLowerCase().includes(text),
  );
  return pagedDesk(
    exchange,
    found.map((user) => customerJson(face, user)),
  );
}

/** `POST customer`: only the administrators of Jira may. */
export async function createCustomer(exchange: Exchange): Promise<Answer> {
  const { face, request } = exchange;
  const body = await readJson(request);
  if (body.kind === 'refused') return body.answer;
  const refusal = refuseUnaware(exchange);
  if (refusal !== null) return refusal;
  const given = isRecord(body.value) ? body.value : {};
  // Cloud has given up the older name, Data Center never heard of the newer one.
  const nameKey = face.kind === 'cloud' ? 'displayName' : 'fullName';
  const surplus = Object.keys(given).find((key) => key !== 'email' && key !== nameKey);
  if (surplus !== undefined) {
    return refuseDesk(400, 'sd.rest.error', `Unrecognized field "${surplus}"`);
  }
  const { email, [nameKey]: name } = given;
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email)) {
    return refuseDesk(400, 'sd.customer.email.invalid', 'The email address is not valid.');
  }
  if (findUser(face, ({ emailAddress }) => emailAddress === email) !== null) {
    return refuseDesk(
      400,
      'sd.customer.email.in.use',
      'An account already exists for this email address.',
    );
  }
  const made = face.store.keepCustomer(typeof name === 'string' ? name : email, email);
  return json(201, customerJson(face, made));
}

/** `POST servicedesk/{desk}/customer`. */
export async function addCustomers(exchange: Exchange): Promise<Answer> {
  const body = await readJson(exchange.request);
  if (body.kind === 'refused') return body.answer;
  const refusal = refuseUnaware(exchange) ?? refuseStranger(exchange);
  if (refusal !== null) return refusal;
  const { face } = exchange;
  const key = face.kind === 'cloud' ? 'accountIds' : 'usernames';
  const names = isRecord(body.value) ? body.value[key] : null;
  const all = Array.isArray(names) && names.every((name) => findPerson(face, name) !== null);
  return all
    ? { status: 204, body: '' }
    : refuseDesk(400, 'sd.customer.not.found', 'Some of the customers do not exist.');
}

/** `GET servicedesk/{desk}/organization`. */
export function listOrganizations(exchange: Exchange): Answer {
  return (
    refuseUnaware(exchange) ??
    refuseStranger(exchange) ??
    pagedDesk(
      exchange,
      organizations.map(({ id, name }) => ({
        id,
        name,
        _links: { self: `${exchange.face.baseUrl}/rest/servicedeskapi/organization/${id}` },
      })),
    )
  );
}

/** Somebody as a request names them: by account id on Cloud, by login or address on Data Center. */
export function findPerson(face: JiraEdition, name: unknown): User | null {
  return findUser(face, (user) =>
    face.kind === 'cloud'
      ? user.accountId === name
      : user.name === name || user.emailAddress === name,
  );
}

function findUser(face: JiraEdition, isIt: (user: User) => boolean): User | null {
  return [...face.store.users, ...face.store.customers].find(isIt) ?? null;
}

function customerJson(face: JiraEdition, user: User): Record<string, unknown> {
  const { avatarUrls, accountType: _, self, ...rest } = userJson(face, user);
  return { ...rest, _links: { jiraRest: self, avatarUrls, self } };
}
