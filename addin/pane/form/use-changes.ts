import { useEffect, useRef, useState } from 'react';
import { toAppError, type ErrorCode } from '../../../contract/errors.ts';
import type { IssueField } from '../../jira/model.ts';
import { compareFields, type FieldChanges } from './compare-fields.ts';
import type { Where } from './use-where.ts';

/** Refusals that may come of a form that is older than the project's set-up. */
const outdating: ReadonlySet<ErrorCode> = new Set([
  'FIELDS_REJECTED',
  'PERMISSION_MISSING',
  'JIRA_NOT_FOUND',
]);

/** A reading of the fields, with the project and type it is of. */
interface Reading {
  readonly of: string;
  readonly fields: readonly IssueField[];
}

/**
 * Reads Jira's form again when Jira refused the issue, and tells what is no longer as it was when the
 * form was opened. What was typed stays wherever it still fits.
 */
export function useChanges(where: Where, error: unknown): FieldChanges | null {
  const { projects, issueTypes, fields, project, issueType } = where;
  const asked = useRef<unknown>(null);
  const [first, setFirst] = useState<Reading | null>(null);

  useEffect(() => {
    if (error === null || error === asked.current) return;
    asked.current = error;
    if (!outdating.has(toAppError(error).code)) return;
    // A field that was refused says nothing of the project; a missing permission does.
    const isOfFields = toAppError(error).code === 'FIELDS_REJECTED';
    if (!isOfFields) void Promise.all([projects.refetch(), issueTypes.refetch()]);
    void fields.refetch();
  }, [error, projects, issueTypes, fields]);

  const of = `${project?.id ?? ''} ${issueType?.id ?? ''}`;
  if (fields.data !== undefined && first?.of !== of) setFirst({ of, fields: fields.data });
  return first === null || first.of !== of || fields.data === undefined
    ? null
    : compareFields(first.fields, fields.data);
}
