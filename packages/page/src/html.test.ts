import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage, readTables } from './html.ts';
import type { RawTable } from './raw-table.ts';
import { tableFrom } from './tables.ts';

const parsed = (html: string) => parsePage(html, 'https://mau.example/').root.find('table').map(tableFrom);
const view = (tables: readonly RawTable[]) =>
  tables.map((table) => ({
    hidden: table.hidden,
    caption: table.caption,
    rows: table.rows.map((row) => ({
      section: row.section,
      hidden: row.hidden,
      cells: row.cells.map((cell) => [cell.text, cell.colspan, cell.rowspan, cell.header]),
    })),
  }));
const texts = (html: string) =>
  readTables(html).map((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)));

describe('readTables', () => {
  it('supplies the tags authors leave out', () => {
    expect(texts('<table><tr><td>1<td>2<tr><th>3</table>')).toEqual([[['1', '2'], ['3']]]);
    expect(texts('<table><td>1</table>')).toEqual([[['1']]]);
    expect(texts('<table><tr><td>1')).toEqual([[['1']]]);
  });

  it('keeps nested tables apart and their text in the cell around them', () => {
    expect(texts('<table><tr><td>a<table><tr><td>b</table>c<td>d</table>')).toEqual([
      [['a b c', 'd']],
      [['b']],
    ]);
  });

  it('decodes entities and collapses every kind of blank', () => {
    expect(texts('<table><tr><td> &#7891;\u00a0&nbsp;a&amp;b &eacute;&lt\n\t</table>')).toEqual([
      [['ồ a&b é<']],
    ]);
  });

  it('sees what the markup hides', () => {
    const [table, shown] = readTables(
      '<div style="color:red; DISPLAY : none"><p><table><tr><td>1</table></div><table><tr hidden><td>2<tr><td>3</table>',
    );
    expect([table?.hidden, shown?.hidden, shown?.rows.map((row) => row.hidden)]).toEqual([
      true,
      false,
      [true, false],
    ]);
  });

  it('gives texts without making cells', () => {
    const row = readTables('<table><tr><td>1<td colspan=2> 2 </table>')[0]?.rows[0];
    expect([row?.quick?.count, row?.quick?.spanless, row?.quick?.textAt(1), row?.quick?.textAt(9)]).toEqual([
      2,
      false,
      '2',
      '',
    ]);
  });

  const piece = fc.constantFrom(
    ...[
      'a',
      'b ',
      '&nbsp;c',
      'd&amp;e',
      '&lt',
      '<br>',
      '<!--x-->',
      '<b>f</b>',
      '<span style="display:none">z</span>',
    ],
    ...[
      '<p>g</p>',
      '<div>h</div>',
      '<p>i',
      '<ul><li>j<li>k</ul>',
      '<input value=1>',
      '<select><option>1<option>2</select>',
    ],
    ...[
      '<script>q</script>',
      '<img>',
      '<a href=#>l</a>',
      '<div hidden>m<div>n</div></div>',
      '<span>o',
      '</div>',
      '</p>',
    ],
    ...[
      '<textarea>t</textarea>',
      '<svg><title>s</title></svg>',
      '<button>u</button>',
      '<noscript>w</noscript>',
    ],
  );
  const { table } = fc.letrec<{ content: string; cell: string; row: string; table: string }>((tie) => ({
    content: fc
      .array(fc.oneof({ weight: 9, arbitrary: piece }, { weight: 1, arbitrary: tie('table') }), {
        maxLength: 4,
      })
      .map((pieces) => pieces.join('')),
    cell: fc
      .tuple(
        fc.constantFrom(
          '<td>',
          '<td colspan=2>',
          '<td rowspan="3">',
          '<td style="display: none">',
          '<TD CLASS=x>',
          '<td hidden>',
        ),
        tie('content'),
        fc.constantFrom('</td>', ''),
      )
      .map((parts) => parts.join('')),
    row: fc
      .tuple(
        fc.constantFrom('<tr>', '<tr class=x>', '<tr style="display:none">'),
        fc.array(tie('cell'), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('</tr>', ''),
      )
      .map(([open, cells, close]) => open + cells.join('') + close),
    table: fc
      .tuple(
        fc.constantFrom(
          '<table>',
          '<table style="visibility:hidden">',
          '<table><caption>cap <b>x</b></caption>',
          '<table hidden>',
        ),
        fc.constantFrom('', '<thead>', '<tbody>', '<colgroup><col></colgroup><tbody>'),
        fc.array(tie('row'), { maxLength: 3 }),
        fc.constantFrom('', '</tbody>', '<tbody>', '</thead>'),
        fc.array(tie('row'), { maxLength: 2 }),
      )
      .map(
        ([open, section, rows, between, more]) =>
          `${open}${section}${rows.join('')}${between}${more.join('')}</table>`,
      ),
  }));
  it('reads what a browser would, whatever is unclosed, nested or hidden', () => {
    const around = fc.constantFrom(['', ''], ['<div style="display:none">', '</div>'], ['<div>', '</div>']);
    fc.assert(
      fc.property(around, table, ([open, close], html) => {
        const source = `${open}${html}${close}`;
        expect(view(readTables(source))).toEqual(view(parsed(source)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('parsePage', () => {
  const { root, title, url } = parsePage(
    '<title> Báo  cáo </title><body><p>Một<br>hai <b>b</b>a<span hidden>x</span></p><input value="7"><input type="checkbox" checked><textarea>\n t </textarea>' +
      '<select><option value="1">một<option selected>hai</select><div style="visibility:hidden"><i>y</i></div></body>',
    'https://mau.example/a?b',
  );
  const first = (tag: string, at = 0) => root.find(tag)[at];

  it('tells where it stands', () => {
    expect([title, url, root.tag]).toEqual(['Báo cáo', 'https://mau.example/a?b', 'html']);
  });

  it('reads texts, values and states', () => {
    expect(first('p')?.text()).toBe('Một hai ba');
    expect([first('input')?.value(), first('input', 1)?.value(), first('input', 1)?.checked()]).toEqual([
      '7',
      'on',
      true,
    ]);
    expect([first('textarea')?.value(), first('select')?.value(), first('p')?.value()]).toEqual([
      ' t ',
      'hai',
      null,
    ]);
    expect([first('option')?.checked(), first('option', 1)?.checked(), first('option')?.text()]).toEqual([
      false,
      true,
      'một',
    ]);
  });

  it('walks up and down', () => {
    const bold = first('b');
    expect(bold?.parent()?.tag).toBe('p');
    expect(
      bold
        ?.parent()
        ?.children()
        .some((child) => bold.is(child)),
    ).toBe(true);
    expect([first('i')?.hidden(), bold?.hidden(), root.parent()]).toEqual([true, false, null]);
  });
});
