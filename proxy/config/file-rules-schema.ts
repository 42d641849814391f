import { z } from 'zod';

const checksum = z
  .string('a checksum')
  .regex(/^[0-9a-fA-F]{64}$/, 'a SHA-256 of 64 hexadecimal digits')
  .transform((value) => value.toLowerCase());

const extension = z
  .string('the end of a file name')
  .regex(/^[A-Za-z0-9]{1,12}$/, 'the end of a file name without its dot, such as exe')
  .transform((value) => value.toLowerCase());

/** What an organisation says about the files of mails. */
export const fileRules = z.strictObject(
  {
    logos: z
      .array(checksum, 'a list of checksums')
      .max(1000, 'at most 1000 checksums')
      .default([])
      .describe(
        'SHA-256 checksums of decorative images, such as signature logos. They aren’t selected by default.',
      ),
    blockedExtensions: z
      .array(extension, 'a list of ends of file names')
      .default([])
      .describe(
        'File name extensions, without the dot, that this Jira blocks. The pane reports these files as blocked.',
      ),
  },
  'a mapping of logos and blockedExtensions',
);
