import { defineTexts } from '../../app/text.ts';

export const collectTexts = defineTexts(
  {
    title: 'Thu thập danh sách hồ sơ',
    pageTitle: 'Thu thập hồ sơ – Đúng Hẹn',
    lead: 'Đọc toàn bộ hồ sơ trong phạm vi tài khoản của cán bộ, qua chính phiên đăng nhập đang mở. Chỉ đọc, không thay đổi gì trên hệ thống; không lưu tên, số định danh, điện thoại hay địa chỉ của người dân.',
    scope: 'Phạm vi thu thập',
    scopes: {
      work: 'Hồ sơ chưa trả, và hồ sơ mới trả từ lần xem trước',
      year: 'Cả hồ sơ đã trả trong năm báo cáo (lâu hơn, cần cho báo cáo)',
    },
    start: 'Thu thập',
    pause: 'Tạm dừng',
    resume: 'Tiếp tục',
    cancel: 'Hủy',
    progress: 'Tiến độ thu thập',
    counting: 'Đang chuẩn bị, chưa có số lượng…',
    counted: (done: string, total: string) => `Đã đọc ${done}/${total} hồ sơ`,
    between: (done: string) => `Đã đọc ${done} hồ sơ, đang đọc tiếp…`,
    phases: {
      running: 'Đang thu thập. Hãy giữ thẻ hệ thống một cửa mở; cán bộ vẫn làm việc khác được.',
      paused: 'Đang tạm dừng. Bấm “Tiếp tục” để đọc tiếp từ chỗ đã dừng.',
      broken:
        'Việc thu thập bị ngắt vì thẻ hệ thống một cửa đã đóng hoặc tiện ích vừa khởi động lại. Mở lại hệ thống một cửa rồi bấm “Tiếp tục”.',
    },
    loginRequired:
      'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại hệ thống một cửa rồi bấm “Tiếp tục”; phần đã đọc vẫn còn.',
    failed: (sentence: string) => `${sentence} Phần đã đọc vẫn còn: bấm “Tiếp tục” để đọc tiếp.`,
    refusals: {
      noTab:
        'Chưa thấy hệ thống một cửa. Hãy mở hệ thống, đăng nhập (nếu đã mở từ trước thì tải lại trang), rồi thử lại.',
      noToken: 'Chưa đăng nhập hệ thống một cửa. Hãy đăng nhập ở thẻ đang mở rồi thử lại.',
      busy: 'Một lượt thu thập khác đang chạy.',
      nothing: 'Không có lượt thu thập nào đang dở.',
    },
    noAnswer: 'Tiện ích chưa trả lời. Hãy thử lại; nếu vẫn vậy, tải lại trang này.',
    openPortal: 'Mở hệ thống một cửa',
    lastTitle: 'Lần thu thập gần nhất',
    never: 'Chưa thu thập lần nào trên máy này.',
    last: (at: string, count: string, scope: string) => `${at} · ${count} hồ sơ · ${scope}`,
    balanced: (count: string) => `Đã đối chiếu: hệ thống có ${count} hồ sơ, máy này lưu đủ ${count} hồ sơ.`,
    unbalanced: (collected: string, stored: string) =>
      `Số lượng chưa khớp: hệ thống có ${collected} hồ sơ, máy này lưu ${stored} hồ sơ. Hãy thu thập lại.`,
    unfit: (count: string) => `${count} hồ sơ có dữ liệu sai dạng trên hệ thống nên không lưu được.`,
    incomplete: (count: string) =>
      `${count} hồ sơ hệ thống không cho xem chi tiết; chỉ lưu những gì danh sách ghi.`,
    moved: (passes: string) =>
      `Danh sách thay đổi trong lúc đọc nên đã được đọc ${passes} lượt cho đến khi khớp số.`,
  },
  {
    title: 'Collect the dossier list',
    pageTitle: 'Collect dossiers – Đúng Hẹn',
    lead: 'Reads every dossier within your account’s reach through the session you have open. It only reads and changes nothing on the system; no name, identity number, phone or address of a citizen is stored.',
    scope: 'What to collect',
    scopes: {
      work: 'Dossiers not returned yet, and those returned since you last looked',
      year: 'Also those returned in this report year (slower, needed for reports)',
    },
    start: 'Collect',
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel',
    progress: 'Progress of the collection',
    counting: 'Preparing, nothing counted yet…',
    counted: (done, total) => `${done} of ${total} dossiers read`,
    between: (done) => `${done} dossiers read, reading on…`,
    phases: {
      running: 'Collecting. Keep the one-stop tab open; you can go on with other work.',
      paused: 'Paused. Press “Resume” to go on where it stopped.',
      broken:
        'The collection was broken off: the one-stop tab was closed or the extension restarted. Open the one-stop system again and press “Resume”.',
    },
    loginRequired:
      'The session has expired. Log in to the one-stop system again and press “Resume”; what was read is kept.',
    failed: (sentence) => `${sentence} What was read is kept: press “Resume” to go on.`,
    refusals: {
      noTab:
        'No one-stop tab was found. Open the system and log in (reload the page if it was open before), then try again.',
      noToken: 'Nobody is logged in to the one-stop system. Log in on the open tab, then try again.',
      busy: 'Another collection is running.',
      nothing: 'No collection is under way.',
    },
    noAnswer: 'The extension did not answer. Try again; if that does not help, reload this page.',
    openPortal: 'Open the one-stop system',
    lastTitle: 'Last collection',
    never: 'Nothing was collected on this computer yet.',
    last: (at, count, scope) => `${at} · ${count} dossiers · ${scope}`,
    balanced: (count) =>
      `Checked: the system has ${count} dossiers, and all ${count} are kept on this computer.`,
    unbalanced: (collected, stored) =>
      `The counts differ: the system has ${collected} dossiers, this computer keeps ${stored}. Collect again.`,
    unfit: (count) => `${count} dossiers hold malformed data on the system and could not be kept.`,
    incomplete: (count) =>
      `For ${count} dossiers the system does not show the details; only what the list says is kept.`,
    moved: (passes) =>
      `The list changed while it was read; it was gone through ${passes} times until the count was right.`,
  },
);

export type CollectTexts = ReturnType<typeof collectTexts>;
