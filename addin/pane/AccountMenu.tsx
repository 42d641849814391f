import { IconButton } from '@fluentui/react/lib/Button';
import { ContextualMenuItemType } from '@fluentui/react/lib/ContextualMenu';
import type { ReactElement } from 'react';
import type { Site } from '../../contract/connect-api.ts';
import type { Session } from '../signin/session.ts';
import { usePane } from './pane-context.ts';

/** Who is signed in, and the ways out: another Jira, sign out. */
export function AccountMenu(props: {
  readonly site: Site;
  readonly session: Session;
  readonly onOtherJira: (() => void) | null;
  readonly onSignOut: () => void;
}): ReactElement {
  const { services, language } = usePane();
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
          { key: 'out', text: texts.signOut(site.name), onClick: props.onSignOut },
        ],
      }}
    />
  );
}
