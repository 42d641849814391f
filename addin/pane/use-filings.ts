import { useCallback, useState } from 'react';
import type { FilingPlan, UploadQueue } from '../filing/model.ts';
import type { CreatedIssue } from '../jira/model.ts';
import type { OpenMail } from '../outlook/mail.ts';
import { usePane } from './pane-context.ts';
import type { OpenedSite } from './services.ts';

/** How far the filing of one mail is. */
export type Filing =
  | { readonly status: 'creating' }
  | { readonly status: 'failed'; readonly error: unknown }
  | {
      readonly status: 'created';
      readonly issue: CreatedIssue;
      readonly summary: string;
      readonly queue: UploadQueue;
    };

/** Decides what will be sent; reading the mail for it may fail. */
export type MakePlan = (filingId: string) => Promise<FilingPlan>;

export interface Filings {
  readonly of: (mailKey: string) => Filing | null;
  readonly start: (mailKey: string, mail: OpenMail, makePlan: MakePlan) => Promise<void>;
  readonly forget: (mailKey: string) => void;
}

/**
 * Keeps what is being filed, by mail. It stands above the screens: the answer for a mail arrives
 * while another one is selected, and must then wait for its own.
 */
export function useFilings(opened: OpenedSite): Filings {
  const { services, language, announce, filingIds } = usePane();
  const [filings, setFilings] = useState<ReadonlyMap<string, Filing>>(new Map());
  const put = useCallback((mailKey: string, filing: Filing | null) => {
    setFilings((before) => {
      const after = new Map(before);
      if (filing === null) after.delete(mailKey);
      else after.set(mailKey, filing);
      return after;
    });
  }, []);

  /** The same for every try with one mail until its issue is there: a lost answer is then found again. */
  function idFor(mailKey: string): string {
    const key = `${opened.site.id} ${mailKey}`;
    const id = filingIds.get(key) ?? services.newFilingId();
    filingIds.set(key, id);
    return id;
  }

  async function start(mailKey: string, mail: OpenMail, makePlan: MakePlan): Promise<void> {
    put(mailKey, { status: 'creating' });
    try {
      const plan = await makePlan(idFor(mailKey));
      const issue = await services.createIssue(opened, plan);
      const queue = services.uploads(opened, plan, issue, mail);
      services.drafts.discard(mailKey);
      filingIds.delete(`${opened.site.id} ${mailKey}`);
      put(mailKey, { status: 'created', issue, summary: plan.summary, queue });
      announce(language.texts.result.created(issue.key));
      await queue.run();
    } catch (error) {
      put(mailKey, { status: 'failed', error });
    }
  }

  return {
    of: (mailKey) => filings.get(mailKey) ?? null,
    start,
    forget: (mailKey) => put(mailKey, null),
  };
}
