import { IconButton } from '@fluentui/react/lib/Button';
import { ContextualMenuItemType } from '@fluentui/react/lib/ContextualMenu';
import type { ReactElement } from 'react';
import type { Site } from '../../contract/connect-api.ts';
import type { Session } from '../signin/session.ts';
import { usePane } from './pane-context.ts';
import { useSessions } from './use-stores.ts';

/** Who is signed in, and the ways out: another Jira, sign out, forget. */
export function AccountMenu(props: {
  readonly site: Site;
  readonly session: Session;
  readonly onOtherJira: (() => void) | null;
}): ReactElement {
  const { services, language, leave } = usePane();
  const sessions = useSessions(services);
  const { texts } = language;
  const { site, session, onOtherJira } = props;
  return (
    <IconButton
      iconProps={{ iconName: 'More' }}
      title={texts.menu}
      ariaLabel={texts.menu}
      onRenderMenuIcon={() => null}
      menuProps={{
        items: [
          {
            key: 'who',
            itemType: ContextualMenuItemType.Header,
            text: texts.signedInAs(session.account.displayName),
          },
          {
            key: 'open',
            text: texts.openJira(site.name),
            onClick: () => services.host.openLink(site.baseUrl),
          },
          ...(onOtherJira === null
            ? []
            : [{ key: 'other', text: texts.otherJira, onClick: onOtherJira }]),
          { key: 'divider', itemType: ContextualMenuItemType.Divider },
          {
            key: 'out',
            text: texts.signOut(site.name),
            onClick: () => leave({ kind: 'one', session }),
          },
          ...(sessions.length < 2
            ? []
            : [{ key: 'all', text: texts.signOutAll, onClick: () => leave({ kind: 'all' }) }]),
          {
            key: 'forget',
            text: texts.forgetEverything,
            onClick: () => leave({ kind: 'everything' }),
          },
        ],
      }}
    />
  );
}
