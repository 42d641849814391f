import type { User } from './model.ts';

/** A customer as either face names one; nobody of the house. */
export function customer(number: number, displayName: string, emailAddress: string): User {
  const digits = String(number).padStart(2, '0');
  return {
    key: `JIRAUSER109${digits}`,
    // Data Center makes the login of a customer of the address.
    name: emailAddress,
    accountId: `qm:0c4f1d72-66aa-4b1e-9d3f-51b7c2aa8e10:5ad6d3${digits}1db05e2a66fa80${digits}`,
    displayName,
    emailAddress,
    timeZone: 'Europe/Berlin',
  };
}
