import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { RunningDemo } from './start-demo.ts';

/** Writes what a person has to know once the demo runs. */
export function announce(
  demo: RunningDemo,
  place: {
    readonly logFile: string;
    readonly certificateFolder: string;
    readonly workFolder: string;
  },
): string {
  const { datacenter, cloud } = demo.jira.accounts;
  const short = (file: string): string => shorten(file, place.workFolder);
  const busy = demo.busyPorts;
  return [
    '',
    'Postern demo',
    '',
    ...(busy.length === 0
      ? []
      : [
          `  ${portsInUse(busy)} The next free ${busy.length === 1 ? 'one was' : 'ones were'} taken.`,
          '',
        ]),
    `  Open this in a browser:  ${demo.previewUrl}`,
    '',
    '  What runs where',
    ...rows([
      ['Outlook preview', demo.previewUrl],
      ['Cloud Connect', demo.connectUrl],
      ['Jira Data Center', demo.jira.datacenter.baseUrl],
      ['Jira Cloud', demo.jira.cloud.baseUrl],
    ]),
    '',
    '  Sample accounts, made up for this demo',
    ...rows([
      ['Data Center', `user name              ${datacenter.user}`],
      ['', `with password          ${datacenter.password}`],
      ['', '(for OAuth enter both on Jira’s own page)'],
      ['', `or a token             ${datacenter.personalAccessToken}`],
      ['Cloud', `mail address           ${cloud.email}`],
      ['', `with API token         ${cloud.apiToken}`],
      ['', `or one of limited scope ${cloud.scopedApiToken}`],
      ['', `with password          ${cloud.password}`],
      ['', '(for OAuth enter both on Atlassian’s page)'],
    ]),
    '',
    '  Files',
    ...rows([
      ['Emails', `${short(demo.mailFolder)} (${countMails(demo.mailFolder)} .eml)`],
      ['Connect’s log', short(place.logFile)],
      ['Certificate', `${short(place.certificateFolder)}, for localhost`],
    ]),
    '',
    '  If the browser warns of the certificate, accept it once, or run once:',
    '  npx office-addin-dev-certs install',
    '',
    '  Nothing leaves this computer, and everything is forgotten at the end. Stop with Ctrl+C.',
    '',
  ].join('\n');
}

function rows(list: readonly (readonly [string, string])[]): readonly string[] {
  return list.map(([name, value]) => `    ${name.padEnd(18)}${value}`);
}

function portsInUse(ports: readonly number[]): string {
  return ports.length === 1
    ? `Port ${ports.join('')} is in use by another program.`
    : `The ports ${ports.join(', ')} are in use by other programs.`;
}

function shorten(file: string, workFolder: string): string {
  const relative = path.relative(workFolder, file);
  return relative.startsWith('..') ? file : relative === '' ? '.' : relative;
}

function countMails(folder: string): number {
  return readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.eml')).length;
}
