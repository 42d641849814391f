import type { TypePicture } from './model.ts';

/** Ids of Jira's own pictures for types, and their names before there were ids. */
const pictures: Readonly<Record<string, TypePicture>> = {
  '10303': 'bug',
  bug: 'bug',
  '10307': 'epic',
  epic: 'epic',
  '10315': 'story',
  story: 'story',
  '10318': 'task',
  task: 'task',
  '10310': 'improvement',
  improvement: 'improvement',
  '10316': 'subtask',
  subtask: 'subtask',
};

/** By the picture's address alone: it is never fetched, and names of types are translated. */
export function pictureOf(iconUrl: string): TypePicture | null {
  const [, id] =
    /[?&]avatarId=(\d+)/.exec(iconUrl) ??
    /\/avatar\/(\d+)/.exec(iconUrl) ??
    /\/issuetypes\/(\w+)\.\w+$/.exec(iconUrl) ??
    [];
  return id === undefined ? null : (pictures[id] ?? null);
}
