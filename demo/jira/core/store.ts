import { customer } from './customer.ts';
import type {
  Attachment,
  Comment,
  CustomerRequest,
  Issue,
  IssueType,
  Project,
  User,
} from './model.ts';

/** What is there when the demo starts. */
export interface Seed {
  readonly users: readonly User[];
  readonly customers: readonly User[];
  readonly projects: readonly Project[];
  /** In the order in which they were made. */
  readonly issues: readonly SeedIssue[];
  /** What an issue gets that names no priority. */
  readonly defaultPriorityId: string;
}

/** An issue that is there when the demo starts. */
export interface SeedIssue {
  readonly projectKey: string;
  readonly typeName: string;
  readonly reporter: User;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What is needed to make an issue, every value already checked. */
export interface IssueToKeep {
  readonly project: Project;
  readonly type: IssueType;
  readonly reporter: User;
  /** The reporter when left out. */
  readonly creator?: User;
  readonly values: ReadonlyMap<string, unknown>;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly request?: CustomerRequest;
}

/** The memory of one face: who there is, which projects, and the issues made since the start. */
export class JiraStore {
  readonly users: readonly User[];
  /**
   * Whether people may be searched for: Jira without “Browse users and groups” finds nobody, or refuses.
   * Issues can be assigned all the same.
   */
  peopleSearch: 'allowed' | 'empty' | 'refused' = 'allowed';
  #projects: readonly Project[];
  readonly #customers: User[];
  readonly #issues = new Map<string, Issue>();
  readonly #lastNumbers = new Map<string, number>();
  readonly #now: () => Date;
  readonly #defaultPriorityId: string;
  #lastIssueId = 10100;
  #lastCommentId = 20100;
  #lastAttachmentId = 20100;

  constructor(seed: Seed, now: () => Date) {
    this.#now = now;
    this.#defaultPriorityId = seed.defaultPriorityId;
    this.users = seed.users;
    this.#customers = [...seed.customers];
    this.#projects = seed.projects;
    for (const { projectKey, typeName, reporter, values: given } of seed.issues) {
      const project = this.projects.find(({ key }) => key === projectKey);
      const type = project?.issueTypes.find(({ name }) => name === typeName);
      if (project === undefined || type === undefined) {
        throw new TypeError(`seed names ${projectKey} ${typeName}, which is not there`);
      }
      const values = new Map(Object.entries(given));
      this.keepIssue({ project, type, reporter, values, properties: new Map() });
    }
  }

  get projects(): readonly Project[] {
    return this.#projects;
  }

  /** Sets a project up anew, as its administrator does while people have its form open. */
  changeProject(key: string, change: (project: Project) => Partial<Project>): void {
    const before = this.project(key);
    if (before === null) throw new TypeError(`no project ${key}`);
    const after = { ...before, ...change(before) };
    this.#projects = this.#projects.map((one) => (one === before ? after : one));
    for (const issue of this.issues.filter(({ project }) => project === before)) {
      this.#issues.set(issue.key, { ...issue, project: after });
    }
  }

  /** All issues, oldest first. */
  get issues(): readonly Issue[] {
    return [...this.#issues.values()];
  }

  /** People outside the house who may write to the service desk. */
  get customers(): readonly User[] {
    return this.#customers;
  }

  keepCustomer(displayName: string, emailAddress: string): User {
    const made = customer(this.#customers.length + 1, displayName, emailAddress);
    this.#customers.push(made);
    return made;
  }

  project(idOrKey: string): Project | null {
    return this.projects.find(({ id, key }) => id === idOrKey || key === idOrKey) ?? null;
  }

  /** Finds an issue by id or key; keys are matched without regard to case, as Jira does. */
  issue(idOrKey: string): Issue | null {
    const byKey = this.#issues.get(idOrKey.toUpperCase());
    return byKey ?? this.issues.find(({ id }) => id === idOrKey) ?? null;
  }

  keepIssue(issue: IssueToKeep): Issue {
    const number = (this.#lastNumbers.get(issue.project.key) ?? 0) + 1;
    this.#lastNumbers.set(issue.project.key, number);
    this.#lastIssueId += 1;
    const kept: Issue = {
      ...issue,
      values: withDefaultPriority(issue, this.#defaultPriorityId),
      id: String(this.#lastIssueId),
      key: `${issue.project.key}-${number}`,
      created: this.#now(),
      creator: issue.creator ?? issue.reporter,
      attachments: [],
      comments: [],
      watchers: [],
      remoteLinks: new Map(),
    };
    this.#issues.set(kept.key, kept);
    return kept;
  }

  /** Puts a changed issue in the place of the one with its key. */
  replaceIssue(issue: Issue): void {
    if (!this.#issues.has(issue.key)) throw new TypeError(`no issue ${issue.key}`);
    this.#issues.set(issue.key, issue);
  }

  /** Its key is never given again. */
  removeIssue(key: string): void {
    this.#issues.delete(key);
  }

  keepAttachment(issueKey: string, file: Omit<Attachment, 'id' | 'created'>): Attachment {
    const issue = this.#issues.get(issueKey);
    if (issue === undefined) throw new TypeError(`no issue ${issueKey}`);
    this.#lastAttachmentId += 1;
    const kept = { ...file, id: String(this.#lastAttachmentId), created: this.#now() };
    this.#issues.set(issueKey, { ...issue, attachments: [...issue.attachments, kept] });
    return kept;
  }

  keepComment(issueKey: string, comment: Omit<Comment, 'id' | 'created'>): Comment {
    const issue = this.#issues.get(issueKey);
    if (issue === undefined) throw new TypeError(`no issue ${issueKey}`);
    this.#lastCommentId += 1;
    const kept = { ...comment, id: String(this.#lastCommentId), created: this.#now() };
    this.#issues.set(issueKey, { ...issue, comments: [...issue.comments, kept] });
    return kept;
  }

  removeAttachment(id: string): void {
    for (const issue of this.#issues.values()) {
      const attachments = issue.attachments.filter((attachment) => attachment.id !== id);
      if (attachments.length < issue.attachments.length)
        this.replaceIssue({ ...issue, attachments });
    }
  }

  attachment(id: string): Attachment | null {
    for (const { attachments } of this.#issues.values()) {
      const found = attachments.find((attachment) => attachment.id === id);
      if (found !== undefined) return found;
    }
    return null;
  }
}

function withDefaultPriority(
  { type, values }: IssueToKeep,
  defaultPriorityId: string,
): ReadonlyMap<string, unknown> {
  const priority = type.fields.find(({ id }) => id === 'priority');
  const fallback = priority?.choices?.find(({ id }) => id === defaultPriorityId);
  if (values.has('priority') || fallback === undefined) return values;
  return new Map([...values, ['priority', fallback]]);
}
