import { notSignedIn } from './about.ts';
import { type Answer, json, refuse } from '../core/answer.ts';
import type { Exchange } from '../core/edition.ts';
import type { Issue } from '../core/model.ts';
import { board, linkTypes as seedLinkTypes, sprints } from '../seed/seed-every-field.ts';

/** `GET jql/autocompletedata/suggestions`: labels in use. */
export function suggestValues({ face, caller, query }: Exchange): Answer {
  if (caller.user === null) return notSignedIn();
  const text = (query.get('fieldValue') ?? '').toLowerCase();
  const fieldId = (query.get('fieldName') ?? '').replace(/^cf\[(\d+)\]$/, 'customfield_$1');
  const used = face.store.issues.flatMap(({ values }) => {
    const labels = values.get(fieldId);
    return Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : [];
  });
  const found = [...new Set(used)].filter((label) => label.toLowerCase().startsWith(text));
  return json(200, {
    results: found.slice(0, 15).map((value) => ({
      value,
      displayName: `<b>${value.slice(0, text.length)}</b>${value.slice(text.length)}`,
    })),
  });
}

/** `GET issue/picker`: those seen last, whatever was asked, then those that have the words. */
export function pickIssue({ face, caller, query }: Exchange): Answer {
  if (caller.user === null) return notSignedIn();
  const words = (query.get('query') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const isHit = (issue: Issue): boolean => {
    const text = `${issue.key} ${String(issue.values.get('summary'))}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const inProject = /project = "([A-Z]+)"/.exec(query.get('currentJQL') ?? '')?.[1];
  const withSubtasks = query.get('showSubTasks') === 'true';
  const all = face.store.issues.toReversed();
  const current = all
    .filter(isHit)
    .filter(({ project }) => inProject === undefined || project.key === inProject)
    .filter(({ type }) => withSubtasks || !type.isSubtask);
  return json(200, {
    sections: [
      section('hs', 'History Search', all.filter(isHit).slice(0, 5)),
      section('cs', 'Current Search', current),
    ],
  });
}

function section(id: string, label: string, issues: readonly Issue[]): unknown {
  return {
    id,
    label,
    sub: `Showing ${issues.length} matching issues`,
    issues: issues.slice(0, 20).map((issue) => ({
      id: Number(issue.id),
      key: issue.key,
      keyHtml: `<b>${issue.key}</b>`,
      img: '/images/icons/issuetypes/task.svg',
      summary: `<b>${String(issue.values.get('summary'))}</b>`,
      summaryText: String(issue.values.get('summary')),
    })),
  };
}

/** `GET issueLinkType`. */
export function linkTypes({ face, caller }: Exchange): Answer {
  if (caller.user === null) return notSignedIn();
  const self = `${face.baseUrl}/rest/api/2/issueLinkType`;
  return json(200, {
    issueLinkTypes: seedLinkTypes.map((type) => ({ ...type, self: `${self}/${type.id}` })),
  });
}

/** `GET /rest/greenhopper/1.0/epics` (Data Center): for the field “Epic Link”. */
export function epics({ face, caller, query }: Exchange): Answer {
  if (caller.user === null) return notSignedIn();
  const text = (query.get('searchQuery') ?? '').toLowerCase();
  const found = face.store.issues
    .filter(({ type, project }) => type.name === 'Epic' && project.key === query.get('projectKey'))
    .map(({ key, values }) => ({
      key,
      name: String(values.get('customfield_10740') ?? values.get('summary')),
      isDone: false,
    }))
    .filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(text));
  return json(200, {
    epicLists: [{ listDescriptor: 'All epics', epicNames: found }],
    total: found.length,
  });
}

/** `GET /rest/agile/1.0/board`. */
export function boards({ face, caller, query }: Exchange): Answer {
  if (caller.user === null) return notSignedIn();
  const project = face.store.project(query.get('projectKeyOrId') ?? '');
  const values = project?.key === board.projectKey ? [board] : [];
  return json(200, {
    maxResults: 50,
    startAt: 0,
    total: values.length,
    isLast: true,
    values: values.map(({ id, name, type }) => ({
      id,
      name,
      type,
      self: `${face.baseUrl}/rest/agile/1.0/board/${id}`,
    })),
  });
}

/** `GET /rest/agile/1.0/board/{board}/sprint`. */
export function boardSprints({ face, caller, params, query }: Exchange): Answer {
  if (caller.user === null) return notSignedIn();
  if (params['board'] !== String(board.id)) {
    return refuse(404, ['Board does not exist or you do not have permission to view it.']);
  }
  const states = (query.get('state') ?? 'future,active,closed').split(',');
  const values = sprints
    .filter(({ state }) => states.includes(state))
    .map((sprint) => ({
      ...sprint,
      originBoardId: board.id,
      self: `${face.baseUrl}/rest/agile/1.0/sprint/${sprint.id}`,
    }));
  return json(200, { maxResults: 50, startAt: 0, isLast: true, values });
}
