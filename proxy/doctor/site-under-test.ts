import type { Agent } from 'node:http';
import type { JiraReply } from '../guard/ask-jira.ts';
import type { Resolve } from '../guard/system-resolve.ts';
import type { SiteConfig } from '../config/config.ts';

/** One site while it is looked at. */
export interface SiteUnderTest {
  readonly site: SiteConfig;
  /** The site's guarded agent: the doctor reaches nothing that Connect would not. */
  readonly agent: Agent;
  readonly resolve: Resolve;
  readonly now: () => Date;
  /** Days before the end of a certificate from which on it is a fault. */
  readonly warnDays: number;
  /** Where people reach Connect; the frame page has to know it. */
  readonly publicUrl: string;
  /** Pages that frame the add-in, and with it the frame page. */
  readonly frameAncestors: readonly string[];
}

/** Reads JSON; null when it is none. */
export function jsonOf({ text }: Pick<JiraReply, 'text'>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
