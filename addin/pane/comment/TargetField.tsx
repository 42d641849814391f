import { ActionButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import { browseUrl } from '../../../contract/jira-url.ts';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';
import { usePane } from '../pane-context.ts';
import { useLookUp } from '../queries/use-look-up.ts';
import type { OpenedSite } from '../services.ts';
import { OutLink } from '../ui/OutLink.tsx';
import { SearchCombo } from '../ui/SearchCombo.tsx';
import './comment.css';

/** Which issue the mail goes to: searched by key or words, or the one that was chosen. */
export function TargetField(props: {
  readonly opened: OpenedSite;
  readonly issue: FoundIssue | null;
  readonly onChoose: (issue: FoundIssue) => void;
  readonly onClear: () => void;
}): ReactElement {
  const { add, fields, result } = usePane().language.texts;
  const { opened, issue } = props;
  const { site, jira } = opened;
  const issues = useLookUp(opened, {
    key: ['issues', 'everywhere'],
    asksEmpty: true,
    ask: (text, signal) => jira.search.issues(text, null, signal),
  });
  if (issue !== null) {
    return (
      <div className="add-issue">
        <OutLink
          className="known-key"
          url={issue.url}
          text={issue.key}
          label={result.open(issue.key)}
        />
        <span className="known-status">{issue.status}</span>
        <ActionButton className="section-action" text={add.other} onClick={props.onClear} />
        <span className="known-summary" dir="auto" title={issue.summary}>
          {issue.summary}
        </span>
      </div>
    );
  }
  return (
    <SearchCombo
      label={add.issue}
      isRequired
      choices={issues.found}
      selectedId={null}
      placeholder={fields.searchIssues}
      onSearch={issues.search}
      isSearching={issues.isSearching}
      note={issues.note}
      onChoose={(id) => {
        const found = issues.found.find((one) => one.id === id);
        if (found === undefined) return;
        props.onChoose({
          // Jira takes the key wherever it takes the id.
          id: found.id,
          key: found.label,
          url: browseUrl(site.baseUrl, found.label),
          summary: found.detail ?? '',
          status: '',
        });
      }}
    />
  );
}
