import { reportPeriod } from '@dung-hen/calendar';
import { type Feedback, weekPeriod } from '@dung-hen/domain';
import { freezeForm } from '@dung-hen/forms';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { makeReport } from '../report/made-report.ts';
import type { BulletinFacts } from './bulletin-sources.ts';
import { weekFigures } from './week-figures.ts';

const NOW = '2026-06-22T08:00:00';
const WEEK = weekPeriod('2026-06-08');
const settings = { ...DEFAULT_SETTINGS, unitName: 'UBND xã Mẫu', unitCode: 'H56.77.5' };
const done = (index: number) =>
  seenDossier({
    code: `H56.77.5-260608-000${index}`,
    source: 'collected',
    fieldName: 'Hộ tịch',
    channel: 'online',
    status: 9,
    receivedAt: '2026-06-09T08:00:00',
    dueAt: '2026-06-12T17:00:00',
    finishedAt: '2026-06-11T09:00:00',
  });
const facts = (parts: Partial<BulletinFacts> = {}): BulletinFacts => ({
  settings,
  dossiers: [done(1), done(2), done(3)],
  collectedAt: NOW,
  closings: [],
  kept: [],
  feedback: [],
  paper: [],
  questions: null,
  ...parts,
});
/** The report of the second quarter, closed at a moment with so many dossiers in it. */
const closing = (at: string, count: number, unitCode = settings.unitCode) => {
  const period = reportPeriod('quarter', 2026, 2);
  const dossiers = Array.from({ length: count }, (_, index) => done(index + 1));
  const made = makeReport(dossiers, { ...settings, unitCode }, period, at);
  return { at, form: made.form, dossiers: made.dossiers };
};
const item = (code: string, parts: Partial<Feedback>): Feedback => ({
  system: 'government',
  code,
  references: [],
  title: `Phản ánh mẫu ${code}`,
  traces: [],
  status: 'handledLocally',
  shownPhase: null,
  kind: null,
  topic: null,
  unitName: null,
  sentAt: '2026-06-09T08:00:00',
  transferredAt: '2026-06-09T08:00:00',
  supplementAskedAt: null,
  supplementedAt: null,
  answeredAt: null,
  turnedAwayAt: null,
  publishedAt: null,
  topicDays: null,
  ...parts,
});
const stored = (one: Feedback, seenAt: string) => ({
  key: `government ${one.code}`,
  item: one,
  pageUrl: 'https://pakn.dichvucong.gov.vn/',
  seenAt,
});

describe('the figures of a week', () => {
  it('are those of the dossiers collected while nothing is closed', () => {
    const { figures, ground } = weekFigures(facts(), WEEK, NOW);
    expect(figures.total.resolved).toBe(3);
    expect(ground).toEqual({ kind: 'collected', at: NOW });
    expect(weekFigures(facts({ collectedAt: null }), WEEK, NOW).ground).toEqual({ kind: 'seen' });
  });

  it('are those of the first closed report period that holds the week and was closed after it', () => {
    const closings = [
      closing('2026-06-12T08:00:00', 1),
      closing('2026-06-18T08:00:00', 1),
      closing('2026-06-16T08:00:00', 2),
      closing('2026-06-15T08:00:00', 1, 'H56.77.6'),
    ];
    const { figures, ground } = weekFigures(facts({ closings }), WEEK, NOW);
    expect(ground).toMatchObject({ kind: 'closedPeriod', at: '2026-06-16T08:00:00' });
    expect(figures.total.resolved).toBe(2);
  });

  it('stay as they were once the week itself is closed, feedback and all, under the name the unit has today', () => {
    const open = weekFigures(facts({ dossiers: [done(1)] }), WEEK, NOW);
    const closed = { at: '2026-06-15T09:00:00', form: freezeForm(open.form), feedback: null };
    const kept = [{ key: 'H56.77.5 2026-06-08', from: WEEK.from, own: null, closed }];
    const renamed = { ...settings, unitName: 'UBND xã Mẫu Mới' };
    const made = weekFigures(facts({ kept, closings: [closing(NOW, 2)], settings: renamed }), WEEK, NOW);
    expect(made.ground).toEqual({ kind: 'closedWeek', at: '2026-06-15T09:00:00' });
    expect(made.figures).toMatchObject({
      total: { resolved: 1 },
      feedback: null,
      unitName: 'UBND xã Mẫu Mới',
    });
    const broken = [
      {
        ...kept[0],
        key: 'H56.77.5 2026-06-08',
        from: WEEK.from,
        own: null,
        closed: { ...closed, form: '{' },
      },
    ];
    expect(weekFigures(facts({ kept: broken }), WEEK, NOW).ground.kind).toBe('collected');
  });

  it('tell of feedback what was seen in both systems, and nothing where nothing was seen', () => {
    expect(weekFigures(facts(), WEEK, NOW).feedback).toBeNull();
    const feedback = [
      stored(
        item('PA-1', {
          status: 'published',
          answeredAt: '2026-06-11T08:00:00',
          publishedAt: '2026-06-11T09:00:00',
        }),
        '2026-06-20T08:00:00',
      ),
      stored(item('PA-2', {}), '2026-06-21T08:00:00'),
      stored(item('PA-3', { sentAt: null, transferredAt: null }), '2026-06-19T08:00:00'),
    ];
    const made = weekFigures(facts({ feedback }), WEEK, NOW);
    expect(made.feedback?.counts).toMatchObject({ received: 2, handled: 1, onTime: 1, inProgress: 1 });
    expect(made.feedback?.from).toEqual({
      records: 3,
      seenAt: '2026-06-21T08:00:00',
      leftOut: 1,
      paper: { waiting: 0, unseen: 0, counted: 0, withoutCode: 0 },
    });
    expect(made.figures.feedback).toEqual(made.feedback?.counts);
  });

  it('count what came on paper and stands in no system as to be handled, even where nothing else was seen', () => {
    const noted = {
      id: '1',
      receivedOn: '2026-06-10',
      channel: 'paper',
      kind: null,
      note: 'Đường thôn Mẫu hỏng',
      code: null,
      enteredOn: null,
      at: '2026-06-10T08:00:00',
    } as const;
    const later = { ...noted, id: '2', receivedOn: '2026-06-20' };
    const alone = weekFigures(facts({ paper: [noted, later] }), WEEK, NOW);
    expect(alone.feedback?.counts).toMatchObject({ received: 1, arrived: 1, handled: 0, inProgress: 1 });
    expect(alone.feedback?.from).toMatchObject({ seenAt: null, paper: { waiting: 1 } });
    const feedback = [stored(item('PA-2', {}), '2026-06-21T08:00:00')];
    const entered = { ...noted, id: '3', enteredOn: '2026-06-11', code: 'PA-2' };
    const both = weekFigures(facts({ feedback, paper: [noted, entered] }), WEEK, NOW);
    expect(both.figures.feedback).toMatchObject({ received: 2, inProgress: 2 });
    expect(both.feedback?.from?.paper).toMatchObject({ waiting: 1, counted: 1 });
    expect(weekFigures(facts({ paper: [later] }), WEEK, NOW).feedback).toBeNull();
  });
});
