import { defineTexts } from '../../app/text.ts';

/** What the section "Hệ thống khác" says. */
export const otherSystemsTexts = defineTexts(
  {
    title: 'Hệ thống khác',
    lead: 'Bật tiện ích cho một hệ thống một cửa khác. Danh sách được đọc theo tên cột; cột chưa rõ thì báo, không đoán.',
    none: 'Chưa bật hệ thống nào.',
    host: 'Địa chỉ hệ thống',
    hostHint:
      'Dán địa chỉ trang danh sách. Trình duyệt sẽ hỏi quyền cho đúng địa chỉ này; tắt lúc nào cũng được.',
    add: 'Bật',
    on: 'đang bật',
    off: 'đang tắt',
    turnOn: 'Bật',
    turnOff: 'Tắt',
    turnOnHost: (host: string) => `Bật ${host}`,
    turnOffHost: (host: string) => `Tắt ${host}`,
    allow: 'Cho phép',
    allowHost: (host: string) => `Cho phép chạy trên ${host}`,
    remove: 'Xóa',
    forbidden:
      'Đang bật nhưng trình duyệt chưa hoặc không còn cho phép: tiện ích không chạy ở đó. Bấm “Cho phép” để dùng lại.',
    removeHost: (host: string) => `Xóa ${host} và các cột đã chỉ`,
    nothingTaught: 'Chưa chỉ cột nào.',
    forget: 'Bỏ',
    forgetColumn: (name: string) => `Bỏ cột đã chỉ cho “${name}”`,
    exportFile: 'Xuất ra tệp (.json)',
    importFile: 'Nhập từ tệp…',
    imported: (count: number) => `Đã nhập ${count} hệ thống. Hệ thống mới đang tắt, bấm “Bật” để dùng.`,
    tooMany: (most: number) =>
      `Nhập thêm thì quá ${most} hệ thống. Chưa nhập gì; hãy xóa bớt hệ thống không dùng.`,
    badFile: 'Tệp này không phải tệp hệ thống của Đúng Hẹn. Chưa nhập gì.',
    switchedOn: (host: string) => `Đã bật ${host}. Tải lại trang danh sách để dùng.`,
    switchedOff: (host: string) => `Đã tắt ${host} và trả lại quyền.`,
    removed: (host: string) => `Đã xóa ${host}.`,
    notAllowed: (host: string) =>
      `Trình duyệt chưa cho phép ${host} nên chưa bật. Bấm “Bật” lại rồi chọn “Cho phép”.`,
    notHost: 'Địa chỉ chưa đúng. Ví dụ: https://motcua.tinhmau.gov.vn',
    known: (host: string) => `${host} đã được đọc sẵn, không cần bật.`,
  },
  {
    title: 'Other systems',
    lead: 'Switch the extension on for another one-stop system. Lists are read by their column labels; what is not plain is said, never guessed.',
    none: 'No system is switched on.',
    host: 'Address of the system',
    hostHint:
      'Paste the address of the list. The browser asks for this one address only; it can be switched off at any time.',
    add: 'Switch on',
    on: 'on',
    off: 'off',
    turnOn: 'Switch on',
    turnOff: 'Switch off',
    turnOnHost: (host: string) => `Switch ${host} on`,
    turnOffHost: (host: string) => `Switch ${host} off`,
    allow: 'Allow',
    allowHost: (host: string) => `Allow on ${host}`,
    forbidden:
      'On, but the browser does not allow it (any more): the extension does not run there. Press “Allow” to use it again.',
    remove: 'Remove',
    removeHost: (host: string) => `Remove ${host} and its columns`,
    nothingTaught: 'No column was pointed at.',
    forget: 'Forget',
    forgetColumn: (name: string) => `Forget the column taught for “${name}”`,
    exportFile: 'Export to a file (.json)',
    importFile: 'Import from a file…',
    imported: (count: number) =>
      `${count} systems imported. New ones are off; press “Switch on” to use them.`,
    tooMany: (most: number) =>
      `That would be more than ${most} systems. Nothing was imported; remove some that are not used.`,
    badFile: 'This is no file of Đúng Hẹn systems. Nothing was imported.',
    switchedOn: (host: string) => `${host} is on. Load the list anew to use it.`,
    switchedOff: (host: string) => `${host} is off and its permission was given back.`,
    removed: (host: string) => `${host} was removed.`,
    notAllowed: (host: string) =>
      `The browser was not allowed to read ${host}, so it stays off. Press “Switch on” again and choose “Allow”.`,
    notHost: 'This is no address. Example: https://motcua.tinhmau.gov.vn',
    known: (host: string) => `${host} is read already; nothing to switch on.`,
  },
);

export type OtherSystemsTexts = ReturnType<typeof otherSystemsTexts>;
