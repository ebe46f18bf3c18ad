import type { InspectionVerdict } from '@dung-hen/domain';
import { defineTexts } from '../../app/text.ts';

export const inspectTexts = defineTexts(
  {
    title: 'Tự kiểm tra',
    loading: 'Đang kiểm tra…',
    failed:
      'Không đọc được dữ liệu trên máy này. Đóng trang rồi mở lại; nếu vẫn lỗi, khởi động lại trình duyệt.',
    retry: 'Thử lại',
    unitMissing: '(chưa đặt tên đơn vị trong Cài đặt)',
    period: 'Kỳ',
    collectedAt: (when: string, count: string) => `${count} hồ sơ trên máy này, thu thập lúc ${when}.`,
    neverCollected: (count: string) =>
      `${count} hồ sơ đã nhìn thấy trên trang, chưa thu thập: nhiều nội dung sẽ không đủ dữ liệu.`,
    examined: (count: string) => `${count} hồ sơ có trong kỳ.`,
    empty: 'Chưa có hồ sơ nào trên máy này',
    emptyHow: 'Thu thập toàn bộ hồ sơ của đơn vị qua phiên đăng nhập của mình, rồi mở lại trang này.',
    collect: 'Thu thập hồ sơ…',
    registerWhole: 'Sổ phiếu trên máy này ghi đủ văn bản xin lỗi của kỳ',
    registerHow: 'Bỏ trống nếu phiếu còn được lập ở nơi khác: khi đó không kết luận hồ sơ nào thiếu xin lỗi.',
    results: 'Danh sách số hóa kết quả, thu phí của đơn vị',
    resultsHow:
      'Hồ sơ đã thu thập có sẵn: tệp kết quả và thu phí trên hệ thống. Nếu hệ thống ghi thiếu hoặc hồ sơ chưa thu thập, dán danh sách của đơn vị: cột “Mã hồ sơ” cùng “Số hóa kết quả” (có/chưa) hoặc “Ngày số hóa”, “Thanh toán” (đã/chưa/miễn phí) hoặc “Ngày thanh toán”. Danh sách nói khác hệ thống thì theo danh sách.',
    resultsPaste: 'Dán bảng chép từ Excel',
    resultsFile: 'hoặc chọn tệp .csv',
    resultsRead: (results: string, fees: string) =>
      `Đọc được: số hóa ${results} hồ sơ, thu phí ${fees} hồ sơ. Không lưu lại khi đóng trang.`,
    resultsUnread: 'Chưa thấy cột “Mã hồ sơ” cùng cột số hóa hoặc thanh toán: chép cả dòng tiêu đề.',
    resultsBad: (rows: string) =>
      `Không đọc được dòng ${rows} dưới tiêu đề: sửa mã hồ sơ hoặc ô có/chưa/ngày.`,
    rules: 'Kết quả theo từng quy định',
    counts: (kept: string, found: string, unknown: string) =>
      `đạt ${kept} · phát hiện ${found} · không đủ dữ liệu ${unknown}`,
    verdicts: {
      found: 'Có phát hiện',
      notEnough: 'Không đủ dữ liệu',
      kept: 'Đạt',
      none: 'Không phát sinh',
    } as Record<InspectionVerdict, string>,
    lacks: (what: string, count: string) => `Thiếu ${what}: ${count} hồ sơ`,
    more: (count: string) => `và ${count} hồ sơ nữa (biên bản, mã chép ra có thêm)`,
    copyCodes: 'Chép mã',
    copied: 'Đã chép.',
    copyFailed: 'Trình duyệt không cho chép. Chọn chữ rồi bấm Ctrl+C.',
    print: 'In biên bản',
    docx: 'Xuất biên bản .docx',
    docxFailed: 'Chưa tạo được tệp; hãy thử lại.',
    preview: 'Biên bản',
    outside: (count: string) => `${count} hồ sơ có ngày nằm ngoài lịch làm việc, chưa kiểm tra được.`,
    fileName: 'bien-ban-tu-kiem-tra',
  },
  {
    title: 'Self-inspection',
    loading: 'Inspecting…',
    failed:
      'The data on this computer cannot be read. Close the page and open it again; if that does not help, restart the browser.',
    retry: 'Try again',
    unitMissing: '(the unit has no name in the settings yet)',
    period: 'Period',
    collectedAt: (when, count) => `${count} dossiers on this computer, collected ${when}.`,
    neverCollected: (count) =>
      `${count} dossiers seen on pages, never collected: much will lack the data to be judged.`,
    examined: (count) => `${count} dossiers in the period.`,
    empty: 'No dossier on this computer yet',
    emptyHow: 'Collect the dossiers of your unit within your own session, then open this page again.',
    collect: 'Collect dossiers…',
    registerWhole: 'The register on this computer holds every apology of the period',
    registerHow:
      'Leave it unticked if letters are written elsewhere too: no dossier is then said to lack one.',
    results: 'The unit’s own list of digitised results and fees',
    resultsHow:
      'Collected dossiers already tell of the portal’s result files and fees. Where the portal lacks them, paste the unit’s list: a column “Mã hồ sơ” beside “Số hóa kết quả” (có/chưa) or “Ngày số hóa”, “Thanh toán” (đã/chưa/miễn phí) or “Ngày thanh toán”. The list goes before what the portal says.',
    resultsPaste: 'Paste a table copied from Excel',
    resultsFile: 'or choose a .csv file',
    resultsRead: (results, fees) =>
      `Read: results of ${results} dossiers, fees of ${fees}. Not kept when the page is closed.`,
    resultsUnread:
      'No column “Mã hồ sơ” beside one of digitised results or payments: copy the row of heads too.',
    resultsBad: (rows) => `Rows ${rows} below the heads cannot be read: mend the code or the yes/no/day.`,
    rules: 'Outcome by rule',
    counts: (kept, found, unknown) => `kept ${kept} · found ${found} · not enough data ${unknown}`,
    verdicts: { found: 'Found', notEnough: 'Not enough data', kept: 'Kept', none: 'Nothing to judge' },
    lacks: (what, count) => `Lacking ${what}: ${count} dossiers`,
    more: (count) => `and ${count} more dossiers (the minutes and the copied codes have more)`,
    copyCodes: 'Copy codes',
    copied: 'Copied.',
    copyFailed: 'The browser does not allow copying. Select the text and press Ctrl+C.',
    print: 'Print the minutes',
    docx: 'Export the minutes as .docx',
    docxFailed: 'The file could not be made; try again.',
    preview: 'Minutes',
    outside: (count) => `${count} dossiers with dates outside the working calendar were not inspected.`,
    fileName: 'self-inspection',
  },
);

export type InspectTexts = ReturnType<typeof inspectTexts>;
