import type { FormDefinition } from '../types.ts';
import { columnsOf, seenOnly } from './columns.ts';
import { II_06A } from './ii-06a.ts';

const SEEN = '2026-01-01';

/**
 * TONGHOP: what a commune hands in, two sections of fields that restart their numbers; the same field may stand in both.
 */
export const COMMUNE_SUMMARY: FormDefinition = {
  id: 'TONGHOP',
  family: 'communeSummary',
  titleWords: [['tong hop']],
  code: '',
  title: 'Tổng hợp kết quả tiếp nhận, giải quyết thủ tục hành chính',
  titleEn: 'Procedures received and settled by a commune',
  regulation: '',
  unitOfMeasure: 'Số hồ sơ TTHC',
  rows: { by: 'field', sections: ['Trên Hệ thống các Bộ', 'Trên Hệ thống thành phố'] },
  columns: columnsOf([
    ['order', 'STT', 'No.'],
    ['label', 'Lĩnh vực', 'Field'],
    ['received.total', 'Tiếp nhận > Tổng số', 'Received > Total'],
    ['received.online', 'Tiếp nhận > Trực tuyến', 'Received > Online'],
    ['received.directAndPost', 'Tiếp nhận > Trực tiếp, dịch vụ bưu chính', 'Received > Direct, post'],
    ['received.carryOver', 'Tiếp nhận > Từ kỳ trước', 'Received > Carried over'],
    ['resolved.total', 'Đã giải quyết > Tổng số', 'Resolved > Total'],
    ['resolved.early', 'Đã giải quyết > Trước hạn', 'Resolved > Early'],
    ['resolved.onTime', 'Đã giải quyết > Đúng hạn', 'Resolved > On time'],
    ['resolved.overdue', 'Đã giải quyết > Quá hạn', 'Resolved > Late'],
    ['pending.total', 'Đang giải quyết > Tổng số', 'In progress > Total'],
    ['pending.inTime', 'Đang giải quyết > Trong hạn', 'In progress > In time'],
    ['pending.overdue', 'Đang giải quyết > Quá hạn', 'In progress > Overdue'],
  ]),
  identities: II_06A.identities,
  carryOver: null,
  source:
    'A commune’s own tool for its TONGHOP workbook, 2026: columns and sums; the words of its header are ours',
  confidence: 'medium',
  inForce: { from: SEEN, to: null, unverified: seenOnly(SEEN), successor: null },
};
