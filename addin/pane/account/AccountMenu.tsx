import { IconButton } from '@fluentui/react/lib/Button';
import {
  ContextualMenuItemType,
  type IContextualMenuItem,
} from '@fluentui/react/lib/ContextualMenu';
import type { ReactElement } from 'react';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import type { Session } from '../../signin/session.ts';
import { usePane } from '../pane-context.ts';
import { useSessions } from '../use-stores.ts';

/** Who is signed in, and the ways out: another Jira, sign out, forget. */
export function AccountMenu(props: {
  readonly site: Site;
  /** Null before the sign-in; what is kept here can be forgotten all the same. */
  readonly session: Session | null;
  readonly onOtherJira: (() => void) | null;
}): ReactElement {
  const { services, language, leave } = usePane();
  const sessions = useSessions(services);
  const { texts } = language;
  const { site, session, onOtherJira } = props;
  const ofSession: readonly IContextualMenuItem[] =
    session === null
      ? []
      : [
          {
            key: 'out',
            text: texts.signOut(site.name),
            onClick: () => leave({ kind: 'one', session }),
          },
        ];
  return (
    <IconButton
      iconProps={{ iconName: 'More' }}
      title={texts.menu}
      ariaLabel={texts.menu}
      onRenderMenuIcon={() => null}
      menuProps={{
        items: [
          ...(session === null
            ? []
            : [
                {
                  key: 'who',
                  itemType: ContextualMenuItemType.Header,
                  text: texts.signedInAs(session.account.displayName),
                },
              ]),
          {
            key: 'open',
            text: texts.openJira(site.name),
            onClick: () => services.host.openLink(site.baseUrl),
          },
          ...(onOtherJira === null
            ? []
            : [{ key: 'other', text: texts.otherJira, onClick: onOtherJira }]),
          { key: 'divider', itemType: ContextualMenuItemType.Divider },
          ...ofSession,
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
