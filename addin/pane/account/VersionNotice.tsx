import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import type { Mismatch } from './check-versions.ts';
import { usePane } from '../pane-context.ts';
import { Notice } from '../ui/Notice.tsx';

/** Says that two parts do not fit together, and who has to update what. */
export function VersionNotice(props: {
  readonly mismatch: Mismatch;
  /** The Jira it is about, as its users name it. */
  readonly site: string;
}): ReactElement {
  const { services, language } = usePane();
  const { mismatch, site } = props;
  const version = 'version' in mismatch ? mismatch.version : '';
  const { title, next } = language.versions[mismatch.kind](version, site);
  return (
    <Notice level="caution" title={title} text={next}>
      {mismatch.kind === 'pane-older' ? (
        <div className="notice-actions">
          <DefaultButton text={language.texts.reload} onClick={() => services.reload()} />
        </div>
      ) : null}
    </Notice>
  );
}
