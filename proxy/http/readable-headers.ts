/** Headers of Jira's answers that tell a script something: they are passed back, and exposed by CORS. */
export const readableHeaders: readonly string[] = [
  'content-range',
  'etag',
  'retry-after',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-ratelimit-nearlimit',
  'x-ratelimit-fillrate',
  'x-ratelimit-interval-seconds',
  'ratelimit-reason',
  'x-seraph-loginreason',
  'x-authentication-denied-reason',
  'x-arequestid',
  'x-ausername',
  'atl-traceid',
];
