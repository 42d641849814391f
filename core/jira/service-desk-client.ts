import type { EmailDocument } from '../convert/document.ts';
import type {
  CreatedIssue,
  FieldOption,
  FilledField,
  IssueField,
  IssueType,
  Project,
} from './model.ts';

/** A request to be raised. */
export interface NewRequest {
  readonly deskId: string;
  readonly requestTypeId: string;
  /** The portal's address of requests, without the key; null where there is none. */
  readonly portal: string | null;
  /** Null where the portal fills it in itself. */
  readonly summary: string | null;
  /** Left out when it holds no blocks. */
  readonly description: EmailDocument;
  /** Fields of the portal by id, and whom the request names: `onBehalfField`, `participantsField`. */
  readonly fields: Readonly<Record<string, FilledField>>;
  /** What the portal calls the fields, by id: Jira names them so when it refuses. */
  readonly names: Readonly<Record<string, string>>;
}

/** The id under which a form holds for whom a request is raised; no field of Jira's. */
export const onBehalfField = 'raiseOnBehalfOf';

/** The id under which a form holds who else takes part in a request. */
export const participantsField = 'requestParticipants';

/** Jira Service Management for one signed-in user. */
export interface ServiceDeskClient {
  /**
   * Request types of a service project, group by group, then its issue types; without the former where
   * it has no desk for this user.
   */
  types(project: Project, signal?: AbortSignal): Promise<readonly IssueType[]>;
  /** What the portal asks for, and what of the issue below it has to be written afterwards. */
  requestFields(
    project: Project,
    type: IssueType,
    signal?: AbortSignal,
  ): Promise<readonly IssueField[]>;
  /** Customers of the project's desk, by name or address. */
  customers(project: Project, text: string, signal?: AbortSignal): Promise<readonly FieldOption[]>;
  /** The customer, else the user, with a mail address; null when Jira knows nobody of it. */
  customerOf(project: Project, address: string, signal?: AbortSignal): Promise<FieldOption | null>;
  /** Organisations of the project's desk. */
  organizations(project: Project, signal?: AbortSignal): Promise<readonly FieldOption[]>;
  /**
   * Makes a customer of somebody new and lets them into the desk; who is there meanwhile is taken.
   *
   * @throws {AppError} CUSTOMER_NOT_ALLOWED, CUSTOMER_REJECTED.
   */
  createCustomer(project: Project, person: FieldOption): Promise<FieldOption>;
  /** @throws {AppError} FIELDS_REJECTED with Jira's words, at the field that they name. */
  createRequest(request: NewRequest): Promise<CreatedIssue>;
  /** Writes an entity property, for what a request cannot carry from its beginning. */
  nameIssue(
    issueId: string,
    property: { readonly key: string; readonly value: unknown },
  ): Promise<void>;
}
