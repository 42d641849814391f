import { isRecord } from '../../contract/connect-api.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import type {
  CommentAudience,
  CommentClient,
  NewComment,
  PlacedComment,
} from './comment-client.ts';
import type { Dialect } from './dialect.ts';
import type { JsonCalls } from './json-calls.ts';
import { placeImages, type WrittenText } from './place-images.ts';
import { readProperty } from './read-property.ts';
import type { TextEncoding } from './text-encoding.ts';

/** What the calls are made with. */
export interface CommentCallsOptions {
  readonly calls: JsonCalls;
  readonly dialect: Dialect;
  readonly loadWriting: () => Promise<TextEncoding>;
}

/** The property by which Jira Service Management tells notes of the team from answers to the customer. */
const internalProperty = { key: 'sd.public.comment', value: { internal: true } } as const;

/** Makes the calls about comments. */
export function createCommentCalls(options: CommentCallsOptions): CommentClient {
  const { calls, dialect, loadWriting } = options;
  const { version } = dialect;

  async function rolesOf(project: string, signal?: AbortSignal): Promise<readonly string[]> {
    const path = jiraPath('projectRoles', { version, project });
    const answer = await calls.ask({ call: 'projectRoles', path, signal });
    return isRecord(answer) ? Object.keys(answer) : [];
  }

  async function ownGroups(signal?: AbortSignal): Promise<readonly string[]> {
    const path = jiraPath('myself', { version });
    const query = { expand: 'groups' };
    const answer = await calls.ask({ call: 'myself', path, query, signal });
    const groups = isRecord(answer) ? answer['groups'] : null;
    const items: unknown = isRecord(groups) ? groups['items'] : null;
    return (Array.isArray(items) ? items : []).flatMap((item: unknown) =>
      isRecord(item) && typeof item['name'] === 'string' ? [item['name']] : [],
    );
  }

  async function isServiceDesk(project: string, signal?: AbortSignal): Promise<boolean> {
    const path = jiraPath('project', { version, project });
    const answer = await calls.ask({ call: 'project', path, signal });
    return isRecord(answer) && answer['projectTypeKey'] === 'service_desk';
  }

  return {
    addComment: async (issueId, comment) => {
      const path = jiraPath('addComment', { version, issue: issueId });
      const value = encodeComment(comment, (await loadWriting()).writeDocument(comment.body));
      const answer = await calls.ask({ call: 'addComment', path, body: { kind: 'json', value } });
      const id = isRecord(answer) ? answer['id'] : null;
      if (typeof id !== 'string') throw calls.unreadable();
      return id;
    },

    newestComments: async (issueId, signal) => {
      const path = jiraPath('comments', { version, issue: issueId });
      const query = { orderBy: '-created', maxResults: '20' };
      const answer = await calls.ask({ call: 'comments', path, query, signal });
      if (!isRecord(answer) || !Array.isArray(answer['comments'])) throw calls.unreadable();
      return answer['comments'].flatMap((row: unknown) =>
        isRecord(row) && typeof row['id'] === 'string' ? [row['id']] : [],
      );
    },

    commentProperty: (commentId, name, signal) => {
      const path = jiraPath('commentProperty', { version, comment: commentId, property: name });
      return readProperty(calls, { call: 'commentProperty', path, signal });
    },

    placeCommentPictures: async (comment, document, names) =>
      placeImages(
        { calls, dialect, shorten: (await loadWriting()).shorten },
        { text: bodyOf(options, comment), document, ...names },
      ),

    audiences: async (issueKey, signal) => {
      const project = issueKey.replace(/-\d+$/, '');
      // Roles and groups may be hidden from people who are no administrators; the choice is then smaller.
      const [desk, groups, roles] = await Promise.allSettled([
        isServiceDesk(project, signal),
        ownGroups(signal),
        rolesOf(project, signal),
      ]);
      return {
        // Whether customers read along must be known before anything is written.
        isServiceDesk: desk.status === 'fulfilled' ? desk.value : await Promise.reject(desk.reason),
        groups: groups.status === 'fulfilled' ? groups.value : [],
        roles: roles.status === 'fulfilled' ? roles.value : [],
      };
    },
  };
}

function bodyOf({ calls, dialect }: CommentCallsOptions, comment: PlacedComment): WrittenText {
  const { issueId: issue, id, audience } = comment;
  return {
    read: async () => {
      const path = jiraPath('readComment', { version: dialect.version, issue, comment: id });
      const answer = await calls.ask({ call: 'readComment', path });
      if (!isRecord(answer)) throw calls.unreadable();
      return answer['body'] ?? null;
    },
    write: async ({ version, value }) => {
      const path = jiraPath('editComment', { version, issue, comment: id });
      // Left out, who may see it would be everybody from then on.
      const body = { kind: 'json', value: { body: value, ...visibilityOf(audience) } } as const;
      await calls.ask({ call: 'editComment', path, body });
    },
  };
}

function encodeComment({ audience, properties }: NewComment, body: unknown): unknown {
  const all = audience.kind === 'internal' ? [...properties, internalProperty] : properties;
  return {
    body,
    ...visibilityOf(audience),
    ...(all.length === 0 ? {} : { properties: all }),
  };
}

/** Old Data Centers take no null here: it is left out for everybody. */
function visibilityOf(audience: CommentAudience): object {
  return audience.kind === 'group' || audience.kind === 'role'
    ? { visibility: { type: audience.kind, value: audience.name } }
    : {};
}
