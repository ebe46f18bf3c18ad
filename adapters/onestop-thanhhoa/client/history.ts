import type { ApologyDraft, Supplement } from '@dung-hen/domain';
import { parseWire } from '../../kit/schema.ts';
import { onestopThanhHoa } from '../adapter.ts';
import { type DossierDetail, dossierDetail } from '../wire/dossier-detail.ts';
import { payloadOf } from '../wire/envelopes.ts';
import {
  apologyDraft,
  apologyDraftDetail,
  type Step,
  step as stepSchema,
  supplement,
} from '../wire/history.ts';
import type { Gate } from './gate.ts';
import { readWholeList } from './whole-list.ts';

/** One dossier with what lists leave out. INVALID_INPUT when the portal knows no such id. */
export async function readDetail(gate: Gate, id: string, signal?: AbortSignal): Promise<DossierDetail> {
  const step = 'detail';
  const query = { id, returnNodeQuyTrinh: true };
  const answer = await gate.read({ step, path: 'hosos/detail', query, missing: true, signal });
  return parseWire(dossierDetail, payloadOf(answer), { adapter: onestopThanhHoa.id, step });
}

/** "Quá trình xử lý" of a dossier, oldest first. */
export async function readSteps(gate: Gate, dossierCode: string, signal?: AbortSignal): Promise<Step[]> {
  const request = {
    step: 'steps',
    path: 'quatrinhxulyhosos',
    query: { maHoSo: dossierCode },
    pageSize: 50,
    signal,
  };
  const rows = await readWholeList(gate, request, stepSchema, (row) => row.id);
  return rows.map((row) => row.step);
}

/** Supplements and other pauses of a dossier. */
export async function readSupplements(
  gate: Gate,
  dossierCode: string,
  signal?: AbortSignal,
): Promise<Supplement[]> {
  const request = { step: 'supplements', path: 'hosobosungs', query: { maHoSo: dossierCode }, signal };
  const rows = await readWholeList(gate, request, supplement, (row) => row.id);
  return rows.map((row) => row.supplement);
}

/**
 * Draft apology letters the account may see (the portal shows an officer only his own). The list leaves the new date
 * out, so each draft is read once more by its id.
 */
export async function readApologyDrafts(gate: Gate, signal?: AbortSignal): Promise<ApologyDraft[]> {
  const step = 'apologyDrafts';
  const request = { step, path: 'duthaoxulyhosos', query: { loaiDuThao: 'Xin lỗi' }, signal };
  const rows = await readWholeList(gate, request, apologyDraft, (row) => row.id);
  const drafts: ApologyDraft[] = [];
  for (const { id, kind, draft } of rows) {
    if (kind !== null && kind.normalize('NFC') !== 'Xin lỗi') continue;
    if (draft.newDue !== null) {
      drafts.push(draft);
      continue;
    }
    const answer = await gate.read({ step, path: `duthaoxulyhosos/${id}`, missing: true, signal });
    const { ngayHenTraMoi } = parseWire(apologyDraftDetail, payloadOf(answer), {
      adapter: onestopThanhHoa.id,
      step,
    });
    drafts.push({ ...draft, newDue: ngayHenTraMoi });
  }
  return drafts;
}
