/** What `dung-hen publicity` says, in Vietnamese. `publicity-en.ts` has the same keys. */
export const publicityVi = {
  about: 'Công khai thủ tục hành chính: danh sách niêm yết so với thủ tục đang có hiệu lực.',
  aboutCheck: 'Tìm thủ tục niêm yết thiếu, hết hiệu lực, khác tên, thời hạn, phí, hoặc niêm yết trùng.',
  inForce:
    'thủ tục đang có hiệu lực: tệp (.xlsx, .xls, .csv, HTML) hoặc national:H56/<cấp> lấy từ Cổng quốc gia',
  codesOnly: 'với national: không đọc trang từng thủ tục, nên không so thời hạn, phí',
  posted: 'danh sách đã niêm yết: các tệp, trang web đã lưu hoặc địa chỉ trang web, đủ mọi trang',
  read: '{{file}}: {{procedures}} thủ tục (dòng {{first}}–{{last}}).',
  hiddenRows: '{{file}}: bỏ qua {{rows}} dòng ẩn.',
  truncated: '{{file}}: bảng dài hơn 8.000 dòng. Hãy tách thành nhiều tệp.',
  badDates:
    '{{file}}: ngày hiệu lực không đọc được ở các thủ tục thứ {{rows}}. Hãy sửa thành dạng 01/07/2026.',
  contradictory:
    '{{file}}: mã {{code}} có hai dòng đang có hiệu lực với nội dung khác nhau. Hãy giữ lại một dòng.',
};
