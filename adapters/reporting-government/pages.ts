import type { Reading } from '@dung-hen/domain';
import { II_06A } from '@dung-hen/forms';
import type { PageDocument } from '@dung-hen/page';
import { failure } from './failure.ts';
import { readReportCards } from './list/cards.ts';
import { hasReportTable, type ListReading, type ReportEntry, readReportTable } from './list/table.ts';
import { gateOf } from './page/gates.ts';
import { textBlocks } from './page/text-blocks.ts';
import { damageOf, emptyTableOn } from './report/damage.ts';
import { figureGridsOf } from './report/figures.ts';
import { type ReportSheet, readSheet, reportSign } from './report/sheet.ts';
import { signOfForm } from './words/form-name.ts';
import { phrases } from './words/phrases.ts';

/** What a page of the portal is. Only 'reports' and 'report' hold records; the others stand before or between them. */
export type PageKind =
  | 'reports'
  | 'report'
  | 'login'
  | 'passwordChange'
  | 'otp'
  | 'challenge'
  | 'relay'
  | 'ways'
  | 'unitChoice'
  | 'maintenance';

/** Which page is this, by its words and structure; null for one that is none of the portal's that we know. */
export function recognise(page: PageDocument): PageKind | null {
  const sign = reportSign(page);
  if (sign === 'figures') return 'report';
  if (hasReportTable(page)) return 'reports';
  if (sign === 'head') return 'report';
  const gate = gateOf(page);
  if (gate !== null) return gate.kind;
  if (saysMaintenance(page)) return 'maintenance';
  if (readReportCards(page) !== null) return 'reports';
  return sign === 'words' ? 'report' : null;
}

/**
 * What a page says: the reports of a list, or the one report of a report page. Anything else is a typed failure:
 * LOGIN_REQUIRED, OTP_REQUIRED, CHALLENGE, MAINTENANCE for pages that stand before the portal; SITE_CHANGED naming the
 * label looked for and what was near; EMPTY_UNCONFIRMED for tables without rows.
 */
export function read(page: PageDocument): Reading<ReportEntry | ReportSheet> {
  const kind = recognise(page);
  switch (kind) {
    case 'report':
      return readReport(page);
    case 'login':
    case 'passwordChange':
    case 'relay':
    case 'ways':
    case 'unitChoice':
      return {
        ok: false,
        error: failure('LOGIN_REQUIRED', 'read', { url: page.url, detail: 'the page asks to log in' }),
      };
    case 'otp':
      return {
        ok: false,
        error: failure('OTP_REQUIRED', 'read', {
          url: page.url,
          detail: 'the page asks for a one-time password',
        }),
      };
    case 'challenge':
      return {
        ok: false,
        error: failure('CHALLENGE', 'read', {
          url: page.url,
          detail: 'the page asks whether a human is there',
        }),
      };
    case 'maintenance':
      return {
        ok: false,
        error: failure('MAINTENANCE', 'read', {
          url: page.url,
          detail: 'the portal says it is under maintenance',
        }),
      };
    case 'reports':
    case null: {
      const list = readList(page);
      return list.ok
        ? { ok: true, records: list.reports.map(({ entry }) => entry), warnings: list.warnings }
        : list;
    }
  }
}

/** The list of reports of a page, as a table or as cards, with the places its rows stand at. */
export function readList(page: PageDocument): ListReading {
  if (hasReportTable(page)) return readReportTable(page);
  return readReportCards(page) ?? readReportTable(page);
}

function readReport(page: PageDocument): Reading<ReportSheet> {
  const sheet = readSheet(page);
  const [grid] = figureGridsOf(page.root);
  const about = [sheet.title, ...sheet.forms];
  const official = about.some((text) => signOfForm(text, II_06A) >= 2);
  const damage = grid === undefined ? emptyTableOn(page) : damageOf(grid, page, official);
  return damage === null ? { ok: true, records: [sheet], warnings: [] } : { ok: false, error: damage };
}

const MAINTENANCE = phrases(
  ...[
    'đang bảo trì',
    'bảo trì hệ thống',
    'đang nâng cấp',
    'nâng cấp hệ thống',
    'tạm ngừng phục vụ',
    'tạm dừng phục vụ',
  ],
  ...['tạm ngừng hoạt động', 'under maintenance', 'service unavailable'],
);

/** A short page that says so and holds nothing to work with. */
function saysMaintenance(page: PageDocument): boolean {
  if (page.root.find('table', 'form').length > 0) return false;
  const texts = [page.title, ...textBlocks(page).map((block) => block.text)];
  return texts.join(' ').length < 1_000 && texts.some((text) => MAINTENANCE.in(text) !== null);
}
