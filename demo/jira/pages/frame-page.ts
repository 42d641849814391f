import { readFramePage } from '../../../jira-app/frame-page.ts';
import { product } from '../../../proxy/config/product.ts';
import type { Answer } from '../core/answer.ts';
import { plain } from '../core/answer.ts';
import type { Exchange } from '../core/edition.ts';

/** `GET` of the page for direct connections, as a reverse proxy in front of a real Jira serves it. */
export async function framePage({ face }: Exchange): Promise<Answer> {
  const { parents = [], ancestors = [] } = face.frame ?? {};
  const page = await readFramePage({ root: product.root, parents }).catch(() => null);
  return page === null
    ? notBuilt()
    : {
        status: 200,
        headers: {
          'content-type': 'text/html;charset=UTF-8',
          'content-security-policy': `frame-ancestors ${ancestors.join(' ')}`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-cache',
        },
        body: page.html,
      };
}

/** `GET` of the page's script. */
export async function frameScript({ face }: Exchange): Promise<Answer> {
  const parents = face.frame?.parents ?? [];
  const page = await readFramePage({ root: product.root, parents }).catch(() => null);
  return page === null
    ? notBuilt()
    : {
        status: 200,
        headers: {
          'content-type': 'text/javascript;charset=UTF-8',
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-cache',
        },
        body: page.script,
      };
}

function notBuilt(): Answer {
  return plain(503, 'The frame page isn’t built. Run: npm run build\n');
}
