import type { EmailDocument } from '../../core/convert/document.ts';
import type { EmailPart, FoldableKind } from '../../core/convert/parts.ts';
import type { OpenEmail } from '../../core/email/email.ts';
import type { FileTick } from '../../core/filing/draft/draft.ts';
import type { Draft, EffectiveDraft, OfferedFile } from '../../core/filing/model.ts';
import type { Submission } from '../../core/filing/plan/plan-submission.ts';
import type { OpenedSite } from './services.ts';

/** What the form is given: where it files which email, and what happens at the click. */
export interface FormScreenProps {
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
  readonly isCreating: boolean;
  /** Why the last try failed; null when there was none. */
  readonly error: unknown;
  readonly onFile: (submission: Submission) => void;
}

/** What of an email is left out at first: what programs added to its text, or the rest of a selection. */
export type ChoosablePart = FoldableKind | 'rest';

/** A kind of part that can be included or left out. */
export interface PartChoice {
  readonly kind: ChoosablePart;
  readonly isIn: boolean;
  /** Lines with something to read. */
  readonly lines: number;
}

/** A part of the email in its place. */
export interface PlacedPart {
  readonly part: EmailPart;
  readonly isIn: boolean;
}

/** What goes into the issue of the email's text. */
export interface IncludedParts {
  /** Undefined while the email is being read. */
  readonly body: EmailDocument | undefined;
  /** The email's parts in their order; none where only the selection is included. */
  readonly parts: readonly PlacedPart[];
  readonly choices: readonly PartChoice[];
  /** Includes or leaves out a kind of part, in this email and the next ones. */
  readonly toggle: (kind: ChoosablePart) => void;
  /** Includes or leaves out one part of this email. */
  readonly togglePart: (part: EmailPart) => void;
}

/** What a mail brings along: its text and its files. */
export interface EmailContent {
  readonly own: IncludedParts;
  readonly files: readonly OfferedFile[];
  readonly bodyError: unknown;
  readonly readBodyAgain: () => void;
}

/** What is entered for an email, whether it becomes an issue or a comment. */
export interface EmailEntry extends EmailContent {
  /** What the user entered. */
  readonly typed: Draft;
  readonly draft: EffectiveDraft;
  /** Without the one that is made of the text of a new issue. */
  readonly emailFiles: readonly OfferedFile[];
  /** What will be filed; null while the mail is being read. */
  readonly document: EmailDocument | null;
  /** Null goes back to the mail's own text. */
  readonly setDescription: (text: string | null) => void;
  readonly tickFile: (tick: FileTick) => void;
  readonly addFiles: (files: readonly File[]) => void;
}
