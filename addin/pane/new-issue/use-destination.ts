import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { MailRule } from '../../../contract/answers/site-guidance.ts';
import { isTypeNamed } from '../../../core/filing/draft/match-rule.ts';
import type { DraftAction } from '../../../core/filing/draft/draft.ts';
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

/** Where a mail starts: where the organisation sends it, else where mails of its sender went. */
export interface InitialDestination {
  /** Null where none holds, and for a draft that the user had begun already. */
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
}

interface OfferedProject {
  readonly project: Project;
  readonly mark: 'favourite' | 'recent' | null;
}

const noTypes: readonly IssueType[] = [];

/** Asks Jira along the draft's choices, and tells the draft what does not fit any more. */
export function useDestination(
  opened: OpenedSite,
  start: InitialDestination,
  { draft, adjust }: { readonly draft: Draft; readonly adjust: (action: DraftAction) => void },
): DestinationChoice {
  const { projects, known, search, recent, isSearching } = useKnownProjects(opened, start);
  const inList = known.find(({ id }) => id === draft.projectId) ?? null;
  const isListed = projects.data !== undefined;
  const asked = useProject(opened, isListed && inList === null ? draft.projectId : null);
  // Archived since it was read, or hidden: what was read then says nothing any more.
  const project = inList ?? (asked.isError ? null : (asked.data ?? null));
  const issueTypes = useIssueTypes(opened, project);
  const offeredTypes = issueTypes.data ?? noTypes;
  const issueType = offeredTypes.find(({ id }) => id === draft.issueTypeId) ?? null;
  const fields = useCreateFields(opened, project, issueType);

  const onlyProject =
    projects.data?.isWhole === true && projects.data.projects.length === 1
      ? projects.data.projects[0]
      : undefined;
  useEffect(() => {
    if (onlyProject) adjust({ kind: 'choose-project', projectId: onlyProject.id });
  }, [onlyProject, adjust]);
  useEffect(() => {
    if (issueTypes.data) adjust({ kind: 'offer-types', types: issueTypes.data });
  }, [issueTypes.data, adjust]);
  useRule({ rule: start.rule, known, project, types: issueTypes.data, adjust });

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

interface RuleParts {
  readonly rule: MailRule | null;
  readonly known: readonly Project[];
  readonly project: Project | null;
  readonly types: readonly IssueType[] | undefined;
  readonly adjust: (action: DraftAction) => void;
}

/** Follows the rule of the organisation once; what the user chooses afterwards stands. */
function useRule({ rule, known, project, types, adjust }: RuleParts): void {
  const wanted = known.find(({ key }) => key === rule?.project) ?? null;
  const wantedId = wanted?.id;
  useEffect(() => {
    if (wantedId !== undefined) adjust({ kind: 'choose-project', projectId: wantedId });
  }, [wantedId, adjust]);
  const isThere = wanted !== null && project?.id === wanted.id;
  const type = isThere
    ? types?.find((one) => isTypeNamed(one, rule?.issueType ?? null))
    : undefined;
  useEffect(() => {
    if (type) adjust({ kind: 'choose-type', issueTypeId: type.id });
  }, [type, adjust]);
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
