/**
 * Labels of the columns of postal orders, by the field of an order of the province's LGSP (product of February 2025). No
 * official table of orders was seen: the labels are what officers may call the fields.
 */
export const ORDER_LABELS: Readonly<Record<string, readonly string[]>> = {
  CustomerCode: ['Mã khách hàng'],
  ItemCode: ['Mã vận đơn', 'Số hiệu bưu gửi', 'Mã bưu gửi', 'Số vận đơn'],
  OrderNumber: ['Mã hồ sơ', 'Số hồ sơ', 'Mã số hồ sơ'],
  CODAmount: ['Tiền thu hộ', 'Số tiền thu hộ', 'Thu hộ', 'COD', 'Tiền thu hộ (đồng)'],
  'Sender.Province': ['Mã tỉnh người gửi', 'Tỉnh người gửi'],
  'Sender.District': ['Mã huyện người gửi', 'Huyện người gửi'],
  'Sender.Address': ['Địa chỉ người gửi'],
  'Sender.Name': ['Người gửi', 'Tên người gửi', 'Họ tên người gửi'],
  'Sender.Email': ['Email người gửi', 'Thư điện tử người gửi'],
  'Sender.Tel': ['Điện thoại người gửi', 'Số điện thoại người gửi', 'SĐT người gửi'],
  'Sender.Desc': ['Ghi chú người gửi'],
  'Receiver.Province': ['Mã tỉnh người nhận', 'Tỉnh người nhận', 'Mã tỉnh'],
  'Receiver.District': ['Mã huyện người nhận', 'Huyện người nhận', 'Mã huyện'],
  'Receiver.Address': ['Địa chỉ người nhận', 'Địa chỉ nhận', 'Địa chỉ'],
  'Receiver.Name': ['Người nhận', 'Tên người nhận', 'Họ tên người nhận', 'Họ và tên người nhận', 'Họ tên'],
  'Receiver.Email': ['Email người nhận', 'Thư điện tử người nhận', 'Email'],
  'Receiver.Tel': [
    'Điện thoại người nhận',
    'Số điện thoại người nhận',
    'SĐT người nhận',
    'Điện thoại',
    'Số điện thoại',
    'SĐT',
  ],
  'Receiver.Desc': ['Ghi chú người nhận'],
  Description: ['Mô tả', 'Nội dung', 'Ghi chú', 'Diễn giải'],
  FlagConfig: [],
};
