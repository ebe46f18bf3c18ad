import { createCalendar } from '@dung-hen/calendar';
import { expect, it } from 'vitest';
import { syntheticDossier } from '../assess/synthetic-dossier.ts';
import type { Dossier, Supplement } from '../dossier.ts';
import { countedDays } from './counted-window.ts';
import { nationalStanding } from './national-on-time.ts';

const calendar = createCalendar();
const DAYS = countedDays({ from: '2026-03-15', to: '2026-06-14' }, '2026-06-15');
const of = (known: Partial<Dossier>) => nationalStanding(syntheticDossier(known), DAYS, calendar);

const asked = (requestedAt: string | null): Supplement => ({
  requestedAt,
  completedAt: null,
  dueBefore: null,
  dueAfter: null,
});
const DONE: Partial<Dossier> = {
  status: 9,
  receivedAt: '2026-04-01T08:00:00',
  dueAt: '2026-04-10T09:00:00',
  finishedAt: '2026-04-10T16:00:00',
};

it('judges settled dossiers by day, by the end of handling before the return', () => {
  expect(of(DONE)).toBe('onTime');
  expect(of({ ...DONE, finishedAt: '2026-04-11T08:00:00' })).toBe('late');
  expect(of({ ...DONE, status: 10, returnedAt: '2026-05-01T08:00:00' })).toBe('onTime');
  expect(of({ ...DONE, status: 10, finishedAt: null, returnedAt: '2026-05-01T08:00:00' })).toBe('late');
  expect(of({ ...DONE, status: 8, finishedAt: null, pausedAt: '2026-04-09T08:00:00' })).toBe('onTime');
  expect(of({ ...DONE, finishedAt: null })).toBe('unjudged');
});

it('one supplement request is the end, more than one is overdue whatever the dates', () => {
  const late = { ...DONE, finishedAt: '2026-05-11T08:00:00' };
  expect(of({ ...late, supplements: [asked('2026-04-03T08:00:00')] })).toBe('onTime');
  expect(of({ ...late, supplements: [asked('2026-04-13T08:00:00')] })).toBe('late');
  expect(of({ ...late, supplements: [asked(null)] })).toBe('unjudged');
  const twice = [asked('2026-04-02T08:00:00'), asked('2026-04-06T08:00:00')];
  expect(of({ ...DONE, supplements: twice })).toBe('late');
  expect(of({ ...DONE, status: 5, finishedAt: null, supplements: twice })).toBe('late');
  // The second one came after the period: one so far.
  const later = [asked('2026-04-02T08:00:00'), asked('2026-07-06T08:00:00')];
  expect(of({ ...DONE, status: 4, finishedAt: null, supplements: later })).toBe('elsewhere');
});

it('adds pending dossiers overdue at the end of the period, and no others', () => {
  const pending: Partial<Dossier> = { status: 4, receivedAt: '2026-06-01T08:00:00' };
  expect(of({ ...pending, dueAt: '2026-06-12T17:00:00' })).toBe('late');
  expect(of({ ...pending, dueAt: '2026-06-14T08:00:00' })).toBe('elsewhere');
  expect(of({ ...pending, status: 1, dueAt: '2026-06-02T08:00:00' })).toBe('elsewhere');
  expect(of({ ...pending, status: 5, dueAt: '2026-06-12T17:00:00', pausedAt: '2026-06-03T08:00:00' })).toBe(
    'elsewhere',
  );
  // Settled after the period: overdue at its end.
  expect(of({ ...DONE, finishedAt: '2026-06-20T08:00:00' })).toBe('late');
  expect(of({ ...DONE, receivedAt: '2026-02-01T08:00:00', finishedAt: '2026-03-14T08:00:00' })).toBe(
    'elsewhere',
  );
  expect(of({ ...pending, receivedAt: '2026-06-20T08:00:00', dueAt: '2026-06-21T08:00:00' })).toBe(
    'elsewhere',
  );
});

it('without an appointment the time used is held against the limit', () => {
  // 3 working days from Wednesday 01/04/2026: until Monday 06/04.
  expect(of({ ...DONE, dueAt: null, finishedAt: '2026-04-06T16:00:00' })).toBe('onTime');
  expect(of({ ...DONE, dueAt: null, finishedAt: '2026-04-07T08:00:00' })).toBe('late');
  const days = { hours: 24, unit: 'days' } as const;
  expect(of({ ...DONE, dueAt: null, limit: days, finishedAt: '2026-04-04T16:00:00' })).toBe('onTime');
  expect(of({ ...DONE, dueAt: null, limit: days, finishedAt: '2026-04-05T16:00:00' })).toBe('late');
  expect(of({ ...DONE, dueAt: null, limit: null })).toBe('unjudged');
  expect(of({ ...DONE, dueAt: null, receivedAt: '1990-04-01T08:00:00' })).toBe('unjudged');
});
