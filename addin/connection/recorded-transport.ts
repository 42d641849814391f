import { jiraCalls } from '../../contract/jira-calls.ts';
import { bytesOf, type Receipt, type ReceiptHead } from './receipt.ts';
import type { JiraRequest, Transport } from '../../core/jira/transport.ts';

/** Notes every call of a transport in the receipt. */
export function recordTransport(
  transport: Transport,
  receipt: Receipt,
  by: Pick<ReceiptHead, 'way' | 'signedBy'>,
): Transport {
  return {
    send: (request) => {
      const { call } = request;
      const head = { ...by, call, method: jiraCalls[call].method, bytesOut: bytesOut(request) };
      return receipt.record(head, () => transport.send(request));
    },
  };
}

function bytesOut({ body }: JiraRequest): number {
  if (body === undefined) return 0;
  return body.kind === 'file' ? body.file.size : bytesOf(JSON.stringify(body.value));
}
