import { REPORTING_FIELDS } from '@dung-hen/sandbox';
import { UNIT } from './reporting.ts';

/** A Vietnamese wall-clock day so many days from today. */
const day = (offset: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

/** Settings of the officer whose unit the portal knows. */
export const OFFICER_SETTINGS = { unitName: UNIT.name, unitCode: UNIT.code };

/**
 * Dossiers of this computer in most rows of the form, resolved early, on time and late, in progress and overdue. Received
 * and finished on one day, so that the test holds on whatever day it runs. Invented.
 */
export function reportDossiers(count: number, sinceDays = 3) {
  const fields = REPORTING_FIELDS.slice(0, -2);
  return Array.from({ length: count }, (_, index) => {
    const done = index % 3 !== 0;
    return {
      code: `H56.77.5-261101-${String(index + 1).padStart(4, '0')}`,
      system: 'onestop-thanhhoa',
      pageUrl: 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
      status: done ? 9 : 4,
      channel: index % 4 === 0 ? 'online' : 'counter',
      unitName: null,
      fieldName: fields[(index * index) % fields.length],
      procedureName: null,
      stepName: null,
      submittedAt: null,
      receivedAt: `${day(-sinceDays)}T08:00:00`,
      dueAt: `${day(index % 7 === 0 ? -sinceDays - 4 : 5)}T17:00:00`,
      stepDueAt: null,
      finishedAt: done ? `${day(-sinceDays)}T09:00:00` : null,
      pausedAt: null,
      seenAt: `${day(0)}T00:00:01`,
      source: 'collected',
    };
  });
}
