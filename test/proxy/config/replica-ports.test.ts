import { describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../contract/errors.ts';
import { withReplicaPorts } from '../../../proxy/config/replica-ports.ts';
import { aConfig, aSite } from '../../support/proxy/stage.ts';

const silent = aConfig([aSite('https://jira.example.com')]);
const metered = { ...silent, metrics: { host: '127.0.0.1', port: 9464 } };

describe('withReplicaPorts', () => {
  it.each([
    ['keeps the file’s ports when nothing is set', {}, 0, 9464],
    [
      'keeps them when the variables are empty',
      { POSTERN_PORT: '', POSTERN_METRICS_PORT: '' },
      0,
      9464,
    ],
    ['takes the port', { POSTERN_PORT: '3001' }, 3001, 9464],
    ['takes both', { POSTERN_PORT: '3001', POSTERN_METRICS_PORT: '13001' }, 3001, 13_001],
  ])('%s', (_claim, env, port, metricsPort) => {
    const config = withReplicaPorts(metered, env);

    expect([config.listen.port, config.metrics?.port]).toEqual([port, metricsPort]);
    expect(config.sites).toBe(metered.sites);
  });

  it.each([
    ['POSTERN_PORT', { POSTERN_PORT: '3001 ' }, metered],
    ['POSTERN_PORT', { POSTERN_PORT: '70000' }, metered],
    ['POSTERN_METRICS_PORT', { POSTERN_METRICS_PORT: '-1' }, metered],
    ['POSTERN_METRICS_PORT', { POSTERN_METRICS_PORT: '13001' }, silent],
  ])('reports a problem at %s for %j', (path, env, config) => {
    let paths: readonly string[] = [];
    try {
      withReplicaPorts(config, env);
    } catch (thrown) {
      if (isAppError(thrown, 'CONFIG_INVALID'))
        paths = thrown.facts.problems.map((one) => one.path);
    }

    expect(paths).toEqual([path]);
  });
});
