import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isAppError, toAppError, type AppError, type ErrorCode } from '../../../contract/errors.ts';
import type { IssueField, IssueType, Project } from '../../../core/jira/model.ts';
import { keyOf } from '../queries/use-jira.ts';
import type { OpenedSite } from '../services.ts';
import { compareFields, type FieldChanges } from './compare-fields.ts';
import { closing } from './say-once.ts';
import type { DestinationChoice } from './use-destination.ts';

/** What of Jira's form is no longer as it was when Jira refused the issue. */
export interface FormChanges {
  /** The project in which the user can make no issues any more. */
  readonly closedProject: string | null;
  readonly goneType: string | null;
  readonly fields: FieldChanges | null;
}

interface Changed {
  /** Null when all is as it was. */
  readonly changes: FormChanges | null;
  /** The fields as they were at the refusal; none before there was one. */
  readonly before: readonly IssueField[];
}

/** The form that Jira refused. */
interface Refused {
  readonly error: unknown;
  readonly project: Project | null;
  readonly issueType: IssueType | null;
  readonly fields: readonly IssueField[];
}

/** Refusals that may come of a form that is older than the project's set-up. */
const outdating: ReadonlySet<ErrorCode> = new Set([
  'FIELDS_REJECTED',
  'PERMISSION_MISSING',
  'JIRA_NOT_FOUND',
]);

/**
 * Throws away what is kept of Jira's form when Jira refuses an issue, reads it anew, and tells what is
 * no longer as it was. What was typed stays wherever it still fits.
 */
export function useChanges(opened: OpenedSite, where: DestinationChoice, error: unknown): Changed {
  const queryClient = useQueryClient();
  const { project, issueType, fields } = where;
  const [refused, setRefused] = useState<Refused | null>(null);
  const isNew = error !== null && error !== refused?.error;
  if (isNew && outdating.has(toAppError(error).code)) {
    setRefused({ error, project, issueType, fields: fields.data ?? [] });
  }

  useEffect(() => {
    if (refused !== null) throwAway(queryClient, opened, refused);
  }, [queryClient, opened, refused]);

  if (refused === null) return { changes: null, before: [] };
  return { changes: changesSince(refused, where), before: refused.fields };
}

function throwAway(queryClient: QueryClient, opened: OpenedSite, refused: Refused): void {
  const { project } = refused;
  const names = saysOnlyFields(toAppError(refused.error))
    ? [['create-fields', project?.id]]
    : [
        ['projects'],
        ['recent-projects'],
        ['found-projects'],
        ['project'],
        ['issue-types', project?.id],
        ['create-fields', project?.id],
      ];
  for (const name of names) {
    // A reading that fails tells so where it is shown.
    void queryClient.invalidateQueries({ queryKey: [...keyOf(opened), ...name] });
  }
}

/** A field that was refused says nothing of the project; other words may. */
function saysOnlyFields(error: AppError): boolean {
  if (!isAppError(error, 'FIELDS_REJECTED')) return false;
  const ids = error.facts.fields.map(({ id }) => id);
  return ids.length > 0 && !ids.includes('project') && !ids.includes('issuetype');
}

function changesSince(refused: Refused, where: DestinationChoice): FormChanges | null {
  const { project, issueTypes, issueType, fields } = where;
  const was = refused.project;
  // The user is elsewhere by now.
  if (was === null || (project !== null && project.id !== was.id)) return null;
  const isClosed =
    project === null ||
    (issueTypes.error !== null && closing.has(toAppError(issueTypes.error).code));
  const isTypeGone =
    !isClosed &&
    issueTypes.data !== undefined &&
    refused.issueType !== null &&
    !issueTypes.data.some(({ id }) => id === refused.issueType?.id);
  const isSameType = issueType !== null && issueType.id === refused.issueType?.id;
  const changes = {
    closedProject: isClosed ? was.name : null,
    goneType: isTypeGone ? (refused.issueType?.name ?? null) : null,
    fields:
      !isClosed && isSameType && fields.data !== undefined
        ? compareFields(refused.fields, fields.data)
        : null,
  };
  return Object.values(changes).every((one) => one === null) ? null : changes;
}
