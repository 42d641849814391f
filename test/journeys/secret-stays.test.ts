import { describe, expect, it } from '@jest/globals';
import { openStage } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** A Data Center that prefers direct connections and has no `allowSecretsInPane`, as is the default. */
const stage = stageForTests(() => openStage({ allowSecretsInPane: false }));

describe('a sign-in with a token where secrets stay in Cloud Connect', () => {
  it('uses Cloud Connect and says why; OAuth 1.0a connects directly', async () => {
    const before = stage.log.length;
    const visit = await stage.visit();
    await visit.signIn('datacenter');

    await visit.pane.getByRole('button', { name: /Cloud Connect · Personal access token/ }).click();

    await visit.pane
      .getByText(
        /your administrator doesn’t allow tokens or passwords in this pane. Only OAuth 1.0a/,
      )
      .waitFor();
    expect(stage.log.slice(before).filter((line) => /"call":"authorize"/.test(line))).toEqual([]);

    const other = await stage.visit();
    await other.signInByOauth1();

    await other.pane.getByRole('button', { name: /Direct · OAuth 1.0a/ }).waitFor();
  });
});
