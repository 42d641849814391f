import {
  fileOf,
  findProgram,
  startProgram,
  type RealProgram,
  type RunningProgram,
} from './real-program.ts';

/** Debian's Apache, or the sentence that says how to get it. */
export const apache: RealProgram = findProgram('apache2', 'apache2');

const modules = [
  'mpm_event',
  'authz_core',
  'alias',
  'headers',
  'proxy',
  'proxy_http',
  'ssl',
  'socache_shmcb',
  'http2',
];

/** Starts Apache for one port, beside whatever the system runs; `host` is what stands in its `<VirtualHost>`. */
export function startApache(
  host: (folder: string) => string,
  files: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  return startProgram({
    file: fileOf(apache),
    files,
    args: (folder) => ['-D', 'FOREGROUND', '-d', folder, '-f', `${folder}/apache.conf`],
    configuration: {
      name: 'apache.conf',
      text: ({ port, folder }) => `
ServerName localhost
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
DefaultRuntimeDir ${folder}
Listen 127.0.0.1:${port}
Listen [::1]:${port}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
<VirtualHost *:${port}>
${host(folder)}
</VirtualHost>
`,
    },
  });
}
