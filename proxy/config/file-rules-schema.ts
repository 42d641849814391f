import { z } from 'zod';

const checksum = z
  .string('a SHA-256 checksum')
  .regex(/^[0-9a-fA-F]{64}$/, 'a SHA-256 checksum of 64 hexadecimal digits')
  .transform((value) => value.toLowerCase());

const extension = z
  .string('a file name extension')
  .regex(/^[A-Za-z0-9]{1,12}$/, 'a file name extension without the dot, for example exe')
  .transform((value) => value.toLowerCase());

/** What the administrator says about the attachments of emails. */
export const fileRules = z.strictObject(
  {
    logos: z
      .array(checksum, 'a list of SHA-256 checksums')
      .max(1000, 'at most 1000 checksums')
      .default([])
      .describe(
        'SHA-256 checksums of decorative images, such as signature logos. They aren’t selected by default.',
      ),
    blockedExtensions: z
      .array(extension, 'a list of file name extensions')
      .default([])
      .describe(
        'File name extensions, without the dot, that this Jira blocks. The pane reports these files as blocked.',
      ),
  },
  'a mapping of logos and blockedExtensions',
);
