import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { TextField } from '@fluentui/react/lib/TextField';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import type { AppError } from '../../../contract/errors.ts';
import { usePane } from '../pane-context.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Glyph } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Screen } from '../ui/Screen.tsx';
import { findSite } from './find-site.ts';
import './sites.css';

/** First start: which Jira. One click on a listed one, or an id or address typed. */
export function SitesScreen(props: {
  readonly sites: readonly Site[];
  readonly onChoose: (site: Site) => void;
  /** Asks Connect for the list again. */
  readonly onCheckAgain: () => void;
}): ReactElement {
  const { language, leave } = usePane();
  const { texts } = language;
  const [typed, setTyped] = useState('');
  const [isUnreadable, setUnreadable] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const found = findSite(props.sites, typed);
    setUnreadable(found.kind === 'unreadable');
    setError(found.kind === 'unknown' ? found.error : null);
    if (found.kind === 'site') props.onChoose(found.site);
  }

  if (props.sites.length === 0) {
    return (
      <Screen title={texts.sites.title}>
        <Notice level="caution" title={texts.sites.none} text={texts.sites.noneNext}>
          <div className="notice-actions">
            <DefaultButton text={texts.sites.checkAgain} onClick={props.onCheckAgain} />
          </div>
        </Notice>
      </Screen>
    );
  }
  return (
    <Screen title={texts.sites.title}>
      <h2 className="section-label" id="sites-listed">
        {texts.sites.list}
      </h2>
      <ul className="sites" aria-labelledby="sites-listed">
        {props.sites.map((site) => (
          <li key={site.id}>
            <button type="button" className="site" onClick={() => props.onChoose(site)}>
              <span className="site-name">{site.name}</span>
              <span className="site-host">
                {hostOf(site)} · {texts.sites.kinds[site.kind]}
              </span>
              <Glyph name="chevronRight" />
            </button>
          </li>
        ))}
      </ul>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={texts.sites.label}
          description={texts.sites.hint}
          value={typed}
          onChange={(_, value) => setTyped(value ?? '')}
          errorMessage={isUnreadable ? texts.sites.unreadable : ''}
          autoComplete="off"
          spellCheck={false}
        />
        {error === null ? null : <ErrorNotice error={error} />}
        <div className="actions">
          <PrimaryButton type="submit" text={texts.sites.next} />
        </div>
      </form>
      <p className="screen-end">
        <Link as="button" onClick={() => leave({ kind: 'everything' })}>
          {texts.forgetEverything}
        </Link>
      </p>
    </Screen>
  );
}

function hostOf(site: Site): string {
  return site.baseUrl.replace(/^https?:\/\//, '');
}
