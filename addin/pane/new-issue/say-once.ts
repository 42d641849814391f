import { isRetryable } from '../../../contract/error-traits.ts';
import { toAppError, type ErrorCode } from '../../../contract/errors.ts';

/** What failed on the form, each where it is shown; null for what went well. */
export interface FormErrors {
  /** The last try to create the issue. */
  readonly create: unknown;
  readonly projects: unknown;
  readonly issueTypes: unknown;
  readonly fields: unknown;
}

/**
 * Leaves one notice of what failed for the same reason: a permission that was withdrawn fails every
 * call. A reading keeps its notice beside that of the issue where trying it again may help.
 */
export function sayOnce(
  errors: FormErrors,
  { isClosed }: { readonly isClosed: boolean },
): FormErrors {
  // That the project is closed says it all.
  const create = isClosed ? null : errors.create;
  const said = new Set<ErrorCode>();
  if (create !== null) {
    const error = toAppError(create);
    if (!isRetryable(error)) said.add(error.code);
  }
  const once = (thrown: unknown): unknown => {
    if (thrown === null) return null;
    const { code } = toAppError(thrown);
    if (said.has(code) || (isClosed && closing.has(code))) return null;
    said.add(code);
    return thrown;
  };
  return {
    create,
    projects: once(errors.projects),
    issueTypes: once(errors.issueTypes),
    fields: once(errors.fields),
  };
}

/** What Jira answers about a project that is closed to the user. */
export const closing: ReadonlySet<ErrorCode> = new Set(['PERMISSION_MISSING', 'JIRA_NOT_FOUND']);
