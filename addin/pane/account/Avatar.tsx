import type { ReactElement } from 'react';
import type { Account } from '../../../contract/answers/connect-answers.ts';
import './account.css';

/** The picture of an account, or its initials where Jira has none that may be shown. */
export function Avatar({ account }: { readonly account: Account }): ReactElement {
  if (account.avatar !== null) {
    return <img className="avatar" src={account.avatar} alt="" width={32} height={32} />;
  }
  return (
    <span className="avatar" aria-hidden="true">
      {initials(account.displayName)}
    </span>
  );
}

/** First letters of the first and the last name; of scripts without letters the first sign. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word = '') => /\p{L}|\p{N}/u.exec(word)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
