import type { SignInMethod } from '../../contract/connect-api.ts';

/** Where people see, make and take back at Jira what one method signs in with. */
export function accessPage(siteUrl: string, method: SignInMethod): string {
  // Atlassian keeps tokens and allowed apps with the person's account, not with the site.
  const isCloud = /^https:\/\/[^/]+\.(?:atlassian\.net|jira\.com)$/i.test(siteUrl);
  switch (method) {
    case 'api-token':
      return 'https://id.atlassian.com/manage-profile/security/api-tokens';
    case 'personal-access-token':
      return `${siteUrl}/secure/ViewProfile.jspa?selectedTab=com.atlassian.pats.pats-plugin:jira-user-personal-access-tokens`;
    case 'password':
      return `${siteUrl}/secure/ViewProfile.jspa`;
    case 'oauth1':
      return `${siteUrl}/plugins/servlet/oauth/users/access-tokens`;
    case 'oauth2':
      return isCloud
        ? 'https://id.atlassian.com/manage-profile/apps'
        : `${siteUrl}/plugins/servlet/oauth/users/access-tokens`;
  }
}
