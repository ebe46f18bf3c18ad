import { NATIONAL_AGENCIES, type NationalRecord } from './records.ts';
import { SCOREBOARD_PROVINCE, scoreRows } from './scores.ts';

/** Parameters of a call; the portal takes numbers and texts alike. */
export type Parameters = Readonly<Record<string, unknown>>;

type Rows = readonly Readonly<Record<string, string>>[];

/** The rows of a service: every value is a string. null for a service that does not exist. */
export function serviceRows(
  service: string,
  given: Parameters,
  records: readonly NationalRecord[],
  seed: number,
): Rows | null {
  const of = (name: string): string => String(given[name] ?? '');
  switch (service) {
    case 'procedure_advanced_search_service_v2':
      return search(of, records);
    case 'procedure_get_list_agency_by_type_service_v2':
      return NATIONAL_AGENCIES.filter(({ type }) => type === of('loaicoquan')).map(({ id, name, code }) => ({
        ID: id,
        AGENCY_NAME: name,
        CODE: code,
      }));
    case 'procedure_get_impl_orders_by_proc_id_service_v2':
      return records.some(({ id }) => id === of('id'))
        ? [{ SCENARIO: '', CONTENT: 'Bước 1: Nộp hồ sơ tại Trung tâm Phục vụ hành chính công.' }]
        : [];
    case 'procedure_get_requires_by_procedure_id_service_v2':
      return [];
    case 'report_tinh_766_service':
      return of('p_tinh_id') === SCOREBOARD_PROVINCE
        ? page(
            scoreRows(seed, ['p_nam', 'p_6thang', 'p_quy', 'p_thang'].map(of).join('/')),
            of('pageIndex'),
            of('pageSize'),
          )
        : [];
    default:
      return null;
  }
}

function page<T>(rows: readonly T[], index: string, size: string): readonly T[] {
  const from = (Number(index) - 1) * Number(size);
  return rows.slice(from, from + Number(size));
}

function search(of: (name: string) => string, records: readonly NationalRecord[]): Rows {
  const any = (wanted: string, value: string): boolean => ['', '-1', value].includes(wanted);
  const keyword = of('keyword').trim().toLowerCase();
  const found = records.filter(
    (one) =>
      of('is_connected') !== '1' &&
      (one.name.toLowerCase().includes(keyword) || one.code.toLowerCase().includes(keyword)) &&
      any(of('impl_agency_id'), one.agencyId) &&
      any(of('field_id'), one.fieldId) &&
      any(of('impl_level_id'), one.levelId),
  );
  const size = String(Math.min(500, Number(of('recordPerPage')) || 10));
  const before = (Number(of('pageIndex')) - 1) * Number(size);
  return page(found, of('pageIndex'), size).map((one, index) => ({
    ID: one.id,
    PROCEDURE_CODE: one.code,
    PROCEDURE_NAME: one.name,
    PUBLISHED_AGENCY: NATIONAL_AGENCIES.find(({ id }) => id === one.agencyId)?.name ?? '',
    IMPLEMENTATION_AGENCY: one.levelId === '3' ? 'Ủy ban nhân dân cấp xã' : 'Sở Mẫu',
    QDCBID: one.decisionId,
    FIELD_NAME: one.field,
    AMOUNT: String(found.length),
    ROW_STT: String(before + index + 1),
  }));
}
