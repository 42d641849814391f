import { AppError, type ConfigProblem } from '../../contract/errors.ts';
import type { Config } from './config.ts';
import type { Surroundings } from './read-files.ts';

/**
 * Applies `POSTERN_PORT` and `POSTERN_METRICS_PORT`, so that replicas on one machine can share one
 * configuration file.
 *
 * @throws {AppError} CONFIG_INVALID
 */
export function withReplicaPorts(config: Config, env: Surroundings['env']): Config {
  const problems: ConfigProblem[] = [];
  const port = portIn('POSTERN_PORT', env, problems);
  const metricsPort = portIn('POSTERN_METRICS_PORT', env, problems);
  if (metricsPort !== null && config.metrics === null) {
    const expected = 'the key metrics in the configuration file';
    problems.push({
      path: 'POSTERN_METRICS_PORT',
      line: null,
      found: 'a port, but metrics isn’t configured',
      expected,
    });
  }
  if (problems.length > 0) throw new AppError('CONFIG_INVALID', { problems });
  return {
    ...config,
    listen: { ...config.listen, port: port ?? config.listen.port },
    metrics:
      config.metrics === null
        ? null
        : { ...config.metrics, port: metricsPort ?? config.metrics.port },
  };
}

function portIn(name: string, env: Surroundings['env'], problems: ConfigProblem[]): number | null {
  const value = env[name];
  if (value === undefined || value === '') return null;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  problems.push({
    path: name,
    line: null,
    found: 'a value that isn’t a port',
    expected: 'a port from 0 to 65535',
  });
  return null;
}
