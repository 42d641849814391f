/**
 * The secrets of the demo. They are printed when it starts and open nothing but the stand-in on this
 * machine, so they stand here in the open.
 */
export const demoAccounts = {
  datacenter: {
    user: 'mia',
    password: 'demo-password-mia',
    personalAccessToken: 'demo-personal-access-token-mia',
  },
  cloud: {
    email: 'mia@brightwater.example',
    password: 'demo-password-mia',
    apiToken: 'demo-api-token-mia',
    /** Of limited scope: worth something on Atlassian’s gateway only. */
    scopedApiToken: 'demo-scoped-api-token-mia',
  },
} as const;

export type DemoAccounts = typeof demoAccounts;
