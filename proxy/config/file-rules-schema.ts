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
        'SHA-256 of pictures that are nothing but decoration, such as logos of signatures; they are not ticked at first.',
      ),
    blockedExtensions: z
      .array(extension, 'a list of ends of file names')
      .default([])
      .describe(
        'Ends of file names that this Jira does not take, without the dot; such files are said to stay behind.',
      ),
  },
  'a mapping of logos and blockedExtensions',
);
