/** What is said of items that came on paper, by phone, fax or e-mail. */
export const paperVi = {
  channels: { paper: 'giấy', phone: 'điện thoại', fax: 'fax', email: 'thư điện tử' },
  subject: (channel: string, day: string) => `PAKN nhận qua ${channel} ngày ${day}`,
  todo: (note: string) => `Nhập vào hệ thống PAKN: ${note}.`,
  by: (when: string) => `Nhập chậm nhất ${when}`,
  noteCode: 'Ghi mã',
  openPage: 'Mở trang Phản ánh, kiến nghị',
};

export const paperEn = {
  channels: { paper: 'paper', phone: 'phone', fax: 'fax', email: 'e-mail' },
  subject: (channel: string, day: string) => `Item by ${channel} of ${day}`,
  todo: (note: string) => `Type it into the PAKN system: ${note}.`,
  by: (when: string) => `Type in by ${when}`,
  noteCode: 'Note its code',
  openPage: 'Open the page of feedback',
};
