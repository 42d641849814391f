import type { EmailDocument } from '../convert/document.ts';
import type { PictureNames } from './issue-client.ts';

/** Who sees a comment. */
export type CommentAudience =
  | { readonly kind: 'everyone' }
  /** In a service project: its team, and none of the customers. */
  | { readonly kind: 'internal' }
  | { readonly kind: 'group' | 'role'; readonly name: string };

/** To whom comments on an issue can be kept. */
export interface CommentAudiences {
  /** In a service project customers read what everybody sees. */
  readonly isServiceDesk: boolean;
  /** Of the user. */
  readonly groups: readonly string[];
  readonly roles: readonly string[];
}

/** What a comment is made of. */
export interface NewComment {
  readonly body: EmailDocument;
  readonly audience: CommentAudience;
  /** Entity properties written in the same call, for example the filing id. */
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
}

/** A comment that is there. */
export interface PlacedComment {
  readonly issueId: string;
  readonly id: string;
  readonly audience: CommentAudience;
}

/** What is done with comments. */
export interface CommentClient {
  /** @returns the id of the comment. @throws {AppError} PERMISSION_MISSING, JIRA_NOT_FOUND … */
  addComment(issueId: string, comment: NewComment): Promise<string>;
  /** Ids of the newest comments that the user may see, newest first, at most 20. */
  newestComments(issueId: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** The value of an entity property; null when the comment has none of the name. */
  commentProperty(commentId: string, name: string, signal?: AbortSignal): Promise<unknown>;
  /** As `placePictures`, in a comment; who sees it stays as it is. */
  placeCommentPictures(
    comment: PlacedComment,
    document: EmailDocument,
    names: PictureNames,
  ): Promise<'placed' | 'edited'>;
  /** What Jira does not tell is left out: everybody can be chosen always. */
  audiences(issueKey: string, signal?: AbortSignal): Promise<CommentAudiences>;
}
