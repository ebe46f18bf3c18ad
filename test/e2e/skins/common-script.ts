/**
 * The script every page begins with (plain JavaScript, run in the browser): the table's head and rows, the sums the page
 * reckons, and `believes`, what its model holds.
 */
export const COMMON = String.raw`
const ROWS = ['Hộ tịch', 'Đất đai', 'Chứng thực'];
const TYPED = [4, 5, 6, 8, 9, 10, 12, 13];
const SUMS = { 3: [4, 5, 6], 7: [8, 9, 10], 11: [12, 13] };
const LEAVES = ['Tổng số', 'Trực tuyến', 'Trực tiếp, BCCI', 'Kỳ trước', 'Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Tổng số', 'Trong hạn', 'Quá hạn'];
const HEAD = '<tr><th rowspan="2">TT</th><th rowspan="2">Lĩnh vực</th><th colspan="4">Số hồ sơ tiếp nhận</th><th colspan="4">Đã giải quyết</th><th colspan="3">Đang giải quyết</th></tr><tr>'
  + LEAVES.map((leaf) => '<th>' + leaf + '</th>').join('') + '</tr>';
const COLUMNS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
const model = Object.fromEntries(ROWS.map((row) => [row, Object.fromEntries(TYPED.map((number) => [number, '']))]));
const digits = (text) => String(text).replace(/[.,\s]/g, '');
const figures = (from) => Object.fromEntries(Object.entries(from).map(([row, cells]) => [row, Object.fromEntries(Object.entries(cells).map(([number, text]) => [number, digits(text) === '' ? null : Number(digits(text))]))]));
window.believes = () => figures(model);
window.onItsWay = 0;
const place = (row, number) => ' data-row="' + row + '" data-column="' + number + '"';
const sum = (row, number) => '<span data-sum="' + row + '|' + number + '">0</span>';
const rowHtml = (row, at, cell) => '<tr><td>' + (at + 1) + '</td><td>' + row + '</td>'
  + COLUMNS.map((number) => '<td>' + (number in SUMS ? sum(row, number) : cell(row, number)) + '</td>').join('') + '</tr>';
const bodyHtml = (cell) => ROWS.map((row, at) => rowHtml(row, at, cell)).join('');
const tableHtml = (cell) => '<table border="1"><thead>' + HEAD + '</thead><tbody>' + bodyHtml(cell) + '</tbody></table>';
const pageHtml = (inner) => '<form action="/gui" method="post"><h2>BÁO CÁO QUÝ II NĂM 2026</h2>' + inner + '<button>Lưu</button><input type="submit" value="Gửi báo cáo"></form>';
const reckon = (doc = document) => {
  for (const cell of doc.querySelectorAll('[data-sum]')) {
    const [row, number] = cell.dataset.sum.split('|');
    cell.textContent = SUMS[number].reduce((all, one) => all + Number(digits(model[row][one])), 0);
  }
};
const on = (type, act, doc = document) => doc.addEventListener(type, (event) => {
  const cell = event.target.closest?.('[data-row]');
  if (cell) act(cell, cell.dataset.row, cell.dataset.column, event);
}, true);
const keep = (type, doc = document) => on(type, (cell, row, number) => { model[row][number] = cell.value ?? cell.textContent; reckon(doc); }, doc);
const field = (row, number) => '<input type="text" value="' + model[row][number] + '"' + place(row, number) + '>';
window.sums = () => Object.fromEntries([...document.querySelectorAll('[data-sum]')].map((cell) => [cell.dataset.sum, Number(digits(cell.textContent))]));
`;
