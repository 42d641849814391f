/** The one request a signature is made for. OAuth 1.0a signs both; the other kinds ignore them. */
export interface RequestToSign {
  readonly method: string;
  /** The full address at Jira, query included. */
  readonly url: string;
  /** Of OAuth 1.0a: how far Jira's clock is ahead, where the asker has seen that. */
  readonly clockAheadMs?: number;
}
