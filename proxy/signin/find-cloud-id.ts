import { isRecord } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import { askJira } from '../guard/ask-jira.ts';
import { isCloudId } from '../tickets/ticket.ts';
import type { SignInContext } from './sign-in-context.ts';

/** Asks a Cloud site for its id at Atlassian, which it tells everybody; null when it does not. */
export async function findCloudId({ site, agent }: SignInContext): Promise<string | null> {
  try {
    const reply = await askJira({ site, agent, path: '/_edge/tenant_info', headers: {} });
    const told: unknown = reply.status === 200 ? JSON.parse(reply.text) : null;
    const id = isRecord(told) ? told['cloudId'] : null;
    return isCloudId(id) ? id : null;
  } catch (thrown) {
    // Who asks has something better to tell than that this did not work.
    if (thrown instanceof AppError || thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
