import { useState } from 'react';
import { matchRule } from '../../../core/filing/draft/match-rule.ts';
import { mailKey } from '../../../core/filing/email-key.ts';
import { noPlace } from '../../../core/filing/draft/destination-memory.ts';
import type { OpenMail } from '../../../core/email/email.ts';
import { usePane } from '../pane-context.ts';
import { readLastPlace } from '../preferences.ts';
import type { OpenedSite } from '../services.ts';
import type { StartingPlace } from './use-destination.ts';

/** Decides once where a mail starts: by rule, else where mails of its sender went last. */
export function useStart(opened: OpenedSite, mail: OpenMail): StartingPlace {
  const { services } = usePane();
  const [start] = useState(() => {
    const { site } = opened;
    const isBegun = services.drafts.load(mailKey(mail)) !== null;
    const rule = isBegun ? null : matchRule(site.guidance?.rules ?? [], mail);
    const place = rule === null ? readLastPlace(services.preferences, site.id, mail) : noPlace;
    return { rule, place };
  });
  return start;
}
