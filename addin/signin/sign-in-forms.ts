import type { Site } from '../../contract/answers/connect-answers.ts';
import type { SignInMethod, SignInRequest } from '../../contract/connect-api.ts';
import { accessPage } from './access-page.ts';

export type TypedMethod = SignInRequest['method'];

/** What one typed method asks for; the names are those of the texts. */
export interface SignInForm {
  readonly user: 'mail' | 'user' | null;
  readonly secret: 'apiToken' | 'personalAccessToken' | 'password';
  /** The page on which a token is made; null where there is none to make. */
  readonly tokenPage: (site: Site) => string | null;
}

/** The methods in which the user types a secret; OAuth has a window of its own. */
export const signInForms: Readonly<Record<TypedMethod, SignInForm>> = {
  'api-token': {
    user: 'mail',
    secret: 'apiToken',
    tokenPage: (site) => accessPage(site.baseUrl, 'api-token'),
  },
  'personal-access-token': {
    user: null,
    secret: 'personalAccessToken',
    tokenPage: (site) => accessPage(site.baseUrl, 'personal-access-token'),
  },
  password: { user: 'user', secret: 'password', tokenPage: () => null },
};

/** The methods of a site that can be typed, in the administrator's order. */
export function typedMethods(methods: readonly SignInMethod[]): readonly TypedMethod[] {
  return methods.filter((method): method is TypedMethod => Object.hasOwn(signInForms, method));
}
