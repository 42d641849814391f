import type { FrameCall, FrameConnection } from '../../../addin/connection/frame-connection.ts';
import type { JiraAnswer } from '../../../core/jira/transport.ts';
import { AppError } from '../../../contract/errors.ts';
import { judgeCall } from '../../../jira-app/page/check-call.ts';

/** A frame without a browser: the page's own rules, and then the same request as its `fetch` would make. */
export interface NodeFrame extends FrameConnection {
  readonly sent: readonly FrameCall[];
}

/** Makes one for a Jira. */
export function nodeFrame(baseUrl: string): NodeFrame {
  const sent: FrameCall[] = [];
  let id = 0;
  return {
    sent,
    send: async (call): Promise<JiraAnswer> => {
      id += 1;
      const { method, target, headers, body = null } = call;
      const judged = judgeCall({ kind: 'send', id, method, target, headers, body }, id - 1);
      if (judged.kind === 'refused') {
        throw new AppError('CALL_NOT_ALLOWED', { site: 'x' }, { cause: new Error(judged.code) });
      }
      sent.push(call);
      const response = await fetch(baseUrl + judged.target, {
        method,
        headers: method === 'GET' ? headers : { ...headers, 'x-atlassian-token': 'no-check' },
        ...(body === null ? {} : { body }),
        redirect: 'manual',
      });
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        text: await response.text(),
      };
    },
    close: () => undefined,
  };
}
