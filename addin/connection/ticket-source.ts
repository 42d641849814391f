/** Gives the ticket a request goes with; one source serves all requests to a site. */
export interface TicketSource {
  /** Tells whether Jira gave anything to renew the access with. */
  isRenewable(): boolean;
  /** The ticket to send now, renewed first where its access is about to end. */
  current(): Promise<string>;
  /**
   * Another ticket in place of one whose access Jira takes no more.
   *
   * @throws {AppError} what a new sign-in mends, when there is none.
   */
  replace(used: string): Promise<string>;
}
