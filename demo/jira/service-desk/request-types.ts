import { type Answer, json } from '../core/answer.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import type { Choice } from '../core/model.ts';
import { pagedDesk, refuseDesk, refuseStranger } from './desk-answer.ts';
import {
  desk,
  requestGroups,
  requestTypes,
  type PortalField,
  type RequestType,
} from '../seed/seed-desk.ts';

/** `GET servicedesk`. */
export function listDesks(exchange: Exchange): Answer {
  const { face, caller } = exchange;
  const project = face.store.project(desk.projectKey);
  const isThere = caller.user !== null && project !== null;
  return pagedDesk(
    exchange,
    isThere
      ? [
          {
            id: desk.id,
            projectId: project.id,
            projectName: project.name,
            projectKey: project.key,
            _links: { self: `${face.baseUrl}/rest/servicedeskapi/servicedesk/${desk.id}` },
          },
        ]
      : [],
  );
}

/** `GET servicedesk/{desk}/requesttype`. */
export function listRequestTypes(exchange: Exchange): Answer {
  const refusal = refuseStranger(exchange);
  if (refusal !== null) return refusal;
  const { face, query } = exchange;
  const text = (query.get('searchQuery') ?? '').toLowerCase();
  const group = query.get('groupId');
  const found = requestTypes(face.kind).filter(
    ({ name, description, groupIds }) =>
      `${name} ${description}`.toLowerCase().includes(text) &&
      (group === null || groupIds.includes(group)),
  );
  return pagedDesk(
    exchange,
    found.map((type) => typeJson(face, type)),
  );
}

/** `GET servicedesk/{desk}/requesttypegroup`. */
export function listRequestGroups(exchange: Exchange): Answer {
  return refuseStranger(exchange) ?? pagedDesk(exchange, requestGroups);
}

/** `GET servicedesk/{desk}/requesttype/{requestType}/field`. */
export function requestFields(exchange: Exchange): Answer {
  const refusal = refuseStranger(exchange);
  if (refusal !== null) return refusal;
  const { face, params } = exchange;
  const type = findRequestType(face, params['requestType']);
  if (type === null) {
    return refuseDesk(404, 'sd.request.type.not.found', 'The request type does not exist.');
  }
  return json(200, {
    requestTypeFields: type.fields.map((field) => fieldJson(face, field)),
    canRaiseOnBehalfOf: true,
    canAddRequestParticipants: true,
  });
}

/** A request type by its id; null when there is none. */
export function findRequestType(face: JiraEdition, id: unknown): RequestType | null {
  return requestTypes(face.kind).find((type) => type.id === id) ?? null;
}

function typeJson(face: JiraEdition, type: RequestType): Record<string, unknown> {
  const api = `${face.baseUrl}/rest`;
  return {
    _expands: ['field'],
    id: type.id,
    _links: { self: `${api}/servicedeskapi/servicedesk/${desk.id}/requesttype/${type.id}` },
    name: type.name,
    description: type.description,
    helpText: type.helpText,
    ...(face.kind === 'cloud' ? { canCreateRequest: true, restrictionStatus: 'OPEN' } : {}),
    issueTypeId: type.issueTypeId,
    serviceDeskId: desk.id,
    portalId: desk.portalId,
    groupIds: type.groupIds,
    icon: {
      id: `105${type.id}`,
      _links: {
        iconUrls: {
          '16x16': `${api}/api/2/universal_avatar/view/type/SD_REQTYPE/avatar/105${type.id}?size=xsmall`,
        },
      },
    },
  };
}

function fieldJson(face: JiraEdition, portal: PortalField): Record<string, unknown> {
  const { field, start } = portal;
  const chosen = field.choices?.find(({ id }) => id === start);
  const defaults = start === null ? [] : [{ value: start, label: chosen?.label ?? start }];
  return {
    fieldId: field.id,
    name: portal.name,
    description: portal.help,
    required: portal.isRequired,
    ...(face.kind === 'cloud' ? { defaultValues: defaults } : {}),
    validValues: (field.choices ?? []).map(valueJson),
    // Data Center tells what it fills in only here.
    presetValues: face.kind === 'cloud' || start === null ? [] : [start],
    jiraSchema: field.schema,
    visible: true,
  };
}

function valueJson({ id, label, children = [] }: Choice): Record<string, unknown> {
  return { value: id, label, children: children.map(valueJson) };
}
