import type { Site } from '../../contract/answers/connect-answers.ts';
import { createDirectTransport } from './direct-transport.ts';
import type { FrameConnection } from './frame-connection.ts';
import { openFrame } from './open-frame.ts';
import { recordFetch } from './record-fetch.ts';
import type { Receipt } from './receipt.ts';
import type { Transport } from '../../core/jira/transport.ts';

/** Everything of direct mode that is needed once a site allows it; loaded beside the pane. */
interface DirectConnection {
  open(site: Site): Promise<FrameConnection>;
  transport(parts: {
    readonly site: Site;
    readonly ticket: string;
    readonly frame: FrameConnection;
  }): Transport;
}

/** Makes the direct way; what it does stands in the receipt. */
export function createDirectConnection(options: {
  readonly connectOrigin: string;
  readonly receipt: Receipt;
  /** For the calls to Connect. */
  readonly fetch: typeof globalThis.fetch;
}): DirectConnection {
  const { connectOrigin, receipt } = options;
  const fetch = recordFetch(receipt, options.fetch);
  return {
    open: (site) => openRecorded(site, receipt),
    transport: (parts) => createDirectTransport({ ...parts, connectOrigin, fetch }),
  };
}

async function openRecorded(site: Site, receipt: Receipt): Promise<FrameConnection> {
  let opened: FrameConnection | undefined;
  const head = {
    call: 'frame',
    method: 'GET',
    way: 'direct',
    signedBy: null,
    bytesOut: 0,
  } as const;
  await receipt.record(head, async () => {
    opened = await openFrame(site, document);
    // What a frame loads cannot be read from here; it greeted back, and that is all there is to tell.
    return { status: 200, text: '' };
  });
  if (opened === undefined) throw new TypeError('a frame that opened is nowhere');
  return opened;
}
