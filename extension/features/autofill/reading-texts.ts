import { defineTexts } from '../../app/text.ts';

/** What the background says about a page and its figures. */
export const readingTexts = defineTexts(
  {
    chooseFirst: '– chọn kỳ –',
    offer: (form: string) => `Điền ${form}`,
    offerText: 'Soạn lời văn báo cáo',
    notUnderstood: 'Đúng Hẹn không nhận ra biểu báo cáo trên trang này nên không điền gì.',
    tooLarge: 'Trang này quá lớn, Đúng Hẹn không đọc.',
    otherForm: (forms: string) =>
      `Đúng Hẹn không có mẫu của biểu ${forms} nên không điền gì. Có thể chép số liệu bằng tay.`,
    noTableOf: (form: string) =>
      `Trang ghi ${form} nhưng không có bảng nào mang các cột của biểu này nên không điền gì.`,
    otherFormUnnamed: 'Đúng Hẹn không chắc đây là biểu nào nên không điền gì.',
    notCounted:
      'Biểu này không tính được từ hồ sơ đã thu thập, và máy chưa có tệp số liệu nào của đúng kỳ này.',
    noReportPeriod: (days: string) =>
      `Trang ghi ${days}, không phải kỳ báo cáo mà máy tính số liệu; chỉ điền được từ tệp của đúng những ngày đó.`,
    closedByField: 'Kỳ này đã chốt số theo lĩnh vực; số theo đơn vị được tính lại từ hồ sơ đang có.',
    mergedFigures: (files: string, by: 'unit' | 'field', rows: number, at: string) =>
      `tệp ${files}: ${rows} ${by === 'unit' ? 'đơn vị' : 'lĩnh vực'}, lưu lúc ${at}`,
    fileNamesNoPeriod: (files: string) => `Tệp ${files} không ghi kỳ báo cáo. Hãy tự xem tệp có đúng kỳ.`,
    sumOfFiles: (files: number) => `Số liệu là tổng của ${files} tệp.`,
    columnBlank: (number: number, label: string) =>
      `Cột (${number}) ${label}: nguồn số liệu không có, để nguyên trên trang.`,
    choiceBox: (label: string) =>
      `Ô chọn “${label}”: Đúng Hẹn không bao giờ đánh dấu hay chọn thay; cán bộ tự xem và tự chọn.`,
    chosenOther: (label: string) =>
      `Trang đang chọn “${label}”, không phải kỳ của số liệu sắp điền. Hãy chọn đúng kỳ rồi mở lại.`,
    saysNothing: (label: string) => `Ô “${label}” đang được đánh dấu, trong khi số liệu khác 0.`,
    twoTables:
      'Trang có hai bảng cùng nhận các dòng này (hai kỳ, hai đơn vị?). Không điền; hãy mở riêng bảng cần nhập.',
    nothingToType: 'Trang chỉ cho xem, không có ô nào để nhập.',
    noUnit: 'Chưa đặt tên và mã đơn vị. Vào Cài đặt của Đúng Hẹn, mục Đơn vị, rồi tải lại trang này.',
    otherUnit: (page: string, own: string) =>
      `KHÁC ĐƠN VỊ: trang là báo cáo của “${page}”, số liệu trên máy này là của “${own}”. Không điền.`,
    otherWindow: (page: string, usual: string) =>
      `KHÁC KỲ: trang ghi ${page}, còn số liệu của máy tính theo kỳ ${usual}. Không điền.`,
    otherPeriod: (page: string, latest: string) =>
      `KHÁC KỲ: trang là báo cáo ${page}. Máy này không có số liệu của kỳ đó (kỳ gần nhất có: ${latest}). Không điền.`,
    noDossiers: 'Máy này chưa có hồ sơ nào nên chưa có số liệu. Hãy thu thập hồ sơ trước.',
    choosePeriod: 'Trang không ghi kỳ báo cáo. Hãy chọn kỳ, sau khi đã tự xem trang là của kỳ nào.',
    chosen: (period: string) => `Trang không ghi kỳ báo cáo; kỳ ${period} do cán bộ chọn.`,
    pageNamesNoUnit: (own: string) => `Trang không ghi đơn vị báo cáo. Số liệu là của ${own}.`,
    periodRuns: (to: string) => `Kỳ báo cáo chưa hết (đến hết ${to}); số liệu còn thay đổi.`,
    notCollectedSince: (to: string) =>
      `Chưa thu thập hồ sơ lần nào sau ngày cuối kỳ ${to}; số liệu có thể thiếu.`,
    mayBeGone: (days: number) =>
      `Máy chỉ giữ hồ sơ ${days} ngày; hồ sơ đầu kỳ có thể đã xóa, số liệu có thể thiếu.`,
    closedFigures: (at: string) => `kho hồ sơ đã thu thập, số đã chốt lúc ${at}`,
    liveFigures: (dossiers: number, at: string) =>
      `kho hồ sơ đã thu thập: ${dossiers} hồ sơ, thu thập lúc ${at}`,
    liveFiguresNever: (dossiers: number) => `kho hồ sơ: ${dossiers} hồ sơ đã thấy, chưa thu thập lần nào`,
    notNamed: 'không ghi',
    oursHold: (checks: number) => `Số liệu của máy cân đối: ${checks} phép kiểm đều khớp.`,
    oursBroken: (what: string) => `Số liệu của máy chưa cân đối: ${what}`,
    pageHolds: (checks: number) => `Số trên trang cân đối: ${checks} phép kiểm đều khớp.`,
    pageBroken: (what: string) => `Số trên trang: ${what}`,
    pageEmpty: 'Trang chưa có số nào.',
    computedHold: (cells: number) => `${cells} ô trang tự tính đều bằng số của máy.`,
    computedDiffers: (row: string, column: number, page: string, own: number) =>
      `${row}, cột (${column}): trang tính ${page}, máy tính ${own}`,
    computedLater: (cells: number) => `${cells} ô trang tự tính còn trống; có trang chỉ tính khi lưu.`,
    reckonedLater: 'Trang tự tính ô này, hiện còn trống',
    rowMissing: (row: string, why: string) => `Dòng “${row}”: ${why}.`,
    columnMissing: (number: number, label: string, why: string) => `Cột (${number}) ${label}: ${why}.`,
    extraRow: (row: string, figures: string) =>
      `Trang có dòng “${row}” đang ghi ${figures}, máy không có hồ sơ nào thuộc dòng này.`,
  },
  {
    chooseFirst: '– choose –',
    offer: (form) => `Fill ${form}`,
    offerText: 'Draft the written part',
    notUnderstood: 'Đúng Hẹn does not recognise a report form on this page and fills nothing.',
    tooLarge: 'This page is too large for Đúng Hẹn to read.',
    otherForm: (forms) => `Đúng Hẹn has no layout of form ${forms} and fills nothing. Copy by hand.`,
    noTableOf: (form) =>
      `The page says ${form}, but no table of it has that form’s columns: nothing is filled.`,
    otherFormUnnamed: 'Đúng Hẹn is not sure which form this is and fills nothing.',
    notCounted:
      'This form cannot be counted from collected dossiers, and there is no file of this period here yet.',
    noReportPeriod: (days) =>
      `The page says ${days}, no reporting period figures are counted for; only a file of those days can fill it.`,
    closedByField: 'Figures of this period were closed by field; those by unit are counted anew.',
    mergedFigures: (files, by, rows, at) =>
      `file ${files}: ${rows} ${by === 'unit' ? 'units' : 'fields'}, kept at ${at}`,
    fileNamesNoPeriod: (files) => `File ${files} names no period. See for yourself that it is this one.`,
    sumOfFiles: (files) => `The figures are the sum of ${files} files.`,
    columnBlank: (number, label) => `Column (${number}) ${label}: not in the source, left as it is.`,
    choiceBox: (label) =>
      `Choice “${label}”: Đúng Hẹn never ticks or chooses for you; look at it and choose yourself.`,
    chosenOther: (label) =>
      `The page has “${label}” chosen, which is not the period of the figures to be filled. Choose the right period and open this again.`,
    saysNothing: (label) => `The box “${label}” is ticked though the figures are not zero.`,
    twoTables:
      'Two tables of the page take these rows (two periods, two units?). Not filled; open the table that is meant by itself.',
    nothingToType: 'The page only shows; there is no cell to type into.',
    noUnit:
      'No name and code of the unit are set. Go to Unit in the settings of Đúng Hẹn, then reload this page.',
    otherUnit: (page, own) =>
      `ANOTHER UNIT: the page is the report of “${page}”, the figures here are of “${own}”. Not filled.`,
    otherWindow: (page, usual) =>
      `ANOTHER PERIOD: the page says ${page}, the figures here are counted for ${usual}. Not filled.`,
    otherPeriod: (page, latest) =>
      `ANOTHER PERIOD: the page is the report of ${page}. There are no figures of it here (latest there is: ${latest}). Not filled.`,
    noDossiers: 'There is no dossier on this computer, so there are no figures. Collect the dossiers first.',
    choosePeriod: 'The page names no period. Choose it, after you have seen which one the page is of.',
    chosen: (period) => `The page names no period; ${period} was chosen by the officer.`,
    pageNamesNoUnit: (own) => `The page names no unit. The figures are those of ${own}.`,
    periodRuns: (to) => `The period is not over (until ${to}); the figures will change.`,
    notCollectedSince: (to) =>
      `Dossiers were not collected after the last day of the period, ${to}; some may be missing.`,
    mayBeGone: (days) =>
      `Dossiers are kept for ${days} days; those of the beginning of the period may be gone.`,
    closedFigures: (at) => `collected dossiers, figures closed at ${at}`,
    liveFigures: (dossiers, at) => `collected dossiers: ${dossiers}, collected at ${at}`,
    liveFiguresNever: (dossiers) => `dossiers seen: ${dossiers}, never collected`,
    notNamed: 'not named',
    oursHold: (checks) => `The figures here add up: all ${checks} checks hold.`,
    oursBroken: (what) => `The figures here do not add up: ${what}`,
    pageHolds: (checks) => `The figures on the page add up: all ${checks} checks hold.`,
    pageBroken: (what) => `Figures on the page: ${what}`,
    pageEmpty: 'There is no figure on the page yet.',
    computedHold: (cells) => `All ${cells} cells the page reckons equal our figures.`,
    computedDiffers: (row, column, page, own) =>
      `${row}, column (${column}): the page reckons ${page}, we reckon ${own}`,
    computedLater: (cells) =>
      `${cells} cells the page reckons are still blank; some pages reckon when saving.`,
    reckonedLater: 'The page reckons this cell, it is still blank',
    rowMissing: (row, why) => `Row “${row}”: ${why}.`,
    columnMissing: (number, label, why) => `Column (${number}) ${label}: ${why}.`,
    extraRow: (row, figures) =>
      `The page has a row “${row}” with ${figures}; there is no dossier of that row here.`,
  },
);

export type ReadingTexts = ReturnType<typeof readingTexts>;
