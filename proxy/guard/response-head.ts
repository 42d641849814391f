/** The head of an answer from Jira's address. */
export interface ResponseHead {
  readonly status: number;
  /** By lower-case name; null when absent. */
  header(name: string): string | null;
}
