import type { en } from './en.ts';

/** Everything the pane says in one language. English has the names, and every other language all of them. */
export type Messages = typeof en;

/** What the screens say. */
export type Texts = Messages['texts'];
