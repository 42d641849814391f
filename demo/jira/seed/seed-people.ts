import type { User } from '../core/model.ts';

/** Everybody at Brightwater, an invented company that repairs and rents out canal boats. */
export const people = {
  mia: person(1, 'mia', 'Mia Lindqvist', 'Europe/Stockholm'),
  jonas: person(2, 'jonas', 'Jonas Okafor', 'Europe/Berlin'),
  aiko: person(3, 'aiko', 'Aiko Tanabe', 'Asia/Tokyo'),
  tomas: person(4, 'tomas', 'Tomáš Havelka', 'Europe/Prague'),
  leila: person(5, 'leila', 'Leila Farouk', 'Africa/Cairo'),
  piotr: person(6, 'piotr', 'Piotr Zielony', 'Europe/Warsaw'),
  ines: person(7, 'ines', 'Inés Calderas', 'Europe/Madrid'),
  noah: person(8, 'noah', 'Noah Brightman', 'Europe/London'),
} as const;

function person(number: number, name: string, displayName: string, timeZone: string): User {
  const digits = String(number).padStart(2, '0');
  return {
    key: `JIRAUSER101${digits}`,
    name,
    accountId: `5d0${digits}c7e1f${digits}ab4cd91e${digits}f3`,
    displayName,
    emailAddress: `${name}@brightwater.example`,
    timeZone,
  };
}
