import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldOption } from '../../../core/jira/model.ts';
import { isAppError, toAppError } from '../../../contract/errors.ts';
import { usePane } from '../pane-context.ts';
import type { OpenedSite } from '../services.ts';
import { filterChoices } from '../ui/filter-choices.ts';
import { keyOf } from './use-jira.ts';

/** A search in Jira for what a field can be set to. */
export interface LookUp {
  /** What is searched, and for which field or project: answers of two look-ups never meet. */
  readonly key: readonly string[];
  /** The words that say that nothing came of it, or that something has to be typed first. */
  readonly hint?: string;
  /** False where Jira answers nothing to an empty text. */
  readonly asksEmpty: boolean;
  /** Jira gives the whole list, whatever is typed: it is asked once and searched here. */
  readonly isWhole?: boolean;
  readonly ask: (text: string, signal: AbortSignal) => Promise<readonly FieldOption[]>;
  /** For what not everybody may search. */
  readonly permission?: LookUpPermission;
}

/** A permission without which Jira finds nothing, or refuses to search. */
interface LookUpPermission {
  readonly key: readonly string[];
  /** Asked when the list opens first. */
  readonly isGiven: (signal: AbortSignal) => Promise<boolean>;
  /** Says that it is missing. */
  readonly missing: string;
  /** What can be offered without it. */
  readonly instead: (signal: AbortSignal) => Promise<readonly FieldOption[]>;
}

/** What a field with a list needs to show a look-up. */
interface LookedUp {
  readonly found: readonly FieldOption[];
  readonly isSearching: boolean;
  readonly note: string | undefined;
  /** The text that `found` is for; null while the list is closed. */
  readonly typed: string | null;
  readonly search: (typed: string | null) => void;
}

/** Long enough for a word, short enough not to be felt; Cloud counts look-ups of a whole company. */
const pauseMs = 250;

const nothing: readonly FieldOption[] = [];

/**
 * Searches in Jira while a list is open. Typing on cancels what is under way, also what was only about
 * to be asked; what was found once is not asked for again in this session.
 */
export function useLookUp(opened: OpenedSite, lookUp: LookUp): LookedUp {
  const { language } = usePane();
  const [typed, setTyped] = useState<string | null>(null);
  const text = lookUp.isWhole === true ? '' : (typed?.trim() ?? '');
  const isAsked = typed !== null && (text !== '' || lookUp.asksEmpty);
  const query = useQuery({
    queryKey: [...keyOf(opened), 'look-up', ...lookUp.key, text],
    queryFn: isAsked
      ? async ({ signal }) => {
          await pause(text === '' ? 0 : pauseMs, signal);
          return lookUp.ask(text, signal);
        }
      : skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
    placeholderData: keepPreviousData,
  });
  const refusal = isAppError(query.error, 'PERMISSION_MISSING') ? query.error : null;
  const { isForbidden, instead, isChecking } = usePermission(opened, lookUp, {
    isOpen: typed !== null,
    isRefused: refusal !== null,
  });
  if (isForbidden) {
    return {
      found: typed === null ? nothing : filterChoices(instead, text),
      isSearching: false,
      // With what Jira said of it, if anything.
      note: [lookUp.permission?.missing, refusal?.facts.reason].filter(Boolean).join(' '),
      typed,
      search: setTyped,
    };
  }
  const note =
    query.error === null
      ? isAsked
        ? undefined
        : lookUp.hint
      : language.explain(toAppError(query.error)).message;
  return {
    found: isAsked && query.error === null ? (query.data ?? nothing) : nothing,
    isSearching: isAsked && (query.isPlaceholderData || query.isLoading || isChecking),
    note,
    typed,
    search: setTyped,
  };
}

/** Whether the user may search at all, and what is offered to those who may not. */
function usePermission(
  opened: OpenedSite,
  { permission }: LookUp,
  { isOpen, isRefused }: { readonly isOpen: boolean; readonly isRefused: boolean },
): {
  readonly isForbidden: boolean;
  readonly isChecking: boolean;
  readonly instead: readonly FieldOption[];
} {
  const key = [...keyOf(opened), 'may-look-up', ...(permission?.key ?? [])];
  const given = useQuery({
    queryKey: key,
    queryFn:
      permission !== undefined && isOpen ? ({ signal }) => permission.isGiven(signal) : skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const isForbidden = permission !== undefined && (isRefused || given.data === false);
  const instead = useQuery({
    queryKey: [...key, 'instead'],
    queryFn: isForbidden && isOpen ? ({ signal }) => permission.instead(signal) : skipToken,
    staleTime: Infinity,
  });
  return { isForbidden, isChecking: given.isLoading, instead: instead.data ?? nothing };
}

/** Waits, unless the wait is called off: the question behind it is then never sent. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
