import { type Answer, redirect } from '../core/answer.ts';
import { passwordOf } from '../auth/authenticate.ts';
import type { Exchange } from '../core/edition.ts';
import { readText } from '../core/read-body.ts';
import { markup } from './html.ts';
import { page } from './layout.ts';

const maxFormBytes = 16 * 1024;

/** `GET /login.jsp`; on Cloud it stands for Atlassian’s own login. */
export function loginPage({ face, caller, query }: Exchange): Answer {
  if (caller.user !== null) {
    const content = markup`<h1>Signed in</h1><p>You are signed in as ${caller.user.displayName}. A CAPTCHA that kept programs out is lifted.</p>`;
    return page(face, { title: 'Signed in', content });
  }
  const notice = query.has('failed')
    ? markup`<p class="notice" role="alert">The user name or the password is wrong. The demo printed both when it started.</p>`
    : markup``;
  return page(face, {
    title: 'Sign in',
    content: markup`<h1>Sign in</h1>${notice}<form method="post" action="${face.contextPath}/login.jsp">
<input type="hidden" name="os_destination" value="${destinationOf(query)}">
<label>${face.kind === 'cloud' ? 'Mail address' : 'User name'}<input name="os_username" autocomplete="username" required></label>
<label>Password<input name="os_password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button></form>`,
  });
}

/** `POST /login.jsp`: the right password starts a session and lifts the CAPTCHA. */
export async function signInOnPage({ face, request }: Exchange): Promise<Answer> {
  const body = await readText(request, maxFormBytes);
  if (body.kind === 'refused') return body.answer;
  const form = new URLSearchParams(body.text);
  const name = form.get('os_username') ?? '';
  const isRight = face.logins.judgeOnPage(
    name,
    form.get('os_password') ?? '',
    passwordOf(face, name),
  );
  const user = isRight
    ? face.store.users.find((one) => [one.name, one.emailAddress].includes(name))
    : undefined;
  const destination = destinationOf(form);
  if (user === undefined) {
    const again = new URLSearchParams({ failed: '', os_destination: destination });
    return redirect(
      `${face.contextPath}/login.jsp?${destination === '' ? 'failed' : again.toString()}`,
    );
  }
  const answer = redirect(face.contextPath + (destination === '' ? '/login.jsp' : destination));
  const session = face.logins.startSession(user);
  return {
    ...answer,
    headers: {
      ...answer.headers,
      'set-cookie': `JSESSIONID=${session}; Path=${face.contextPath || '/'}; Secure; HttpOnly`,
    },
  };
}

// Only a path of this Jira: a page that sends people anywhere after the login would help a thief.
function destinationOf(given: URLSearchParams): string {
  const destination = given.get('os_destination') ?? '';
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(destination) ? destination : '';
}
