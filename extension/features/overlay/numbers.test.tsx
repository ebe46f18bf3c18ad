import { render } from 'preact';
import { expect, it } from 'vitest';
import type { ListRow } from '../../app/page-watch/list-reader.ts';
import type { Language } from '../../app/text.ts';
import { Bar, type BarActions } from './bar.tsx';
import { explainTexts } from './explain-texts.ts';
import { fill } from './fill.ts';
import { portalTexts } from './portal-texts.ts';
import { stateTexts } from './state-texts.ts';
import { type Summary, summaryOf } from './summary.ts';
import { overlayTexts } from './texts.ts';

const nothing = () => undefined;
const actions: BarActions = {
  filter: nothing,
  toggleUrgent: nothing,
  copy: nothing,
  today: nothing,
  walk: nothing,
  collapse: nothing,
  moveDock: nothing,
  goTo: nothing,
};

const ROW = {
  row: null,
  cell: null,
  facts: { code: 'H56' },
  daysShown: null,
  view: {
    group: 'late',
    text: '',
    brief: '',
    step: null,
    left: -1,
    onTime: false,
    due: '',
    differs: false,
    copy: [],
  },
} as unknown as ListRow;
const ROWS = Array.from({ length: 1_234 }, () => ROW);

/** All the bar says of 1.234 overdue rows, titles and what is said aloud included. */
function said(language: Language, more: { collapsed?: boolean; urgentOpen?: boolean } = {}): string {
  const texts = overlayTexts(language);
  const summary: Summary = summaryOf(ROWS.map(({ view }) => view));
  const { late, today } = summary.counts;
  const box = document.createElement('div');
  render(
    <Bar
      state={{
        line: null,
        summary,
        rows: ROWS,
        filter: 'late',
        collapsed: false,
        urgentOpen: false,
        docked: false,
        done: fill(texts.copied, { count: ROWS.length }, language),
        announced: fill(texts.announce, { late, today, all: summary.all }, language),
        ...more,
      }}
      actions={actions}
      texts={texts}
      language={language}
      target={98.5}
      dueSoonDays={2}
    />,
    box,
  );
  const titles = [...box.querySelectorAll('[title]')].map((one) => one.getAttribute('title'));
  const parts = [...box.querySelectorAll('*')].filter(({ children }) => children.length === 0);
  const written = [...parts, ...box.querySelectorAll('.note, .chip')].map(({ textContent }) => textContent);
  return [...written, ...titles].join('\n');
}

it.each([
  ['vi', '1.234', '1.034', '98,5%'],
  ['en', '1,234', '1,034', '98.5%'],
] as const)('in %s the bar writes thousands as people do, everywhere', (language, all, more, target) => {
  const whole = said(language, { urgentOpen: true });
  expect(whole).toContain(all);
  expect(whole).toContain(`… ${more}`);
  expect(whole).toContain(target);
  expect(said(language, { collapsed: true })).toContain(all);
  for (const text of [whole, said(language, { collapsed: true })]) expect(text).not.toMatch(/\d{4}/u);
});

it('what is said aloud of a list, too', () => {
  const counts = { late: 1_000, today: 0, all: 12_000 };
  expect(fill(overlayTexts('vi').announce, counts, 'vi')).toBe(
    'Đúng Hẹn: 12.000 hồ sơ, 1.000 quá hạn, 0 hạn hôm nay.',
  );
  expect(fill(overlayTexts('en').announce, counts, 'en')).toContain('12,000 dossiers, 1,000 overdue');
});

it.each([
  ['vi', '1.234'],
  ['en', '1,234'],
] as const)('in %s badges and their explanation as well', (language, written) => {
  const state = stateTexts(language);
  const explain = explainTexts(language);
  const portal = portalTexts(language);
  for (const text of [
    state.lateDays(1_234),
    state.left(1_234),
    state.brief.lateDays(1_234),
    state.brief.step.left(1_234),
    state.step.lateDays(1_234),
    explain.today('01/06', -1_234, true),
    explain.today('01/06', 1_234, false),
    explain.between('01/06', '02/06', 1_234, '', ''),
    explain.limitOf(1_234, 'days'),
    portal.count(1_234),
    portal.countHere(1_234),
  ])
    expect(text).toContain(written);
});
