/** Bundled with React 19 from `node_modules`; run in the browser after the common script, whose names it uses. */
export const REACT_ENTRY = String.raw`
import { createElement as e, useState } from 'react';
import { createRoot } from 'react-dom/client';

const { ROWS, COLUMNS, SUMS, LEAVES, model, digits, figures } = window.common;
const dotted = (text) => digits(text).replace(/\B(?=(?:\d{3})+$)/g, '.');

function Cell({ kind, value, take }) {
  if (kind === 'blur') return e('input', { defaultValue: value, onBlur: (event) => take(event.target.value) });
  return e('input', { value: kind === 'formatted' ? dotted(value) : value, onChange: (event) => take(digits(event.target.value)) });
}

function Table({ kind }) {
  const [state, setState] = useState(model);
  window.believes = () => figures(state);
  // Closes over what was drawn last, as much code does.
  const take = (row, number) => (text) => setState({ ...state, [row]: { ...state[row], [number]: text } });
  const th = (text, props = {}) => e('th', { key: text + Math.random(), ...props }, text);
  const head = e('thead', null,
    e('tr', null, th('TT', { rowSpan: 2 }), th('Lĩnh vực', { rowSpan: 2 }), th('Số hồ sơ tiếp nhận', { colSpan: 4 }), th('Đã giải quyết', { colSpan: 4 }), th('Đang giải quyết', { colSpan: 3 })),
    e('tr', null, LEAVES.map((leaf) => th(leaf))));
  const body = ROWS.map((row, at) => e('tr', { key: row }, e('td', null, at + 1), e('td', null, row), COLUMNS.map((number) =>
    e('td', { key: number }, number in SUMS
      ? e('span', { 'data-sum': row + '|' + number }, SUMS[number].reduce((all, one) => all + Number(digits(state[row][one])), 0))
      : e(Cell, { kind, value: state[row][number], take: take(row, number) })))));
  return e('form', { action: '/gui', method: 'post' }, e('table', { border: 1 }, head, e('tbody', null, body)), e('button', null, 'Gửi'));
}

function Page({ kind }) {
  const [open, setOpen] = useState(kind !== 'late');
  return open ? e(Table, { kind }) : e('a', { id: 'mo', role: 'tab', onClick: () => setOpen(true) }, 'Nhập số liệu');
}

window.mountReact = (kind) => {
  document.body.innerHTML = '<div id="root"></div>';
  createRoot(document.querySelector('#root')).render(e(Page, { kind }));
};
`;
