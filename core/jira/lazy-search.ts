import type { Dialect } from './dialect.ts';
import type { FieldSearch } from './field-search.ts';
import type { JsonCalls } from './json-calls.ts';

/** Makes the search of one Jira when something is searched first: many a form needs none. */
export function createLaterSearch(calls: JsonCalls, dialect: Dialect): FieldSearch {
  const search = async (): Promise<FieldSearch> => {
    const { createFieldSearch } = await import('./field-search.ts');
    return createFieldSearch(calls, dialect);
  };
  return {
    users: async (...given) => (await search()).users(...given),
    assignees: async (...given) => (await search()).assignees(...given),
    mayFindPeople: async (...given) => (await search()).mayFindPeople(...given),
    groups: async (...given) => (await search()).groups(...given),
    labels: async (...given) => (await search()).labels(...given),
    issues: async (...given) => (await search()).issues(...given),
    epics: async (...given) => (await search()).epics(...given),
    sprints: async (...given) => (await search()).sprints(...given),
    linkTypes: async (...given) => (await search()).linkTypes(...given),
  };
}
