import type { ConnectionMode, SignInMethod } from '../../contract/connect-api.ts';
import { toAppError, type ErrorCode } from '../../contract/errors.ts';
import type { JiraCallName } from '../../contract/jira-calls.ts';
import type { JiraAnswer } from '../../core/jira/transport.ts';

/** Calls that are no request to Jira's data: Connect's own, and the opening of the frame. */
export type OwnCallName =
  | 'sites'
  | 'route'
  | 'sign-in'
  | 'oauth-start'
  | 'oauth-finish'
  | 'oauth-direct'
  | 'renew'
  | 'sign-out'
  | 'authorize'
  | 'frame';

/** What is known of a call when it begins. It has a name, never a path: paths hold issue keys. */
export interface ReceiptHead {
  readonly call: JiraCallName | OwnCallName;
  readonly method: string;
  readonly way: ConnectionMode;
  /** By which sign-in the request was signed; null when it was not. */
  readonly signedBy: SignInMethod | null;
  /** Bytes of the body. */
  readonly bytesOut: number;
}

/** One call that is over. */
export interface ReceiptEntry extends ReceiptHead {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly bytesIn: number;
  /** Jira's or Connect's status, or the code of what went wrong. */
  readonly outcome: number | ErrorCode;
}

/** The last calls of this pane, in memory only; bodies are never in it. */
export interface Receipt {
  /** Oldest first; the same array until there is another call. */
  snapshot(): readonly ReceiptEntry[];
  subscribe(listener: () => void): () => void;
  /** Runs a call and notes how it ended. */
  record<T extends Recorded>(head: ReceiptHead, run: () => Promise<T>): Promise<T>;
}

/** What is read of an answer: its status, and how long its text is. */
type Recorded = Pick<JiraAnswer, 'status' | 'text'>;

/** Starts an empty receipt; beyond `limit` calls, 200 unless told, the oldest one is forgotten. */
export function createReceipt(now: () => Date, limit = 200): Receipt {
  const listeners = new Set<() => void>();
  let entries: readonly ReceiptEntry[] = [];
  let lastId = 0;

  function add(entry: Omit<ReceiptEntry, 'id'>): void {
    lastId += 1;
    entries = [...entries, { ...entry, id: lastId }].slice(-limit);
    for (const listener of listeners) listener();
  }

  return {
    snapshot: () => entries,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async record(head, run) {
      const startedAt = now().getTime();
      const end = (bytesIn: number, outcome: ReceiptEntry['outcome']): void => {
        add({ ...head, startedAt, endedAt: now().getTime(), bytesIn, outcome });
      };
      try {
        const answer = await run();
        end(bytesOf(answer.text), answer.status);
        return answer;
      } catch (thrown) {
        end(0, toAppError(thrown).code);
        throw thrown;
      }
    },
  };
}

/** How many bytes a text has on the wire. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
