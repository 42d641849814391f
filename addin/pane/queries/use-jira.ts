import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { FieldHelp } from '../../../core/jira/field-help.ts';
import type {
  AttachmentLimits,
  IssueField,
  IssueType,
  Project,
  ProjectList,
} from '../../../core/jira/model.ts';
import type { OpenedSite } from '../services.ts';

/**
 * Projects, types and fields change by the week: within one session the next mail asks for none of
 * them. What Jira refuses because it has changed is asked for anew.
 */
const forSession = { staleTime: 8 * 60 * 60_000, gcTime: Infinity } as const;

/** Data of two accounts or two Jiras never meet under one key. */
export function keyOf(opened: OpenedSite): readonly string[] {
  return ['jira', opened.site.id, opened.session.account.id, opened.session.method];
}

/** The projects in which issues can be made. */
export function useProjects(opened: OpenedSite): UseQueryResult<ProjectList> {
  return useQuery({
    queryKey: [...keyOf(opened), 'projects'],
    queryFn: ({ signal }) => opened.jira.projects(signal),
    ...forSession,
  });
}

/** The projects used last; the form goes on without them when Jira does not tell. */
export function useRecentProjects(opened: OpenedSite): UseQueryResult<readonly Project[]> {
  return useQuery({
    queryKey: [...keyOf(opened), 'recent-projects'],
    queryFn: ({ signal }) => opened.jira.recentProjects(signal),
    ...forSession,
  });
}

/** Projects with what was typed; idle while that is empty. */
export function useFoundProjects(
  opened: OpenedSite,
  text: string,
): UseQueryResult<readonly Project[]> {
  return useQuery({
    queryKey: [...keyOf(opened), 'found-projects', text],
    queryFn: text === '' ? skipToken : ({ signal }) => opened.jira.searchProjects(text, signal),
    ...forSession,
  });
}

/** One project by id or key; idle for null. */
export function useProject(opened: OpenedSite, idOrKey: string | null): UseQueryResult<Project> {
  return useQuery({
    queryKey: [...keyOf(opened), 'project', idOrKey],
    queryFn: idOrKey === null ? skipToken : ({ signal }) => opened.jira.project(idOrKey, signal),
    ...forSession,
  });
}

/** The issue types of a project; idle while none is chosen. */
export function useIssueTypes(
  opened: OpenedSite,
  project: Project | null,
): UseQueryResult<readonly IssueType[]> {
  return useQuery({
    queryKey: [...keyOf(opened), 'issue-types', project?.id],
    queryFn: project === null ? skipToken : ({ signal }) => opened.jira.issueTypes(project, signal),
    ...forSession,
  });
}

/** The fields Jira asks for; idle while project or type is open. */
export function useCreateFields(
  opened: OpenedSite,
  project: Project | null,
  issueType: IssueType | null,
): UseQueryResult<readonly IssueField[]> {
  return useQuery({
    queryKey: [...keyOf(opened), 'create-fields', project?.id, issueType?.id],
    queryFn:
      project === null || issueType === null
        ? skipToken
        : ({ signal }) => opened.jira.createFields(project, issueType, signal),
    ...forSession,
  });
}

/** What custom fields are for; the form goes on without it when Jira does not tell. */
export function useFieldHelp(
  opened: OpenedSite,
  project: Project | null,
): UseQueryResult<FieldHelp> {
  return useQuery({
    queryKey: [...keyOf(opened), 'field-help', project?.id],
    queryFn: project === null ? skipToken : ({ signal }) => opened.jira.fieldHelp(project, signal),
    ...forSession,
  });
}

/** How large a file Jira takes. */
export function useAttachmentLimits(opened: OpenedSite): UseQueryResult<AttachmentLimits> {
  return useQuery({
    queryKey: [...keyOf(opened), 'attachment-limits'],
    queryFn: ({ signal }) => opened.jira.attachmentLimits(signal),
    ...forSession,
  });
}
