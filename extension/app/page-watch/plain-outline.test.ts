import { afterEach, describe, expect, it } from 'vitest';
import { plainOutlineOf } from './plain-outline.ts';
import { readTopList } from './read-snapshot.ts';
import { numberOf, pageFromSnapshot } from './snapshot-page.ts';

interface Invented {
  readonly code: string;
  readonly person: string;
  readonly received: string;
  readonly due: string;
  readonly status: string;
}

const ROWS: readonly Invented[] = [
  {
    code: 'H77.02-260302-0011',
    person: 'Nguyễn Văn Mẫu',
    received: '02/03/2026',
    due: '17/03/2026',
    status: 'Đang xử lý',
  },
  {
    code: 'H77.02-260313-0012',
    person: 'Trần Thị Ví Dụ',
    received: '13/03/2026',
    due: '27/03/2026',
    status: 'Chờ bổ sung',
  },
  {
    code: 'H77.02-260320-0013',
    person: 'Lê Thử Nghiệm',
    received: '20/03/2026',
    due: '03/04/2026',
    status: 'Đã trả kết quả',
  },
];
const EXPECTED = [
  { code: 'H77.02-260302-0011', receivedAt: '2026-03-02', dueAt: '2026-03-17' },
  { code: 'H77.02-260313-0012', receivedAt: '2026-03-13', dueAt: '2026-03-27' },
  { code: 'H77.02-260320-0013', receivedAt: '2026-03-20', dueAt: '2026-04-03' },
];

const each = (draw: (row: Invented) => string): string => ROWS.map(draw).join('');
/** One pane of an easyUI grid: its heads above, its rows below. */
const pane = (name: string, heads: readonly string[], cells: (row: Invented, at: number) => string[]) => {
  const tr = (texts: readonly string[], at?: number) =>
    `<tr${at === undefined ? '' : ` datagrid-row-index="${at}"`}>${texts.map((text) => `<td><div class="datagrid-cell">${text}</div></td>`).join('')}</tr>`;
  return `<div class="${name}"><div class="datagrid-header"><table><tbody>${tr(heads)}</tbody></table></div><div class="datagrid-body"><table><tbody>${ROWS.map((row, at) => tr(cells(row, at), at)).join('')}</tbody></table></div></div>`;
};
const outlineOf = (html: string) => {
  document.body.innerHTML = html;
  return plainOutlineOf(document);
};
const read = (html: string) => {
  const outline = outlineOf(html);
  if (outline === null) return null;
  const page = { ...outline.page, url: 'https://mot-cua-khac.example/ho-so' };
  const reading = readTopList(pageFromSnapshot(page), true, []);
  return { ...outline, said: JSON.stringify(outline.page), records: reading.ok ? reading.records : [] };
};

afterEach(() => {
  document.body.innerHTML = '';
});

describe.each([
  [
    'cards of lines',
    `<form><label>Mã hồ sơ</label><input value="x"></form><div>${each((r) => `<div class="card"><p>Mã hồ sơ: ${r.code}</p><p>Người nộp: ${r.person}</p><p>Ngày tiếp nhận: ${r.received}</p><p>Ngày hẹn trả: ${r.due}</p><p>Trạng thái: ${r.status}</p></div>`)}</div>`,
    true,
  ],
  [
    'cards of label and value',
    `<div>${each((r) => `<div class="card"><div><span>Mã hồ sơ</span><b>${r.code}</b></div><div><span>Người nộp</span><b>${r.person}</b></div><div><span>Ngày tiếp nhận</span><b>${r.received}</b></div><div><span>Ngày hẹn trả</span><b>${r.due}</b></div><div><span>Trạng thái</span><b>${r.status}</b></div></div>`)}</div>`,
    true,
  ],
  [
    'a definition list for each dossier',
    each(
      (r) =>
        `<dl><dt>Mã hồ sơ</dt><dd>${r.code}</dd><dt>Chủ hồ sơ</dt><dd>${r.person}</dd><dt>Ngày tiếp nhận</dt><dd>${r.received}</dd><dt>Hẹn trả</dt><dd>${r.due}</dd><dt>Tình trạng</dt><dd>${r.status}</dd></dl>`,
    ),
    true,
  ],
  [
    'rows of plain elements under a head',
    `<div class="t"><div class="h"><span>Mã hồ sơ</span><span>Người nộp</span><span>Ngày tiếp nhận</span><span>Hẹn trả</span></div>${each((r) => `<div class="r"><span>${r.code}</span><span>${r.person}</span><span>${r.received}</span><span>${r.due}</span></div>`)}</div>`,
    false,
  ],
  [
    'rows of plain elements that begin with a name, under a head that ends with the state',
    `<div class="t"><div class="h"><span>Người nộp</span><span>Mã hồ sơ</span><span>Ngày tiếp nhận</span><span>Hẹn trả</span><span>Trạng thái</span></div>${each((r) => `<div class="r"><span>${r.person}</span><span>${r.code}</span><span>${r.received}</span><span>${r.due}</span><span>${r.status}</span></div>`)}</div>`,
    true,
  ],
  [
    'items headed by their codes, names on the line of the dates',
    `<ul>${each((r) => `<li><h4>${r.code}</h4><p>Người nộp: ${r.person} • Tiếp nhận: ${r.received} • Hẹn trả: ${r.due}</p></li>`)}</ul>`,
    false,
  ],
  [
    'heads and rows of frozen and scrolled columns, each in a table of its own (easyUI)',
    `<div class="datagrid-view">${pane('datagrid-view1', ['', 'Mã hồ sơ'], (r, at) => [`${at + 1}`, r.code])}${pane('datagrid-view2', ['Người nộp', 'Ngày tiếp nhận', 'Hẹn trả', 'Trạng thái'], (r) => [r.person, r.received, r.due, r.status])}</div>`,
    true,
  ],
  [
    'a head in a table above that of the rows (DataTables)',
    `<div><div class="dataTables_scrollHead"><table><thead><tr><th>Mã hồ sơ</th><th>Người nộp</th><th>Trạng thái</th><th>Ngày tiếp nhận</th><th>Hẹn trả</th></tr></thead></table></div><div class="dataTables_scrollBody"><table><tbody>${each((r) => `<tr><td>${r.code}</td><td>${r.person}</td><td>${r.status}</td><td>${r.received}</td><td>${r.due}</td></tr>`)}</tbody></table></div></div>`,
    true,
  ],
  [
    'a dossier in each column',
    `<table><tr><th>Mã hồ sơ</th>${each((r) => `<td>${r.code}</td>`)}</tr><tr><th>Người nộp</th>${each((r) => `<td>${r.person}</td>`)}</tr><tr><th>Ngày tiếp nhận</th>${each((r) => `<td>${r.received}</td>`)}</tr><tr><th>Ngày hẹn trả</th>${each((r) => `<td>${r.due}</td>`)}</tr></table>`,
    false,
  ],
  [
    'heads in a table apart, and rows below the name of each applicant',
    `<div><div><table><tr><th>Mã hồ sơ</th><th>Ngày tiếp nhận</th><th>Hẹn trả</th></tr></table></div><div><table>${each((r) => `<tr><th colspan="3">${r.person}</th></tr><tr><td>${r.code}</td><td>${r.received}</td><td>${r.due}</td></tr>`)}</table></div></div>`,
    false,
  ],
  [
    'a table without heads, its labels on the cells',
    `<table>${each((r) => `<tr><td data-title="Mã hồ sơ">${r.code}</td><td data-title="Người nộp">${r.person}</td><td data-title="Ngày tiếp nhận">${r.received}</td><td data-title="Ngày hẹn trả">${r.due}</td></tr>`)}</table>`,
    false,
  ],
  [
    'a split pane: the chosen dossier once more at the right',
    `<div><aside>${each((r) => `<div class="item"><div>Mã hồ sơ: ${r.code}</div><div>Ngày tiếp nhận: ${r.received}</div><div>Hẹn trả: ${r.due}</div></div>`)}</aside><main><div><label>Mã hồ sơ</label><span>${ROWS[0]?.code}</span></div><div><label>Người nộp</label><span>${ROWS[0]?.person}</span></div></main></div>`,
    false,
  ],
] as const)('a list drawn as %s', (_name, html, hasStatus) => {
  it('is read, each dossier with the elements it stands in', () => {
    const list = read(html);
    expect(
      list?.records.map(({ facts: { code, receivedAt, dueAt } }) => ({ code, receivedAt, dueAt })),
    ).toEqual(EXPECTED);
    for (const { facts, row, cell } of list?.records ?? []) {
      const [block, code] = [list?.numbered[numberOf(row) ?? -1], list?.numbered[numberOf(cell) ?? -1]];
      expect(code?.textContent).toContain(facts.code);
      expect(block?.contains(code ?? null)).toBe(true);
    }
    if (hasStatus) expect(list?.records.map(({ facts }) => facts.status)).toEqual([4, 5, 10]);
  });

  it('leaves the names of citizens where they stand', () => {
    const said = read(html)?.said ?? '';
    for (const { person, code } of ROWS) {
      expect(said).toContain(code);
      expect(said).not.toContain(person);
    }
  });
});

describe('what is no such list', () => {
  it('is one code alone, and no code at all', () => {
    expect(outlineOf(`<p>Mã hồ sơ: ${ROWS[0]?.code}</p><p>Hẹn trả: 17/03/2026</p>`)).toBeNull();
    expect(outlineOf('<p>Mã hồ sơ</p><p>Tin tức</p>')).toBeNull();
  });
});
