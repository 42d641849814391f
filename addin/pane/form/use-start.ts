import { useState } from 'react';
import { matchRule } from '../../filing/draft/match-rule.ts';
import { mailKey } from '../../filing/mail-key.ts';
import { noPlace } from '../../filing/draft/place-memory.ts';
import type { OpenMail } from '../../outlook/mail.ts';
import { usePane } from '../pane-context.ts';
import { readLastPlace } from '../preferences.ts';
import type { OpenedSite } from '../services.ts';
import type { StartingPlace } from './use-where.ts';

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
