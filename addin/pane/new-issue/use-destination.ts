import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { MailRule } from '../../../contract/answers/site-guidance.ts';
import {
  effectiveProjectId,
  effectiveTypeId,
  type KnownDestinations,
} from '../../../core/filing/draft/effective-draft.ts';
import type { Draft } from '../../../core/filing/model.ts';
import type { Destination } from '../../../core/filing/draft/destination-memory.ts';
import type { IssueField, IssueType, Project, ProjectList } from '../../../core/jira/model.ts';
import {
  useCreateFields,
  useFoundProjects,
  useIssueTypes,
  useProject,
  useProjects,
  useRecentProjects,
} from '../queries/use-jira.ts';
import type { OpenedSite } from '../services.ts';
import { useSettled } from '../ui/use-settled.ts';

/** Where an email starts: where the organisation sends it, else where emails of its sender went. */
export interface InitialDestination {
  /** Null where none holds. */
  readonly rule: MailRule | null;
  readonly place: Destination;
}

/** Where the issue goes, and what Jira asks for there. */
export interface DestinationChoice {
  readonly projects: UseQueryResult<ProjectList>;
  readonly issueTypes: UseQueryResult<readonly IssueType[]>;
  readonly fields: UseQueryResult<readonly IssueField[]>;
  readonly project: Project | null;
  readonly issueType: IssueType | null;
  /** To choose from: favourites, then recent ones, then the others by name. */
  readonly offeredProjects: readonly OfferedProject[];
  readonly isSearchingProjects: boolean;
  /** Looks for projects beyond those known, while the user types. */
  readonly searchProjects: (text: string) => void;
  readonly offeredTypes: readonly IssueType[];
  /** From which the draft's project follows. */
  readonly destinations: KnownDestinations;
}

interface OfferedProject {
  readonly project: Project;
  readonly mark: 'favourite' | 'recent' | null;
}

const noTypes: readonly IssueType[] = [];

/** Asks Jira for the projects, and for the types and fields of what the draft comes to. */
export function useDestination(
  opened: OpenedSite,
  start: InitialDestination,
  draft: Draft,
): DestinationChoice {
  const { projects, known, search, recent, isSearching } = useKnownProjects(opened, start);
  const { rule } = start;
  const [first, ...others] = projects.data?.isWhole === true ? projects.data.projects : [];
  const onlyProject = others.length === 0 ? (first ?? null) : null;
  const destinations = { projects: known, onlyProject, rule };
  const projectId = effectiveProjectId(draft, destinations);
  const inList = known.find(({ id }) => id === projectId) ?? null;
  const isListed = projects.data !== undefined;
  const asked = useProject(opened, isListed && inList === null ? projectId : null);
  // Archived since it was read, or hidden: what was read then says nothing any more.
  const project = inList ?? (asked.isError ? null : (asked.data ?? null));
  const issueTypes = useIssueTypes(opened, project);
  const offeredTypes = issueTypes.data ?? noTypes;
  const typeId = effectiveTypeId(draft, { issueTypes: offeredTypes, rule });
  const issueType = offeredTypes.find(({ id }) => id === typeId) ?? null;
  const fields = useCreateFields(opened, project, issueType);

  return {
    projects,
    issueTypes,
    fields,
    project,
    issueType,
    offeredProjects: offerProjects(project === null ? known : unique([...known, project]), recent),
    isSearchingProjects: isSearching,
    searchProjects: search,
    offeredTypes,
    destinations,
  };
}

function useKnownProjects(opened: OpenedSite, { rule, place }: InitialDestination) {
  const [typed, setTyped] = useState('');
  const projects = useProjects(opened);
  const recents = useRecentProjects(opened);
  const settled = useSettled(typed.trim());
  const found = useFoundProjects(opened, projects.data?.isWhole === false ? settled : '');
  // What was found once stays known: the chosen project must not vanish with the next search.
  const [kept, setKept] = useState<readonly Project[]>([]);
  const [lastFound, setLastFound] = useState(found.data);
  if (found.data !== lastFound) {
    setLastFound(found.data);
    if (found.data) setKept(unique([...kept, ...found.data]));
  }
  const listed = projects.data?.projects;
  const isRuleListed = listed?.some(({ key }) => key === rule?.project) ?? true;
  const ruled = useProject(opened, isRuleListed ? null : (rule?.project ?? null)).data;
  const isWhole = projects.data?.isWhole === true;
  const known = useMemo(
    () =>
      unique([
        ...(listed ?? []),
        ...kept,
        ...(recents.data ?? []),
        // A whole list knows better than what was kept of the project months ago.
        ...(place.project === null || isWhole ? [] : [place.project]),
        ...(ruled === undefined ? [] : [ruled]),
      ]),
    [listed, kept, recents.data, place.project, isWhole, ruled],
  );
  return {
    projects,
    known,
    recent: recents.data ?? [],
    search: setTyped,
    isSearching: found.isFetching || (typed.trim() !== settled && projects.data?.isWhole === false),
  };
}

function offerProjects(
  known: readonly Project[],
  recent: readonly Project[],
): readonly OfferedProject[] {
  const recentIds = recent.slice(0, 5).map(({ id }) => id);
  const favourites = known.filter(({ isFavourite }) => isFavourite === true);
  const latest = recentIds.flatMap((id) => known.filter((project) => project.id === id));
  const first = unique([...favourites, ...latest]);
  const firstIds = new Set(first.map(({ id }) => id));
  return [...first, ...known.filter(({ id }) => !firstIds.has(id))].map((project) => ({
    project,
    mark:
      project.isFavourite === true ? 'favourite' : recentIds.includes(project.id) ? 'recent' : null,
  }));
}

function unique(projects: readonly Project[]): readonly Project[] {
  return [
    ...new Map(projects.toReversed().map((project) => [project.id, project])).values(),
  ].toReversed();
}
