import type { SignInMethod } from '../../contract/connect-api.ts';
import type { Site } from '../../contract/answers/connect-answers.ts';
import type { Receipt } from '../connection/receipt.ts';
import type { SiteConnection } from '../connection/site-connection.ts';
import type { AddedFiles } from '../../core/filing/files/added-files.ts';
import type { Sending } from '../../core/filing/filing-session.ts';
import type { FilingParts } from '../../core/filing/creation/file-email.ts';
import type { DraftStore, FilingStore, UploadQueue } from '../../core/filing/model.ts';
import type { JiraClient } from '../../core/jira/client.ts';
import type { Host } from '../outlook/host.ts';
import type { EmailReader } from '../../core/email/email.ts';
import type { OauthFlowOptions } from '../signin/oauth-flow.ts';
import type { SignOut } from '../signin/sign-out.ts';
import type { ConnectClient, Session, Sessions } from '../signin/session.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { Language } from './i18n/language.ts';

/** A site opened with a sign-in: the client and the way it goes. */
export interface OpenedSite {
  readonly site: Site;
  readonly session: Session;
  readonly connection: SiteConnection;
  readonly jira: JiraClient;
  /**
   * What the signed-in person prefers: the last project and type. In the mailbox only if it is provably theirs,
   * since every colleague reads a shared one.
   */
  readonly preferences: KeyValueStore;
}

/** Everything the screens need from the other rooms; `taskpane.tsx` builds it, tests fake it. */
export interface Services {
  readonly host: Host;
  /** The language of the host. */
  readonly language: Language;
  readonly mail: EmailReader;
  readonly connect: ConnectClient;
  readonly sessions: Sessions;
  /** The ways out: sign-out of one Jira, and forgetting everything. */
  readonly leave: SignOut;
  /** What a sign-in by OAuth at a site needs. */
  oauthParts(
    site: Site,
    method: OauthFlowOptions['method'],
  ): Pick<OauthFlowOptions, 'connect' | 'window'>;
  /** What this device remembers before anyone is signed in: the last site. */
  readonly preferences: KeyValueStore;
  readonly drafts: DraftStore;
  /** The connection to a site for a sign-in method, the same one each time; not chosen yet. */
  connection(site: Site, method: SignInMethod): SiteConnection;
  /** The last calls of this pane. */
  readonly receipt: Receipt;
  openSite(site: Site, session: Session): OpenedSite;
  /** Starts the pane anew. */
  reload(): void;
  /** Files that people add to a mail from their own disk. */
  readonly addedFiles: AddedFiles;
  /** Filings that are not finished. */
  readonly filings: FilingStore;
  /** What filing at a site is done with. */
  filingParts(opened: OpenedSite): FilingParts;
  /** The files of a filing on their way to its issue; not started yet. */
  uploads(opened: OpenedSite, sending: Sending): Promise<UploadQueue>;
  /** Does a piece of work unless another pane of this browser is at it; false when it is. */
  alone(name: string, work: () => Promise<void>): Promise<boolean>;
  now(): Date;
  /** Whether the pane itself came over https. */
  readonly isConnectHttps: boolean;
  /** Where Connect stands, as a person would name it: `connect.example.com`. */
  readonly connectHost: string;
}
