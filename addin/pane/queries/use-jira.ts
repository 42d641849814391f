import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AttachmentLimits, IssueField, IssueType, Project } from '../../jira/model.ts';
import type { OpenedSite } from '../services.ts';

/** Data of two accounts or two Jiras never meet under one key. */
function keyOf(opened: OpenedSite): readonly string[] {
  return ['jira', opened.site.id, opened.session.account.id, opened.session.method];
}

/** The projects in which issues can be made. */
export function useProjects(opened: OpenedSite): UseQueryResult<readonly Project[]> {
  return useQuery({
    queryKey: [...keyOf(opened), 'projects'],
    queryFn: ({ signal }) => opened.jira.projects(signal),
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
  });
}

/** How large a file Jira takes. */
export function useAttachmentLimits(opened: OpenedSite): UseQueryResult<AttachmentLimits> {
  return useQuery({
    queryKey: [...keyOf(opened), 'attachment-limits'],
    queryFn: ({ signal }) => opened.jira.attachmentLimits(signal),
  });
}
