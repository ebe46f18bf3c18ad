import type { Words } from '../words.ts';

/** An indicator of Decision 766 that dossiers do not answer, and where its figures come from. */
export interface UnansweredIndicator {
  readonly number: string;
  readonly words: Words;
  readonly needs: Words;
}

const NATIONAL_BASE: Words = {
  vi: 'Cơ sở dữ liệu quốc gia về thủ tục hành chính',
  en: 'the national database of procedures',
};
const PORTAL: Words = { vi: 'Cổng Dịch vụ công quốc gia', en: 'the National Public Service Portal' };
const PAYMENT: Words = { vi: 'hệ thống thanh toán trực tuyến', en: 'the online payment system' };
const DIGITISED: Words = { vi: 'kho kết quả, giấy tờ đã số hóa', en: 'the store of digitised papers' };
const FEEDBACK: Words = {
  vi: 'hệ thống phản ánh, kiến nghị và phiếu đánh giá hài lòng',
  en: 'the feedback system and satisfaction forms',
};

const of = (number: string, vi: string, en: string, needs: Words): UnansweredIndicator => ({
  number,
  words: { vi, en },
  needs,
});

/** Formulas by the method note of Decision 766/QĐ-TTg; none is worked out from what dossiers do not hold. */
export const UNANSWERED_766: readonly UnansweredIndicator[] = [
  of('1.1', 'Công bố đúng hạn', 'Announced on time', NATIONAL_BASE),
  of('1.2', 'Công khai đúng hạn', 'Published on time', NATIONAL_BASE),
  of('1.3', 'Công khai đủ các bộ phận', 'Published with all parts', NATIONAL_BASE),
  of('1.4', 'Hồ sơ đồng bộ lên Cổng quốc gia', 'Dossiers synchronised', PORTAL),
  of(
    '2.2',
    'Thời gian giải quyết trung bình so với quy định',
    'Average handling time against the limit',
    PORTAL,
  ),
  of('3.1', 'Thủ tục cung cấp trực tuyến', 'Procedures offered online', NATIONAL_BASE),
  of('3.2', 'Dịch vụ trực tuyến có phát sinh hồ sơ', 'Online services in use', PORTAL),
  of('3.5', 'Thủ tục tích hợp thanh toán trực tuyến', 'Procedures with online payment', PAYMENT),
  of('3.6', 'Hồ sơ thanh toán trực tuyến', 'Dossiers paid online', PAYMENT),
  of('4.1', 'Kết quả điện tử', 'Electronic results', DIGITISED),
  of('4.2', 'Số hóa hồ sơ', 'Digitised dossiers', DIGITISED),
  of('4.3', 'Khai thác, sử dụng lại dữ liệu số hóa', 'Digitised data used again', DIGITISED),
  of('4.4–4.5', 'Chia sẻ, kết nối dữ liệu dân cư', 'Sharing, link with population data', PORTAL),
  of('5.1–5.4', 'Phản ánh, kiến nghị và mức độ hài lòng', 'Feedback and satisfaction', FEEDBACK),
];
