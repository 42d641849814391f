import type { CommentAudience, CommentAudiences } from '../../../core/jira/comment-client.ts';
import type { Texts } from '../i18n/messages.ts';

/** Somebody a comment can be kept to, as a list shows it. */
interface OfferedAudience {
  readonly id: string;
  readonly label: string;
  readonly audience: CommentAudience;
}

/** Whom a comment is for unless the user says otherwise: nothing reaches a customer by accident. */
export function usualAudience({ isServiceDesk }: CommentAudiences): CommentAudience {
  return { kind: isServiceDesk ? 'internal' : 'everyone' };
}

/** Everybody to whom a comment can be kept, the usual one first. */
export function offeredAudiences(
  { isServiceDesk, roles, groups }: CommentAudiences,
  words: Texts['add'],
): readonly OfferedAudience[] {
  const all: readonly (readonly [CommentAudience, string])[] = [
    ...(isServiceDesk ? [[{ kind: 'internal' }, words.internal] as const] : []),
    [{ kind: 'everyone' }, isServiceDesk ? words.customers : words.everyone],
    ...roles.map((name) => [{ kind: 'role', name }, words.role(name)] as const),
    ...groups.map((name) => [{ kind: 'group', name }, words.group(name)] as const),
  ];
  return all.map(([audience, label]) => ({ id: idOf(audience), label, audience }));
}

/** One id for each audience. */
export function idOf(audience: CommentAudience): string {
  return 'name' in audience ? `${audience.kind} ${audience.name}` : audience.kind;
}
