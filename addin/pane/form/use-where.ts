import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DraftAction } from '../../filing/draft.ts';
import type { Draft } from '../../filing/model.ts';
import type { IssueField, IssueType, Project } from '../../jira/model.ts';
import { useCreateFields, useIssueTypes, useProjects } from '../queries/use-jira.ts';
import type { OpenedSite } from '../services.ts';

/** Where the issue goes, and what Jira asks for there. */
export interface Where {
  readonly projects: UseQueryResult<readonly Project[]>;
  readonly issueTypes: UseQueryResult<readonly IssueType[]>;
  readonly fields: UseQueryResult<readonly IssueField[]>;
  readonly project: Project | null;
  readonly issueType: IssueType | null;
  /** Without sub-tasks, which need a parent. */
  readonly offeredTypes: readonly IssueType[];
}

/** Asks Jira along the draft's choices, and tells the draft what does not fit any more. */
export function useWhere(
  opened: OpenedSite,
  draft: Draft,
  adjust: (action: DraftAction) => void,
): Where {
  const projects = useProjects(opened);
  const project = projects.data?.find(({ id }) => id === draft.projectId) ?? null;
  const issueTypes = useIssueTypes(opened, project);
  const offeredTypes = (issueTypes.data ?? []).filter(({ isSubtask }) => !isSubtask);
  const issueType = offeredTypes.find(({ id }) => id === draft.issueTypeId) ?? null;
  const fields = useCreateFields(opened, project, issueType);

  const onlyProject = projects.data?.length === 1 ? projects.data[0] : undefined;
  useEffect(() => {
    if (onlyProject) adjust({ kind: 'choose-project', projectId: onlyProject.id });
  }, [onlyProject, adjust]);
  useEffect(() => {
    if (issueTypes.data) adjust({ kind: 'offer-types', types: issueTypes.data });
  }, [issueTypes.data, adjust]);
  useEffect(() => {
    if (fields.data) adjust({ kind: 'offer-fields', fields: fields.data });
  }, [fields.data, adjust]);

  return { projects, issueTypes, fields, project, issueType, offeredTypes };
}
