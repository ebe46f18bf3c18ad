import type { PageDocument } from '@dung-hen/page';
import { type Action, actionsFor, actionsOf } from '../page/actions.ts';
import { clickOf } from '../wire/scripted-click.ts';
import { wordsOf } from '../words/phrases.ts';
import type { ListedReport } from './table.ts';

/**
 * What opens a listed report: for typing "Nhập số liệu" before "Xem", for reading the other way round; else the link on
 * its name, else the one link of the row. Never a button that sends, removes or takes back. Null where there is none.
 */
export function openerOf(report: ListedReport, page: PageDocument, purpose: 'read' | 'write'): Action | null {
  if (report.element === null) return null;
  const row = report.element;
  const actions = actionsOf(page, row).filter((action) => action.enabled && works(action, page));
  const edit = actionsFor(actions, 'edit');
  const view = actionsFor(actions, 'view');
  const name = wordsOf(report.entry.name);
  const onName = actions.filter((action) => name !== '' && wordsOf(action.label) === name);
  const links = actions.filter(
    (action) => action.element.tag === 'a' && clickOf(action.element, page).kind === 'visit',
  );
  const preferred = purpose === 'write' ? [...edit, ...view] : [...view, ...onName, ...edit];
  const [best] = [...preferred, ...onName, ...(links.length === 1 ? links : [])];
  if (best !== undefined) return best;
  const whole: Action = { label: report.entry.name, element: row, enabled: true, dialog: null, menu: false };
  return row.attr('onclick') !== null && works(whole, page) ? whole : null;
}

function works(action: Action, page: PageDocument): boolean {
  const { kind } = clickOf(action.element, page);
  return kind !== 'script' && kind !== 'open';
}
