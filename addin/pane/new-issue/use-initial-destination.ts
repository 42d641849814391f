import { useState } from 'react';
import { matchRule } from '../../../core/filing/draft/match-rule.ts';
import { noDestination } from '../../../core/filing/draft/destination-memory.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { readLastPlace } from '../preferences.ts';
import type { OpenedSite } from '../services.ts';
import type { InitialDestination } from './use-destination.ts';

/** Decides once where an email starts: by rule, else where emails of its sender went last. */
export function useInitialDestination(opened: OpenedSite, mail: OpenEmail): InitialDestination {
  const [start] = useState(() => {
    const { site, preferences } = opened;
    const rule = matchRule(site.guidance?.rules ?? [], mail);
    const place = rule === null ? readLastPlace(preferences, site.id, mail) : noDestination;
    return { rule, place };
  });
  return start;
}
