/** What `dung-hen files` says, in Vietnamese. `files-en.ts` has the same keys. */
export const filesVi = {
  unreadableFigures:
    '{{n}} ô không phải số đếm: chưa gộp, vì tổng sẽ thiếu. Sửa tệp, hoặc thêm --skip-unreadable.',
  partial: 'cột “{{column}}” không có trong {{sources}}; tổng chỉ của những tệp có cột này',
  undated: 'không ghi kỳ báo cáo, xin tự kiểm tra: {{sources}}',
  unnamed: 'không ghi là của đơn vị nào; hai tệp của cùng một đơn vị sẽ bị cộng: {{sources}}',
  mergedTable: 'bảng gộp',
  noFile: 'không có tệp {{file}}',
  reading: 'Đọc tệp',
  hiddenSheet: '{{file}}: bỏ qua trang tính ẩn “{{sheet}}”.',
  report: '{{name}}: {{family}}, kỳ {{period}}, {{rows}} dòng, {{columns}} cột hiểu được',
  noPeriod: 'không ghi kỳ',
  unknownColumns: 'cột chưa hiểu, không dùng: {{labels}}',
  problem: 'dòng “{{row}}”, cột “{{column}}”: không phải số đếm ({{reason}})',
  leftOut: 'bỏ {{rows}} dòng ẩn; {{columns}} cột ẩn vẫn đọc',
  truncated: 'bảng dài hơn 8.000 dòng; phần sau không đọc',
  brokenSum: '{{name}}, dòng “{{row}}”: {{total}} lệch {{difference}} so với {{parts}}',
  brokenTotal: '{{name}}: dòng tổng ghi {{said}} ở cột {{column}}, cộng các dòng được {{summed}}',
  sumsGood: 'Mọi phép cộng đều đúng.',
  sumsBroken: '{{n}} chỗ chưa cân đối.',
  refused: '{{n}} tệp không đọc được: chưa gộp. Bỏ các tệp ấy ra, hoặc thêm --skip-unreadable.',
  matched: 'Coi là một: {{spellings}}',
  nearMiss: 'Để riêng, xin xem lại: “{{a}}” và “{{b}}” ({{why}})',
  repeated: 'Bỏ {{name}}: giống hệt {{sameAs}}',
  conflict: '{{label}} có các bản khác nhau trong {{sources}}; đã lấy theo --prefer.',
  merged: 'Đã gộp {{rows}} dòng từ {{sources}} nguồn.',
  written: 'Đã ghi {{file}}',
  cannotWrite: 'không ghi được {{file}}',
  layouts: 'chọn period33, weekly16 hoặc plain',
  prefers: 'chọn first hoặc last',
  outputs: 'tệp kết quả phải có đuôi .xlsx, .csv hoặc .json',
  xlsxOnly: 'tệp kết quả phải có đuôi .xlsx',
  label: 'Đơn vị / lĩnh vực',
};

/** Why two names that are kept apart may be one. */
export const nearMissVi = {
  marks: 'chỉ khác dấu',
  spelling: 'khác một chữ',
  kind: 'khác loại đơn vị',
  abbreviation: 'có thể là viết tắt của nhau',
  unnamed: 'một bên không ghi tên địa phương',
};
