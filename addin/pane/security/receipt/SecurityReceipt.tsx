import { DefaultButton } from '@fluentui/react/lib/Button';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore, type ReactElement } from 'react';
import type { Site } from '../../../../contract/answers/connect-answers.ts';
import type { SignInMethod } from '../../../../contract/connect-api.ts';
import { jiraCalls, jiraCallNames, type JiraCallName } from '../../../../contract/jira-calls.ts';
import type { Connection, Security } from '../../../connection/connection.ts';
import type { ReceiptEntry } from '../../../connection/receipt.ts';
import { usePane } from '../../pane-context.ts';
import { useSites } from '../../queries/use-sites.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { describeConnection } from '../describe-connection.ts';
import { Glyph } from '../../ui/icons.tsx';
import { callFacts, callName, receiptText, type ReceiptParts } from './receipt-text.ts';
import { routeSteps, type RouteStep } from './route-steps.ts';
import { saveText } from './save-text.ts';
import type { Messages } from '../../i18n/messages.ts';
import './receipt.css';

interface SecurityReceiptProps {
  readonly site: Site;
  readonly method: SignInMethod;
  readonly connection: Connection;
  readonly security: Security;
}

/** The way of the data, who can read it where, what the add-in does in Jira, and the last calls. */
export function SecurityReceipt(props: SecurityReceiptProps): ReactElement {
  const { services, language } = usePane();
  const words = language.receipt;
  const entries = useEntries();
  const steps = useSteps(props, words);
  const { security } = language.texts;
  const parts: ReceiptParts = {
    words,
    steps,
    entries,
    summary: [
      `${security.levels[props.security.level]}: ${describeConnection(security, { mode: props.connection.mode, method: props.method, notes: props.security.notes })}`,
      security.connectionReasons[props.connection.reason],
      ...props.security.reasons.map((reason) => security.reasons[reason]),
      ...props.security.notes.map((note) => security.notes[note]),
    ],
    methodNames: security.methods,
    modeNames: security.modes,
    formatBytes: language.formatBytes,
    now: services.now(),
  };

  return (
    <div className="receipt">
      <h2 className="section-label">{words.route}</h2>
      <ol className="route">
        {steps.map((step, index) => (
          <Step key={step.kind} step={step} next={steps[index + 1]} words={words} />
        ))}
      </ol>
      <details>
        <summary>{words.rights}</summary>
        <p>{words.rightsIntro}</p>
        <Rights label={words.reads} isReading words={words} />
        <Rights label={words.changes} isReading={false} words={words} />
      </details>
      <details>
        <summary>
          {words.calls} ({entries.length})
        </summary>
        <p>{words.callsIntro}</p>
        <Calls parts={parts} formatTime={language.formatTime} />
      </details>
      <div className="receipt-actions">
        <CopyButton label={words.copy} text={receiptText(parts)} />
        <DefaultButton
          text={words.save}
          onClick={() => saveText('postern-security-report.txt', receiptText(parts))}
        />
      </div>
    </div>
  );
}

function useEntries(): readonly ReceiptEntry[] {
  const { receipt } = usePane().services;
  const subscribe = useCallback((listener: () => void) => receipt.subscribe(listener), [receipt]);
  return useSyncExternalStore(subscribe, () => receipt.snapshot());
}

function useSteps(props: SecurityReceiptProps, words: Messages['receipt']): readonly RouteStep[] {
  const { services } = usePane();
  const about = useSites().data?.connect ?? null;
  const isThroughConnect = props.connection.mode === 'connect';
  const route = useQuery({
    queryKey: ['route', props.site.id],
    queryFn: isThroughConnect
      ? ({ signal }) => services.connect.route(props.site.id, signal)
      : skipToken,
    // It tells of the last connection, and there may have been another one since.
    staleTime: 0,
  });
  return routeSteps(
    {
      site: props.site,
      connection: props.connection,
      security: props.security,
      connectHost: services.connectHost,
      isConnectHttps: services.isConnectHttps,
      about,
      route: route.data ?? null,
    },
    words,
  );
}

function Step({
  step,
  next,
  words,
}: {
  readonly step: RouteStep;
  readonly next: RouteStep | undefined;
  readonly words: Messages['receipt'];
}): ReactElement {
  // Data does not go on to who stands beside: how he is reached is said with him.
  const onward = next?.isBeside === true ? [] : (next?.protection ?? []);
  return (
    <li className={`route-step ${step.isBeside ? 'route-beside' : ''}`}>
      <p className="route-name">{step.name}</p>
      {step.at.map((line) => (
        <p key={line} className="route-at">
          {line}
        </p>
      ))}
      {step.isBeside ? <Protection lines={step.protection} /> : null}
      <p className="route-reader">
        <Glyph name="eye" />
        <span>
          <span className="unseen">{words.reader}: </span>
          {step.reader}
        </span>
      </p>
      {onward.length === 0 ? null : <Protection lines={onward} />}
    </li>
  );
}

function Protection({ lines }: { readonly lines: readonly string[] }): ReactElement {
  return (
    <div className="route-protection">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Rights(props: {
  readonly label: string;
  readonly isReading: boolean;
  readonly words: Messages['receipt'];
}): ReactElement {
  const names = jiraCallNames.filter(
    (name: JiraCallName) => (jiraCalls[name].method === 'GET') === props.isReading,
  );
  return (
    <>
      <h3 className="receipt-label">{props.label}</h3>
      <ul className="rights">
        {names.map((name) => (
          <li key={name}>
            {props.words.why[name]}
            <code>
              {jiraCalls[name].method} {jiraCalls[name].path}
            </code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Calls(props: {
  readonly parts: ReceiptParts;
  readonly formatTime: (time: number) => string;
}): ReactElement {
  const { parts, formatTime } = props;
  const { words, entries } = parts;
  if (entries.length === 0) return <p className="quiet">{words.noCalls}</p>;
  return (
    <ol className="calls" aria-label={words.calls}>
      {entries.toReversed().map((entry) => (
        <li key={entry.id}>
          <time dateTime={new Date(entry.startedAt).toISOString()}>
            {formatTime(entry.startedAt)}
          </time>{' '}
          {callName(entry, words)}
          <span className="call-facts">{callFacts(entry, parts).join(' · ')}</span>
        </li>
      ))}
    </ol>
  );
}
