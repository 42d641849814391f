import { Link } from '@fluentui/react/lib/Link';
import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { contractNumber, type SignInMethod } from '../../../contract/connect-api.ts';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import type {
  Connection,
  ConnectionReason,
  Security,
  SecurityLevel,
} from '../../connection/connection.ts';
import { securityLevel } from '../../connection/security-level.ts';
import type { ConnectionState, SiteConnection } from '../../connection/site-connection.ts';
import { usePane } from '../pane-context.ts';
import { useSites } from '../queries/use-sites.ts';
import { useConnection } from '../use-connection.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Glyph, type IconName } from '../ui/icons.tsx';
import { loadLater } from '../ui/load-later.tsx';
import { describeConnection } from './describe-connection.ts';
import './security.css';

// Nobody needs it to file a mail.
const SecurityReceipt = loadLater(async () => {
  const { SecurityReceipt: component } = await import('./receipt/SecurityReceipt.tsx');
  return component;
});

/** What somebody may have mended meanwhile; it is remembered for the session otherwise. */
const mendable: ReadonlySet<ConnectionReason> = new Set([
  'no-handshake',
  'local-network',
  'wrong-version',
  'refused',
  'login-wall',
  'unreachable',
]);

const shields: Readonly<Record<SecurityLevel, IconName>> = {
  good: 'shieldCheck',
  caution: 'shieldCaution',
  warning: 'shieldCaution',
};

interface SecurityIndicatorProps {
  readonly site: Site;
  readonly connection: SiteConnection;
  readonly method: SignInMethod;
  /** What stands beside the indicator. */
  readonly children?: ReactNode;
}

/** The pane's first line: which way requests go, how the user signs in, and how safe that is. */
export function SecurityIndicator(props: SecurityIndicatorProps): ReactElement {
  const { site, method } = props;
  const state = useConnection(props.connection);
  const words = usePane().language.texts.security;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const security = useSecurity(state, site, method);
  const shown = useShown(state, security, method);
  useAnnouncement(security === null ? null : words.announced(shown.level, shown.way));
  const [firstReason] = security?.reasons ?? [];
  const connection = state.status === 'chosen' ? state.connection : null;

  return (
    <>
      <header className="bar">
        <button
          type="button"
          className={`security security-${shown.kind}`}
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
          <Glyph name={shown.shield} />
          <span className="security-words">
            <span className="security-level">
              {shown.level}
              <Glyph name={isOpen ? 'chevronUp' : 'chevronDown'} />
            </span>
            <span className="security-way">{shown.way}</span>
          </span>
        </button>
        {props.children}
      </header>
      {isOpen && state.status === 'none' ? (
        <section id={detailsId} className="security-details" aria-label={words.open}>
          <ErrorNotice error={state.error} onRetry={() => props.connection.lookAgain()} />
        </section>
      ) : null}
      {isOpen && connection !== null && security !== null ? (
        <SecurityDetails
          id={detailsId}
          site={site}
          method={method}
          connection={connection}
          security={security}
          onLookAgain={() => props.connection.lookAgain()}
        />
      ) : null}
    </>
  );
}

function useSecurity(state: ConnectionState, site: Site, method: SignInMethod): Security | null {
  const { services } = usePane();
  const about = useSites().data?.connect;
  if (state.status !== 'chosen') return null;
  return securityLevel({
    mode: state.connection.mode,
    method,
    isJiraHttps: site.baseUrl.startsWith('https:'),
    isConnectHttps: services.isConnectHttps,
    isTlsEndedInFront: about?.isTlsEndedInFront ?? false,
    hasOwnAuthority: site.hasOwnAuthority,
    isOutdated: (about?.contract ?? contractNumber) < contractNumber,
  });
}

interface Shown {
  readonly kind: SecurityLevel | 'unknown';
  readonly shield: IconName;
  readonly level: string;
  readonly way: string;
}

function useShown(state: ConnectionState, security: Security | null, method: SignInMethod): Shown {
  const words = usePane().language.texts.security;
  if (state.status === 'none') {
    return {
      kind: 'warning',
      shield: 'shieldCaution',
      level: words.noWay,
      way: words.methods[method],
    };
  }
  if (state.status === 'choosing' || security === null) {
    const way = words.methods[method];
    return { kind: 'unknown', shield: 'shield', level: words.choosing, way };
  }
  return {
    kind: security.level,
    shield: shields[security.level],
    level: words.levels[security.level],
    way: describeConnection(words, { mode: state.connection.mode, method, notes: security.notes }),
  };
}

/** Says the level when it is known and whenever it changes: a way may fail in the middle of the work. */
function useAnnouncement(text: string | null): void {
  const { announce } = usePane();
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (text === null || said.current === text) return;
    said.current = text;
    announce(text);
  }, [text, announce]);
}

function SecurityDetails(props: {
  readonly id: string;
  readonly site: Site;
  readonly method: SignInMethod;
  readonly connection: Connection;
  readonly security: Security;
  readonly onLookAgain: () => void;
}): ReactElement {
  const words = usePane().language.texts.security;
  const { reasons, notes, level } = props.security;
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
        <p key={reason} className={`security-reason security-${level}`}>
          <Glyph name="warning" />
          <span>{words.reasons[reason]}</span>
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} className="security-reason">
          <Glyph name="eye" />
          <span>{words.notes[note]}</span>
        </p>
      ))}
      <dl>
        <dt>{words.why}</dt>
        <dd>
          {words.connectionReasons[props.connection.reason]}
          {mendable.has(props.connection.reason) ? (
            <Link className="remedy" onClick={props.onLookAgain}>
              {words.lookAgain}
            </Link>
          ) : null}
        </dd>
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
      <SecurityReceipt
        site={props.site}
        method={props.method}
        connection={props.connection}
        security={props.security}
      />
    </section>
  );
}
