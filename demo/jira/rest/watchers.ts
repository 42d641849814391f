import { type Answer, refuse } from '../core/answer.ts';
import type { Exchange } from '../core/edition.ts';
import { readJson } from '../core/read-body.ts';

/** `POST issue/{issue}/watchers`: the body is a user's name as a JSON text; nothing means the caller. */
export async function addWatcher({ face, caller, params, request }: Exchange): Promise<Answer> {
  const body = await readJson(request);
  if (body.kind === 'refused') return body.answer;
  const issue = caller.user === null ? null : face.store.issue(params['issue'] ?? '');
  if (issue === null) return refuse(404, ['Issue Does Not Exist']);
  const watcher = face.store.users.find(
    (user) => body.value === (face.kind === 'cloud' ? user.accountId : user.name),
  );
  if (watcher === undefined) {
    return refuse(face.kind === 'cloud' ? 400 : 404, [
      `The user "${String(body.value)}" does not exist.`,
    ]);
  }
  if (!issue.project.mayCreate) {
    // Data Center says “not signed in” to who may not.
    return refuse(face.kind === 'cloud' ? 403 : 401, [
      'You do not have permission to manage watchers.',
    ]);
  }
  const watchers = [...issue.watchers.filter((one) => one !== watcher), watcher];
  face.store.replaceIssue({ ...issue, watchers });
  return { status: 204, body: '' };
}
