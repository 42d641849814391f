import type { QueryClient } from '@tanstack/react-query';
import type { FilingNews, FilingSessionParts } from '../../../core/filing/filing-session.ts';
import type { PaneContextValue } from '../pane-context.ts';
import { readWithoutEmoji } from '../preferences.ts';
import type { OpenedSite } from '../services.ts';
import type { Language } from '../i18n/language.ts';

/** What the pane gives to the filing of its emails at one site. */
export function filingSessionParts(
  opened: OpenedSite,
  pane: Pick<PaneContextValue, 'services' | 'language' | 'announce'>,
  queryClient: QueryClient,
): FilingSessionParts {
  const { services, language, announce } = pane;
  const { site, jira, preferences } = opened;
  const { mail: words, form: labels } = language.texts;
  return {
    filing: services.filingParts(opened),
    jira,
    baseUrl: site.baseUrl,
    drafts: services.drafts,
    addedFiles: services.addedFiles,
    reader: services.mail,
    words: {
      labels,
      mailLabels: language.mailLabels,
      linkTitle: ({ receivedAt }) =>
        receivedAt === null ? words.link : words.linkOf(language.mailLabels.formatDate(receivedAt)),
    },
    isWithoutEmoji: () => readWithoutEmoji(preferences, site.id),
    uploads: (sending) => services.uploads(opened, sending),
    alone: (name, work) => services.alone(name, work),
    now: () => services.now(),
    announce: (news) => announce(textOf(news, language)),
    refreshIssues: () =>
      queryClient.invalidateQueries({
        queryKey: ['jira', site.id],
        predicate: ({ queryKey }) => queryKey.includes('mail-issues'),
      }),
  };
}

function textOf({ kind, issueKey }: FilingNews, { texts }: Language): string {
  const { result, add } = texts;
  switch (kind) {
    case 'created':
      return result.created(issueKey);
    case 'added':
      return add.added(issueKey);
    case 'undone':
      return result.undone(issueKey);
  }
}
