import type { SeenDossier } from './seen-dossier.ts';

/** An invented dossier for tests: running, received on Monday 16/11/2026, due on Monday 30/11/2026 at 17:00. */
export function seenDossier(parts: Partial<SeenDossier> = {}): SeenDossier {
  return {
    code: 'H56.77.5-261116-0001',
    system: 'onestop-thanhhoa',
    pageUrl: 'https://motcua.thanhhoa.gov.vn/dvc/dang-xu-ly',
    status: 4,
    channel: 'counter',
    unitName: 'UBND xã Hà Trung',
    fieldName: 'Đất đai',
    procedureName: 'Đăng ký biến động đất đai',
    procedureCode: null,
    limit: null,
    supplements: [],
    onlineLevel: null,
    stepName: 'Thẩm định hồ sơ',
    submittedAt: null,
    receivedAt: '2026-11-16T08:00:00',
    dueAt: '2026-11-30T17:00:00',
    stepDueAt: null,
    finishedAt: null,
    pausedAt: null,
    seenAt: '2026-11-23T07:32:00',
    source: 'page',
    ...parts,
  };
}
