import type { Unit } from '@dung-hen/domain';
import {
  type CatalogueProcedure,
  type Field,
  field,
  type Holiday,
  holiday,
  type ProcedureCase,
  procedure,
  procedureCase,
  type UnitCatalog,
  unit,
} from '../wire/catalogue.ts';
import type { Gate } from './gate.ts';
import { readWholeList } from './whole-list.ts';

/** Units (not departments), all or of one kind. */
export async function readUnits(
  gate: Gate,
  options: { readonly catalog?: UnitCatalog; readonly signal?: AbortSignal } = {},
): Promise<Unit[]> {
  const query = { type: 'don-vi', catalog: options.catalog };
  const request = { step: 'units', path: 'groups', query, signal: options.signal };
  return readWholeList(gate, request, unit, (one) => one.systemId ?? one.code);
}

/** Days off as entered in the system, which knows no worked Saturdays. */
export async function readHolidays(gate: Gate, signal?: AbortSignal): Promise<Holiday[]> {
  const rows = await readWholeList(
    gate,
    { step: 'holidays', path: 'ngaynghis', signal },
    holiday,
    (row) => row.id,
  );
  return rows.map((row) => row.holiday).sort((a, b) => a.date.localeCompare(b.date));
}

/** Lĩnh vực. */
export async function readFields(gate: Gate, signal?: AbortSignal): Promise<Field[]> {
  const rows = await readWholeList(
    gate,
    { step: 'fields', path: 'linhvucs', signal },
    field,
    (row) => row.id,
  );
  return rows.map((row) => row.field);
}

/** Thủ tục, all or those of one unit (group code). */
export async function readProcedures(
  gate: Gate,
  options: { readonly unitSystemId?: string; readonly signal?: AbortSignal } = {},
): Promise<CatalogueProcedure[]> {
  const query = { donVi: options.unitSystemId };
  const request = { step: 'procedures', path: 'thutucs', query, signal: options.signal };
  const rows = await readWholeList(gate, request, procedure, (row) => row.id);
  return rows.map((row) => row.procedure);
}

/** Cases of a procedure (whole mã TTHC), which hold its time limits. */
export async function readCases(
  gate: Gate,
  systemCode: string,
  signal?: AbortSignal,
): Promise<ProcedureCase[]> {
  const request = { step: 'cases', path: 'truonghopthutucs', query: { thuTucId: systemCode }, signal };
  const rows = await readWholeList(gate, request, procedureCase, (row) => row.id);
  return rows.map((row) => row.case);
}
