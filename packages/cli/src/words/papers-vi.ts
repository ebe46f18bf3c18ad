/** What is said of every paper written as a Word file, in Vietnamese. `papers-en.ts` has the same keys. */
export const papersVi = {
  period: 'kỳ, ví dụ 2026-Q2 (mặc định: quý này)',
  docx: 'ghi ra tệp Word .docx',
  docxOnly: 'tên tệp phải có đuôi .docx',
  cannotWrite: 'không ghi được tệp {{file}}',
  written: 'Đã ghi: {{file}}',
};

/** What `dung-hen inspect` says, in Vietnamese. */
export const inspectVi = {
  about: 'Tự kiểm tra: từng quy định, hồ sơ nào không đạt, chỗ nào không đủ dữ liệu; lập biên bản.',
  letters: 'sổ theo dõi số phiếu xuất từ tiện ích (.csv), để biết hồ sơ nào đã có văn bản xin lỗi',
  results:
    'danh sách của cán bộ (.xlsx, .csv): cột Mã hồ sơ và Số hóa kết quả, Ngày số hóa, Thanh toán, Ngày thanh toán; nói khác hệ thống thì theo danh sách',
  resultsHeads:
    '{{file}}: không thấy cột Mã hồ sơ cùng cột Số hóa kết quả (Ngày số hóa) hoặc Thanh toán (Ngày thanh toán)',
  resultsRows: '{{file}}: không đọc được dòng {{rows}} dưới tiêu đề (mã hồ sơ, hoặc ô có/chưa/ngày)',
  lettersUnreadable: 'không đọc được tệp sổ phiếu',
  lettersHeads: 'tệp không phải sổ theo dõi số phiếu (cần các cột Mã hồ sơ, Loại phiếu, Ngày, Tình trạng)',
  lettersLine: 'dòng {{line}} của sổ phiếu thiếu mã hồ sơ hoặc ngày',
  title: 'Tự kiểm tra {{n}} hồ sơ, từ {{from}} đến {{to}} (số liệu lúc {{taken}})',
  counts: 'đạt {{kept}}; phát hiện {{found}}; không đủ dữ liệu {{unknown}}',
  lacks: 'không đủ dữ liệu: thiếu {{what}} ({{n}} hồ sơ)',
  outsideCalendar: 'Chưa kiểm tra được {{n}} hồ sơ có ngày nằm ngoài lịch làm việc:',
  hint: 'Mọi mã hồ sơ: thêm --json. Biên bản để in: thêm --docx bien-ban.docx',
};

/** What `dung-hen bulletin` says, in Vietnamese. */
export const bulletinVi = {
  about: 'Bản tin công khai hằng tuần: thông báo niêm yết, bài đọc trên loa bằng chữ, tờ hỏi – đáp.',
  week: 'tuần có ngày này (mặc định: tuần vừa qua)',
  notice: 'THÔNG BÁO NIÊM YẾT VÀ ĐĂNG TRANG',
  spoken: 'BÀI ĐỌC TRÊN LOA',
  questions: 'HỎI – ĐÁP',
  feedbackWeek: 'tuần có ngày này, thay cho kỳ',
  close: 'chốt số liệu của tuần như đang có; lần sau bản tin lấy số đã chốt',
  reopen: 'bỏ số đã chốt của tuần, tính lại từ hồ sơ thu thập gần nhất',
  stillRunning: 'hồ sơ được thu thập khi tuần chưa hết: thu thập lại sau ngày cuối tuần rồi chốt',
  brokenClosing: 'tệp số liệu đã chốt không đọc được; chạy lại với --reopen để tính lại',
  closed: 'Đã chốt số liệu của tuần.',
  wouldClose: 'Sẽ chốt số liệu của tuần (chạy thử, chưa ghi).',
  fromClosed: 'Số liệu đã chốt của tuần, chốt lúc {{when}}.',
  fromCollected: 'Số liệu tính từ hồ sơ thu thập lúc {{when}}; tuần này chưa chốt.',
  withFeedback: 'Phản ánh, kiến nghị: phải xử lý {{received}}, đã xử lý {{handled}}, đúng hạn {{onTime}}.',
  noFeedback:
    'Chưa có số liệu phản ánh, kiến nghị nên bản tin không nói đến: chạy feedback figures --week … --json, rồi thêm --feedback.',
  hint: 'Cán bộ đọc lại, sửa rồi mới công khai; chưa gửi hay đăng ở đâu.',
};
