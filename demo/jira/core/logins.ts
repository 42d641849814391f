import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { User } from './model.ts';

const wrongTriesBeforeCaptcha = 3;
const sessionsKept = 500;

/** What came of one try to sign in with a password. */
export type PasswordVerdict = 'right' | 'wrong' | 'captcha';

/** Counts wrong passwords and remembers browser sessions, for one face. */
export class Logins {
  readonly #wrongTries = new Map<string, number>();
  readonly #sessions = new Map<string, User>();

  /**
   * Judges a password sent by a program. After three wrong ones every further try is denied, the
   * right one too, until somebody signs in on the page.
   */
  judge(name: string, given: string, expected: string | null): PasswordVerdict {
    const tries = this.#wrongTries.get(name) ?? 0;
    if (tries >= wrongTriesBeforeCaptcha) return 'captcha';
    if (expected !== null && isSame(given, expected)) {
      this.#wrongTries.delete(name);
      return 'right';
    }
    this.#wrongTries.set(name, tries + 1);
    return 'wrong';
  }

  /** Judges a password typed on the login page; the right one lifts the CAPTCHA. */
  judgeOnPage(name: string, given: string, expected: string | null): boolean {
    const isRight = expected !== null && isSame(given, expected);
    if (isRight) this.#wrongTries.delete(name);
    else this.#wrongTries.set(name, (this.#wrongTries.get(name) ?? 0) + 1);
    return isRight;
  }

  needsCaptcha(name: string): boolean {
    return (this.#wrongTries.get(name) ?? 0) >= wrongTriesBeforeCaptcha;
  }

  /** Starts a session and returns its id; the oldest is forgotten when there are too many. */
  startSession(user: User): string {
    const oldest = this.#sessions.keys().next();
    if (this.#sessions.size >= sessionsKept && oldest.done !== true) {
      this.#sessions.delete(oldest.value);
    }
    const id = randomBytes(16).toString('hex').toUpperCase();
    this.#sessions.set(id, user);
    return id;
  }

  session(id: string): User | null {
    return this.#sessions.get(id) ?? null;
  }
}

/** Compares two secrets in constant time, whatever their lengths. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
