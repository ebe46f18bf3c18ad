import { expect, test } from 'vitest';
import { THANH_HOA_PROFILE } from './profile.ts';

test('the default profile counts as the province does, and says so by name and source', () => {
  expect(THANH_HOA_PROFILE).toMatchObject({
    precision: 'day',
    dueDate: 'system',
    excludedStatuses: [1, 3],
    finishedWithoutDue: 'onTime',
    withdrawn: 'onTime',
    paused: 'inTime',
  });
  expect(THANH_HOA_PROFILE.name.vi).toContain('Thanh Hóa');
  expect(THANH_HOA_PROFILE.source).toContain('2025');
});
