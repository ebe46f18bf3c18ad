import type { Dossier } from '../dossier.ts';

/** An invented dossier for tests: being handled, 3 working days, nothing else known. */
export function syntheticDossier(known: Partial<Dossier> = {}): Dossier {
  return {
    code: 'H56.99.9-261005-0001',
    id: null,
    status: 4,
    channel: 'counter',
    unitCode: 'H56.99.9',
    unitName: 'UBND xã Mẫu',
    procedureCode: '1.004873',
    procedureName: 'Cấp Giấy xác nhận tình trạng hôn nhân',
    fieldCode: null,
    fieldName: 'Hộ tịch',
    onlineLevel: null,
    limit: { hours: 24, unit: 'workingDays' },
    submittedAt: null,
    receivedAt: null,
    dueAt: null,
    stepDueAt: null,
    finishedAt: null,
    returnedAt: null,
    pausedAt: null,
    withdrawn: false,
    stepName: null,
    supplements: [],
    ...known,
  };
}
