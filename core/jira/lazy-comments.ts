import type { CommentCallsOptions } from './comment-calls.ts';
import type { CommentClient } from './comment-client.ts';

/** Makes the calls about comments when the first of them is needed: most mails become issues. */
export function createLaterComments(options: CommentCallsOptions): CommentClient {
  const calls = async (): Promise<CommentClient> => {
    const { createCommentCalls } = await import('./comment-calls.ts');
    return createCommentCalls(options);
  };
  return {
    addComment: async (...given) => (await calls()).addComment(...given),
    newestComments: async (...given) => (await calls()).newestComments(...given),
    commentProperty: async (...given) => (await calls()).commentProperty(...given),
    placeCommentPictures: async (...given) => (await calls()).placeCommentPictures(...given),
    audiences: async (...given) => (await calls()).audiences(...given),
  };
}
