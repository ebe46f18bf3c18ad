import { createCalendar } from '@dung-hen/calendar';
import type { RegisterEntry } from '../../app/database.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import type { NewLetter } from './register-plan.ts';

export const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  unitName: 'Ủy ban nhân dân xã Hà Trung',
  signerName: 'Lê Văn Mẫu',
  officerName: 'Phạm Thị Mẫu',
  officePhone: '02373 000 000',
};

export const CALENDAR = createCalendar();

/** A Friday; 24/11/2026 is a day off. */
export const NOW = '2026-11-27T09:30:00';

/** An invented register line: apology 01/PXL of 2026. */
export function registerEntry(parts: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    number: '2026:01/PXL',
    year: 2026,
    sequence: 1,
    printed: '01/PXL',
    at: '2026-11-20T10:00:00',
    datedOn: '2026-11-20',
    kind: 'apology',
    dossierCode: 'H56.77.5-261116-0001',
    procedureName: 'Đăng ký biến động đất đai',
    receivedAt: '2026-11-16T08:00:00',
    oldDue: '2026-11-30T17:00:00',
    newDue: '2026-12-04',
    reasonId: null,
    lateReason: '',
    reprints: 0,
    voided: null,
    ...parts,
  };
}

/** A letter asking for the next number. */
export function numberWanted(parts: Partial<NewLetter> = {}): NewLetter {
  return {
    kind: 'apology',
    pattern: '{so}/PXL',
    sequence: null,
    datedOn: '2026-11-27',
    dossierCode: 'H56.77.5-261116-0002',
    procedureName: null,
    receivedAt: '2026-11-16T08:00:00',
    oldDue: '2026-11-30T17:00:00',
    newDue: '2026-12-04',
    reasonId: null,
    lateReason: '',
    ...parts,
  };
}
