import type { DemoJira } from '../../../demo/jira/start.ts';
import type { Fault, FaultRequest } from '../../../demo/jira/server.ts';

/** Which requests to Jira are meant. */
export type Which = (request: FaultRequest) => boolean;

/** The creation. */
export const isCreate: Which = ({ method, path }) =>
  method === 'POST' && /\/issue(?:\?|$)/.test(path);
/** An upload. */
export const isAttach: Which = ({ path }) => path.endsWith('/attachments');
/** The look for a file whose upload was not answered, and for those that came twice. */
export const isFileLook: Which = ({ method, path }) =>
  method === 'GET' && path.includes('fields=attachment');
/** A file is taken away. */
export const isFileDeletion: Which = ({ method, path }) =>
  method === 'DELETE' && /\/attachment\/\d+$/.test(path);
/** The mark for colleagues. */
export const isLink: Which = ({ path }) => path.endsWith('/remotelink');
/** The pictures’ way into the text. */
export const isEdit: Which = ({ method, path }) => method === 'PUT' && /\/issue\/\d+$/.test(path);
/** A look for an issue whose creation was not answered. */
export const isLook: Which = ({ path }) => /\/search|\/bulkfetch|\/issue\/[A-Z]+-\d+\?/.test(path);
/** The look whether the mail is in Jira already. */
export const isLookForMail: Which = ({ path }) => path.includes('issuesWithRemoteLinksByGlobalId');
/** The look for doubles: once while the files go, and once more at the end of all. */
export const isLastLook: Which = ({ path }) => path.includes('currentUser');

/** Breaks the requests of a kind, as often as told, then lets them through; gives how many it has met. */
export function breakThe(
  jira: Pick<DemoJira, 'setFaults'>,
  which: Which,
  fault: Fault,
  times = Number.POSITIVE_INFINITY,
): () => number {
  let met = 0;
  jira.setFaults((_, request) => {
    if (met >= times || !which(request)) return null;
    met += 1;
    return fault;
  });
  return () => met;
}

/** An answer of Jira as JSON. */
export function jsonFault(status: number, body: unknown): Fault {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
