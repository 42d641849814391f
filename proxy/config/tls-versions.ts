/** The oldest version of TLS that Connect speaks: to Jira, to the rate store and to clients. */
export const minTlsVersion = 'TLSv1.2' as const;

/** What the configuration accepts as the newest version for one Jira. */
export const maxTlsVersions = ['TLSv1.2', 'TLSv1.3'] as const;
