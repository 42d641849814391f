import type { TypedMethod } from '../../signin/sign-in-forms.ts';

interface Question {
  readonly title: string;
  readonly text: readonly string[];
  readonly act: string;
}

/** The words around an account, loaded with the screens that need them. */
export interface AccountMessages {
  readonly signedIn: (name: string) => string;
  readonly close: string;
  readonly evaluation: Readonly<Record<TypedMethod, string>>;
  readonly atJira: Readonly<Record<TypedMethod, string>>;
  readonly oldSecret: Readonly<Record<TypedMethod, string>>;
  readonly onDevice: string;
  readonly alsoGranted: (sites: string) => string;
  readonly signInThere: (site: string) => string;
  readonly one: (site: string) => Question;
  readonly all: (sites: string) => Question;
  readonly everything: Question;
  readonly working: string;
  readonly doneTitle: string;
  readonly forgottenTitle: string;
  readonly forgotten: string;
  readonly done: string;
  readonly ended: (site: string) => string;
  readonly byHand: () => string;
  readonly signedOut: (site: string) => string;
  readonly unknown: (site: string) => string;
  readonly endThere: string;
  readonly inMailbox: string;
}
