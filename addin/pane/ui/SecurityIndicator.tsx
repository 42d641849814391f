import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Site, SignInMethod } from '../../../contract/connect-api.ts';
import type { Connection, Security, SecurityLevel } from '../../connection/connection.ts';
import { securityLevel } from '../../connection/security-level.ts';
import { usePane } from '../pane-context.ts';
import { Glyph, type IconName } from './icons.tsx';

const shields: Readonly<Record<SecurityLevel, IconName>> = {
  good: 'shieldCheck',
  caution: 'shieldCaution',
  warning: 'shieldCaution',
};

export interface SecurityIndicatorProps {
  readonly site: Site;
  readonly connection: Connection;
  readonly method: SignInMethod;
  /** What stands beside the indicator. */
  readonly children?: ReactNode;
}

/** The pane's first line: which way requests go, how the user signs in, and how safe that is. */
export function SecurityIndicator(props: SecurityIndicatorProps): ReactElement {
  const { services, language } = usePane();
  const words = language.texts.security;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const security = securityLevel({
    mode: props.connection.mode,
    method: props.method,
    isJiraHttps: props.site.baseUrl.startsWith('https:'),
    isConnectHttps: services.isConnectHttps,
  });
  const [firstReason] = security.reasons;

  return (
    <>
      <header className="bar">
        <button
          type="button"
          className={`security security-${security.level}`}
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': detailsId } : {})}
          title={firstReason === undefined ? words.open : words.reasons[firstReason]}
          onClick={() => setOpen(!isOpen)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !isOpen) return;
            // Outlook would take it for the wish to leave the pane.
            event.stopPropagation();
            setOpen(false);
          }}
        >
          <Glyph name={shields[security.level]} />
          <span className="security-words">
            <span className="security-level">
              {words.levels[security.level]}
              <Glyph name={isOpen ? 'chevronUp' : 'chevronDown'} />
            </span>
            <span className="security-way">
              {words.modes[props.connection.mode]} · {words.methods[props.method]}
            </span>
          </span>
        </button>
        {props.children}
      </header>
      {isOpen ? <SecurityDetails {...props} id={detailsId} security={security} /> : null}
    </>
  );
}

function SecurityDetails(
  props: SecurityIndicatorProps & { readonly id: string; readonly security: Security },
): ReactElement {
  const { services, language } = usePane();
  const words = language.texts.security;
  const { reasons } = props.security;
  const element = useRef<HTMLElement>(null);
  // The indicator stays in sight while its details stand at the top of the page.
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    element.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  // Two secrets ask for the same remedy; it is said once.
  const remedies = [...new Set(reasons.map((reason) => words.remedies[reason]))];
  return (
    <section ref={element} id={props.id} className="security-details" aria-label={words.open}>
      {reasons.map((reason) => (
        <p key={reason} className={`security-reason security-${props.security.level}`}>
          <Glyph name="warning" />
          <span>{words.reasons[reason]}</span>
        </p>
      ))}
      <dl>
        <dt>{words.connection}</dt>
        <dd>
          {words.modes[props.connection.mode]}
          <span className="explanation">{words.modeMeans[props.connection.mode]}</span>
        </dd>
        <dt>{words.why}</dt>
        <dd>{words.connectionReasons[props.connection.reason]}</dd>
        <dt>{words.signIn}</dt>
        <dd>{words.methods[props.method]}</dd>
        {props.connection.mode === 'connect' ? (
          <>
            <dt>{words.passesThrough}</dt>
            <dd>{services.connectHost}</dd>
          </>
        ) : null}
        <dt>{words.jira}</dt>
        <dd>{props.site.baseUrl.replace(/^https:\/\//, '')}</dd>
        <dt>{words.whatToDo}</dt>
        <dd>
          {remedies.length === 0 ? words.nothingToDo : null}
          {remedies.map((remedy) => (
            <span key={remedy} className="remedy">
              {remedy}
            </span>
          ))}
        </dd>
      </dl>
    </section>
  );
}
