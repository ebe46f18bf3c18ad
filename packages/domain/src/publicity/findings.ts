import type { IsoDate } from '@dung-hen/calendar';
import { type Words, writtenDate } from '../words.ts';
import type { Difference } from './pair.ts';
import type { InForceProcedure, ListedProcedure, PublicityFinding } from './types.ts';

const rowsOf = (lines: readonly ListedProcedure[]): readonly number[] =>
  lines.map(({ row }) => row).sort((a, b) => a - b);

const about = ({ code, name, field }: ListedProcedure) => ({ code, name, field });

/** A procedure in force that no line posts. */
export function missingFinding(own: InForceProcedure): PublicityFinding {
  return {
    kind: 'missing',
    ...about(own),
    rows: [],
    values: null,
    words: { vi: 'Đang có hiệu lực nhưng chưa niêm yết.', en: 'In force but not posted.' },
    toDo: { vi: 'Niêm yết bổ sung thủ tục này.', en: 'Post this procedure.' },
  };
}

/** A procedure posted by several lines. */
export function twiceFinding(own: InForceProcedure, lines: readonly ListedProcedure[]): PublicityFinding {
  const rows = rowsOf(lines);
  return {
    kind: 'twice',
    ...about(own),
    rows,
    values: null,
    words: {
      vi: `Niêm yết ${rows.length} lần (dòng ${rows.join(', ')}).`,
      en: `Posted ${rows.length} times (rows ${rows.join(', ')}).`,
    },
    toDo: {
      vi: 'Giữ lại một dòng đúng, gỡ các dòng thừa.',
      en: 'Keep one correct row, take the others down.',
    },
  };
}

const WHAT: Readonly<Record<Difference, Words>> = {
  code: { vi: 'Mã thủ tục', en: 'The code' },
  name: { vi: 'Tên thủ tục', en: 'The name' },
  limit: { vi: 'Thời hạn giải quyết', en: 'The time limit' },
  fee: { vi: 'Phí, lệ phí', en: 'The fee' },
};

/** `wrong` are the posted lines that differ, at least one. */
export function differentFinding(
  kind: Difference,
  own: InForceProcedure,
  wrong: readonly ListedProcedure[],
): PublicityFinding {
  const rows = rowsOf(wrong);
  const said = [...new Set(wrong.map((line) => line[kind]?.trim() ?? ''))];
  const posted = (blank: string): string =>
    said.map((text) => (text === '' ? blank : `“${text}”`)).join(', ');
  const valid = own[kind] ?? '';
  return {
    kind,
    ...about(own),
    rows,
    values: { inForce: valid, posted: said },
    words: {
      vi: `${WHAT[kind].vi} niêm yết khác với quy định: niêm yết ${posted('để trống')}, đang có hiệu lực “${valid}” (dòng ${rows.join(', ')}).`,
      en: `${WHAT[kind].en} is posted otherwise: posted ${posted('blank')}, in force “${valid}” (row ${rows.join(', ')}).`,
    },
    toDo: { vi: `Sửa lại thành “${valid}”.`, en: `Correct it to “${valid}”.` },
  };
}

/** `lines` post one procedure, at least one line; `versions` is what the list in force says of it, none for unknown ones. */
export function expiredFinding(
  lines: readonly ListedProcedure[],
  versions: readonly InForceProcedure[],
  today: IsoDate,
): PublicityFinding {
  const [first] = lines;
  const ended = versions
    .flatMap(({ to }) => (to !== null && to < today ? [to] : []))
    .sort()
    .at(-1);
  const begins = versions.flatMap(({ from }) => (from !== null && from > today ? [from] : [])).sort()[0];
  return {
    kind: 'expired',
    code: first?.code ?? '',
    name: first?.name ?? '',
    field: first?.field ?? '',
    rows: rowsOf(lines),
    values: null,
    ...saidOf(rowsOf(lines).join(', '), ended, begins),
  };
}

function saidOf(
  rows: string,
  ended: IsoDate | undefined,
  begins: IsoDate | undefined,
): Pick<PublicityFinding, 'words' | 'toDo'> {
  if (ended !== undefined) {
    const day = writtenDate(ended);
    return {
      words: {
        vi: `Còn niêm yết (dòng ${rows}) nhưng chỉ có hiệu lực đến hết ngày ${day}.`,
        en: `Still posted (row ${rows}) but in force until ${day} only.`,
      },
      toDo: { vi: 'Gỡ thủ tục này khỏi nơi niêm yết.', en: 'Take this procedure down.' },
    };
  }
  if (begins !== undefined) {
    const day = writtenDate(begins);
    return {
      words: {
        vi: `Đã niêm yết (dòng ${rows}) nhưng đến ngày ${day} mới có hiệu lực.`,
        en: `Posted (row ${rows}) but in force from ${day} only.`,
      },
      toDo: {
        vi: `Gỡ xuống, niêm yết lại từ ngày ${day}.`,
        en: `Take it down and post it again from ${day}.`,
      },
    };
  }
  return {
    words: {
      vi: `Đang niêm yết (dòng ${rows}) nhưng không có trong danh mục đang có hiệu lực.`,
      en: `Posted (row ${rows}) but not in the list in force.`,
    },
    toDo: {
      vi: 'Đối chiếu với quyết định công bố: gỡ xuống nếu đã hết hiệu lực, hoặc bổ sung vào danh mục.',
      en: 'Look it up in the publishing decision: take it down if it ended, else add it to the list.',
    },
  };
}
