import {
  fileOf,
  findProgram,
  startProgram,
  type RealProgram,
  type RunningProgram,
} from './real-program.ts';

/** Debian's Redis, or the sentence that says how to get it. */
export const redis: RealProgram = findProgram('redis-server', 'redis-server');

/** Starts Redis on a free port of loopback; it asks for a password and writes nothing. */
export function startRedis(password: string): Promise<RunningProgram> {
  return startProgram({
    file: fileOf(redis),
    args: (folder) => [`${folder}/redis.conf`],
    configuration: {
      name: 'redis.conf',
      text: ({ port, folder }) => `
bind 127.0.0.1
port ${port}
dir ${folder}
save ""
appendonly no
requirepass ${password}
`,
    },
  });
}
