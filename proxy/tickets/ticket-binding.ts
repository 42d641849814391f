/** Where a ticket or a transaction belongs: moved to another site or user, it does not open. */
export interface TicketBinding {
  readonly siteId: string;
  /** The Microsoft user it is for; null where Connect asks for none. */
  readonly userId: string | null;
}
