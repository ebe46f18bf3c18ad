/** What `dung-hen plan` says, in Vietnamese. */
export const planVi = {
  noFile: 'không có tệp {{file}}',
  notText: 'không đọc được tệp: cần .docx, .md hoặc .txt (tệp .doc cũ: mở bằng Word và lưu thành .docx)',
  yearUnknown: 'tên kế hoạch không ghi năm; thêm --year, ví dụ --year 2022',
  id: 'Mục',
  content: 'Nội dung',
  owner: 'Chủ trì',
  time: 'Thời gian',
  by: 'Chậm nhất',
  period: 'Kỳ',
  left: 'Còn (ngày làm việc)',
  count: '{{n}} nhiệm vụ, trong đó {{unclear}} nhiệm vụ chưa rõ thời gian.',
  notUnderstood: 'Dòng chưa hiểu: {{line}}',
  none: 'Không còn mốc nào trong năm {{year}}.',
};
