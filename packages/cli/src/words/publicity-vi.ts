/** What `dung-hen publicity` says, in Vietnamese. `publicity-en.ts` has the same keys. */
export const publicityVi = {
  about: 'Công khai thủ tục hành chính: danh sách niêm yết so với thủ tục đang có hiệu lực.',
  aboutCheck: 'Tìm thủ tục niêm yết thiếu, hết hiệu lực, khác tên, thời hạn, phí, hoặc niêm yết trùng.',
  inForce: 'danh mục thủ tục đang có hiệu lực của đơn vị (.xlsx, .xls, .csv, HTML)',
  posted: 'danh sách đã niêm yết: các tệp hoặc trang web đã lưu, đủ mọi trang',
  read: '{{file}}: {{procedures}} thủ tục (dòng {{first}}–{{last}}).',
  hiddenRows: '{{file}}: bỏ qua {{rows}} dòng ẩn.',
  truncated: '{{file}}: bảng dài hơn 8.000 dòng. Hãy tách thành nhiều tệp.',
  badDates:
    '{{file}}: ngày hiệu lực không đọc được ở các thủ tục thứ {{rows}}. Hãy sửa thành dạng 01/07/2026.',
  contradictory:
    '{{file}}: mã {{code}} có hai dòng đang có hiệu lực với nội dung khác nhau. Hãy giữ lại một dòng.',
};
