import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../contract/errors.ts';
import { sayOnce } from '../../../addin/pane/new-issue/say-once.ts';

const noPermission = new AppError('PERMISSION_MISSING', { reason: '' });
const silent = new AppError('JIRA_UNREACHABLE', { host: 'jira.example.com' });
const open = { isClosed: false };

describe('sayOnce', () => {
  it('leaves the notice of the issue where the readings fail for the same reason', () => {
    const errors = {
      create: noPermission,
      projects: null,
      issueTypes: noPermission,
      fields: noPermission,
    };

    expect(sayOnce(errors, open)).toEqual({
      create: noPermission,
      projects: null,
      issueTypes: null,
      fields: null,
    });
  });

  it('leaves a reading that can be tried again, once', () => {
    const errors = { create: silent, projects: silent, issueTypes: silent, fields: silent };

    expect(sayOnce(errors, open)).toEqual({
      create: silent,
      projects: silent,
      issueTypes: null,
      fields: null,
    });
  });

  it('leaves failures of different reasons', () => {
    const errors = { create: null, projects: silent, issueTypes: noPermission, fields: null };

    expect(sayOnce(errors, open)).toEqual(errors);
  });

  it('leaves nothing of a permission where the project is said to be closed', () => {
    const errors = {
      create: noPermission,
      projects: noPermission,
      issueTypes: silent,
      fields: noPermission,
    };

    expect(sayOnce(errors, { isClosed: true })).toEqual({
      create: null,
      projects: null,
      issueTypes: silent,
      fields: null,
    });
  });
});
