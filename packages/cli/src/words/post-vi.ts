/** What `dung-hen post` says, in Vietnamese. `post-en.ts` has the same keys. */
export const postVi = {
  about: 'Bưu chính công ích: kiểm tra vận đơn, định vị, tỷ lệ hồ sơ qua bưu chính.',
  aboutCheck: 'Kiểm tra vận đơn (JSON) trước khi gửi: thiếu gì, sai dạng gì; không in lại nội dung.',
  aboutTrack: 'Bưu gửi đang ở đâu, đã phát chưa, cái nào cần hỏi bưu điện.',
  aboutShare: 'Tỷ lệ hồ sơ tiếp nhận qua bưu chính trong kỳ, theo lĩnh vực và thủ tục.',
  url: 'địa chỉ trang định vị, hoặc biến DUNG_HEN_POST_URL',
  pages: 'trang định vị đã lưu',
  idleOption: 'số ngày làm việc không có tin thì cần hỏi (mặc định 3)',
  limit: 'số thủ tục hiện nhiều nhất (mặc định 10)',
  sandbox: 'Bưu chính: {{url}} (thử định vị {{waybill}})',
  progress: 'Định vị bưu gửi',
  noPage: 'không mở được trang đã lưu',
  notJson: 'không đọc được: cần tệp JSON, một vận đơn hoặc danh sách vận đơn',
  order: '{{file}}, vận đơn thứ {{order}}:',
  checked: 'Đã kiểm tra {{n}} vận đơn, {{wrong}} vận đơn bưu điện sẽ từ chối.',
  settings: 'Kiểm tra theo:',
  notChecked: 'chưa kiểm tra',
  nothingGiven: 'cần ít nhất một mã vận đơn hoặc --pages',
  noEvent: 'chưa có tin',
  ask: 'hỏi bưu điện',
  unknownState: 'chưa rõ',
  idleSetting: 'Quá {{n}} ngày làm việc không có tin thì hỏi bưu điện [{{sure}}; đổi bằng --idle].',
  shareTitle: 'Hồ sơ tiếp nhận kỳ {{period}} ({{from}}–{{to}}) theo kênh',
  unnamed: 'không rõ',
  none: 'không phát sinh',
  total: 'Tổng số',
  field: 'Lĩnh vực',
  procedure: 'Thủ tục có hồ sơ qua bưu chính',
  undated: '{{n}} hồ sơ không rõ ngày tiếp nhận, không tính.',
  shareNote:
    'Tính theo kênh tiếp nhận trên Hệ thống một cửa; việc trả kết quả qua bưu chính không có trong dữ liệu này.',
};

/** Heads of its tables. */
export const postHeadVi = {
  waybill: 'Mã vận đơn',
  state: 'Trạng thái',
  since: 'Từ lúc',
  office: 'Bưu cục',
  idle: 'Ngày chờ',
  toDo: 'Việc cần làm',
};

/** Columns of its counts. */
export const postCountVi = {
  received: 'Tiếp nhận',
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  post: 'Bưu chính',
  unknown: 'Không rõ kênh',
  percent: 'Tỷ lệ bưu chính',
};
