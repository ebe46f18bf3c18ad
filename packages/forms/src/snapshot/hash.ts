import { DungHenError } from '@dung-hen/domain';
import type { ReportForm } from '../types.ts';
import { canonicalJson } from './canonical.ts';

/**
 * SHA-256 (hex) of what a form reports: form, period, unit, profile, rows and figures. When it was taken and which
 * dossiers stand behind it do not enter, so collecting again with the same figures gives the same hash.
 * UNSUPPORTED where there is no Web Crypto.
 */
export async function hashForm(form: ReportForm): Promise<string> {
  const { definitionId, profile, period, unit, rows } = form;
  const content = canonicalJson({
    definitionId,
    profile,
    period,
    unit: unit.code,
    rows: rows.map(({ kind, key, label, cells }) => ({
      kind,
      key,
      label: label.normalize('NFC'),
      figures: Object.fromEntries(Object.entries(cells).map(([column, { value }]) => [column, value])),
    })),
  });
  if (globalThis.crypto?.subtle === undefined) {
    throw new DungHenError('UNSUPPORTED', {
      adapter: 'forms',
      step: 'hash',
      detail: 'no Web Crypto here (a browser offers it on https pages only)',
    });
  }
  const bytes = new TextEncoder().encode(content);
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
