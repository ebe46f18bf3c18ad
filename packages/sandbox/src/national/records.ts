import { randomOf } from '../data/random.ts';

/** One procedure of the emulated portal. Everything is invented: codes 1.9… and 2.9… do not exist. */
export interface NationalRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly fieldId: string;
  readonly agencyId: string;
  /** '1' province, '3' commune, as this sandbox numbers levels. */
  readonly levelId: string;
  readonly decisionId: string;
  readonly limit: string;
  readonly fee: string;
}

/** Agencies of the emulated portal. */
export const NATIONAL_AGENCIES = [
  { id: '398126', name: 'UBND tỉnh Thanh Hóa', code: 'H56', type: '0' },
  { id: '398127', name: 'UBND tỉnh Mẫu', code: 'H99', type: '0' },
  { id: '1001', name: 'Bộ Mẫu', code: 'G99', type: '1' },
] as const;

/** Procedures of communes in Thanh Hóa; more of them belong to the province and to another one. */
export const NATIONAL_COMMUNE_PROCEDURES = 120;
const OF_PROVINCE = 10;
const OF_OTHERS = 7;

const FIELDS = [
  'Hộ tịch',
  'Chứng thực',
  'Đất đai',
  'Bảo trợ xã hội',
  'Người có công',
  'Nuôi con nuôi',
] as const;
const DEEDS = ['Đăng ký', 'Xác nhận', 'Cấp bản sao', 'Cấp lại', 'Công nhận', 'Điều chỉnh'] as const;

/** The procedures, the same for the same seed. */
export function nationalRecords(seed: number): NationalRecord[] {
  const random = randomOf(`${seed}/national`);
  return Array.from({ length: NATIONAL_COMMUNE_PROCEDURES + OF_PROVINCE + OF_OTHERS }, (_, n) => {
    const field = n % FIELDS.length;
    const foreign = n >= NATIONAL_COMMUNE_PROCEDURES + OF_PROVINCE;
    const local = !foreign && n % 2 === 1;
    const days = random.int(1, 20);
    return {
      id: String(410_000 + n),
      code: `${1 + (n % 2)}.${900_000 + n}${local ? '.000.00.00.H56' : ''}`,
      name: `${DEEDS[(n * 5) % DEEDS.length] ?? DEEDS[0]} việc mẫu số ${n + 1}`,
      field: FIELDS[field] ?? FIELDS[0],
      fieldId: String(20 + field),
      agencyId: foreign ? '398127' : '398126',
      levelId: n < NATIONAL_COMMUNE_PROCEDURES ? '3' : '1',
      decisionId: String(7_001 + (n % 9)),
      limit: `${String(days).padStart(2, '0')} ngày làm việc`,
      fee: n % 3 === 0 ? '8.000 đồng' : 'Không',
    };
  });
}
