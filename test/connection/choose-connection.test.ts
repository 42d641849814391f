import { describe, expect, it } from '@jest/globals';
import { chooseConnection } from '../../addin/connection/choose-connection.ts';
import { explain } from '../../contract/error-guide.ts';
import { isAppError } from '../../contract/errors.ts';
import { aSite } from './a-site.ts';

describe('chooseConnection', () => {
  it('takes Cloud Connect where nothing else is allowed', () => {
    expect(chooseConnection(aSite({ modes: ['connect'] }))).toEqual({
      mode: 'connect',
      reason: 'only-connect-allowed',
    });
  });

  it('takes Cloud Connect where direct would be allowed but cannot be had', () => {
    expect(chooseConnection(aSite({ modes: ['direct', 'connect'] }))).toEqual({
      mode: 'connect',
      reason: 'direct-not-available',
    });
  });

  it('does not go through Cloud Connect where that is forbidden', () => {
    let thrown: unknown;
    try {
      chooseConnection(aSite({ name: 'Vault', modes: ['direct'] }));
    } catch (error) {
      thrown = error;
    }

    expect(isAppError(thrown, 'NO_CONNECTION') && explain(thrown).message).toBe(
      'None of the allowed ways leads to “Vault” from here.',
    );
  });
});
