import type { DungHenError, ErrorCode, ErrorContext } from './errors.ts';
import { maskPersonalNumbers } from './personal-numbers.ts';
import type { Language, Words } from './words.ts';

/** For every code: what happened, and what to do. `{wait}` stands for the seconds a server asked to wait. */
export const ERROR_WORDS: Readonly<Record<ErrorCode, Words>> = {
  SITE_CHANGED: {
    vi: 'Trang của hệ thống đã thay đổi nên chưa đọc hoặc điền được; hãy làm thủ công và báo cho người phụ trách công cụ.',
    en: "The system's page has changed and could not be read or filled; do it by hand and tell whoever maintains this tool.",
  },
  EMPTY_UNCONFIRMED: {
    vi: 'Danh sách trống nhưng trang không xác nhận là không có dữ liệu; hãy tải lại trang, chờ hiện đủ rồi thử lại.',
    en: 'The list is empty but the page does not confirm that there is no data; reload, wait until it has settled and try again.',
  },
  CHALLENGE: {
    vi: 'Hệ thống yêu cầu xác minh (mã kiểm tra); hãy tự nhập mã trên trang rồi tiếp tục.',
    en: 'The system asks for a verification (captcha); answer it on the page yourself, then continue.',
  },
  LOGIN_REQUIRED: {
    vi: 'Phiên đăng nhập đã hết hoặc chưa đăng nhập; hãy đăng nhập lại rồi thử lại.',
    en: 'You are not signed in, or the session has ended; sign in and try again.',
  },
  OTP_REQUIRED: {
    vi: 'Hệ thống yêu cầu mã xác thực dùng một lần (OTP); hãy nhập mã đã nhận được rồi tiếp tục.',
    en: 'The system asks for a one-time code (OTP); enter the code you received, then continue.',
  },
  CREDENTIALS_REJECTED: {
    vi: 'Hệ thống không chấp nhận tài khoản hoặc mật khẩu; hãy kiểm tra lại, không thử nhiều lần để tránh bị khóa.',
    en: 'The system refused the user name or password; check them, and do not keep trying or the account may be locked.',
  },
  FORBIDDEN: {
    vi: 'Tài khoản không có quyền xem hoặc thực hiện việc này; hãy đề nghị quản trị hệ thống cấp quyền.',
    en: 'The account may not see or do this; ask the administrator of the system for the right.',
  },
  RATE_LIMITED: {
    vi: 'Hệ thống báo truy cập quá nhanh; hãy chờ{wait} rồi thử lại.',
    en: 'The system says requests come too fast; wait{wait} and try again.',
  },
  MAINTENANCE: {
    vi: 'Hệ thống đang bảo trì hoặc tạm ngừng phục vụ; hãy chờ{wait} rồi thử lại.',
    en: 'The system is under maintenance or out of service; wait{wait} and try again.',
  },
  NETWORK: {
    vi: 'Không kết nối được tới hệ thống hoặc đường truyền bị ngắt giữa chừng; hãy kiểm tra mạng rồi thử lại.',
    en: 'The system could not be reached or the line broke; check the network and try again.',
  },
  TIMEOUT: {
    vi: 'Hệ thống không trả lời kịp trong thời gian cho phép; hãy thử lại sau ít phút.',
    en: 'The system did not answer in time; try again in a few minutes.',
  },
  INVALID_INPUT: {
    vi: 'Dữ liệu đưa vào không hợp lệ nên chưa thực hiện; hãy kiểm tra và sửa lại.',
    en: 'The input is not valid and nothing was done; check and correct it.',
  },
  CALENDAR_MISSING: {
    vi: 'Chưa có lịch ngày nghỉ của năm cần tính nên không tính được thời hạn; hãy nhập lịch nghỉ lễ của năm đó hoặc cho phép tạm tính.',
    en: 'There is no calendar of days off for a year this needs, so no date was counted; import that year or allow an estimate.',
  },
  FORM_UNBALANCED: {
    vi: 'Số liệu trong biểu không khớp nhau nên chưa điền và chưa gửi; hãy xem các phép kiểm tra báo lệch và sửa hồ sơ gốc.',
    en: 'The figures of the form do not add up, so it was neither filled nor sent; see the failed checks and correct the dossiers.',
  },
  SUBMISSION_REJECTED: {
    vi: 'Hệ thống nhận báo cáo từ chối số liệu đã gửi; hãy đọc lý do trên hệ thống, sửa rồi gửi lại.',
    en: 'The reporting system rejected what was sent; read its reason, correct the figures and send again.',
  },
  SUBMISSION_UNKNOWN: {
    vi: 'Chưa rõ báo cáo đã được hệ thống ghi nhận hay chưa; không gửi lại, hãy tra cứu trên hệ thống trước.',
    en: 'It is not known whether the system took the report; do not send again, look it up in the system first.',
  },
  CONFLICT: {
    vi: 'Dữ liệu trên hệ thống đã bị thay đổi trong lúc làm việc; hãy tải lại, so sánh rồi thực hiện lại.',
    en: 'The data in the system changed meanwhile; reload, compare and do it again.',
  },
  UNSUPPORTED: {
    vi: 'Công cụ chưa hỗ trợ việc này; hãy thực hiện trực tiếp trên hệ thống.',
    en: 'This tool does not support that; do it in the system itself.',
  },
};

/** Longest part of a label worth showing. */
const LONGEST_LABEL = 80;

const LABEL_WORDS: Words = { vi: 'nhãn', en: 'label' };
const STEP_WORDS: Words = { vi: 'bước', en: 'step' };

/** A number of seconds as an addition to a sentence: ' 30 giây', ' 2 phút'; '' where none was given. */
function waitWords(seconds: number | undefined, language: Language): string {
  if (seconds === undefined || !(seconds > 0) || !Number.isFinite(seconds)) return '';
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 90) return language === 'vi' ? ` ${Math.ceil(seconds)} giây` : ` ${Math.ceil(seconds)} s`;
  return language === 'vi' ? ` ${minutes} phút` : ` ${minutes} min`;
}

/** Label and step where the error carries them, one line each, cut short, numbers of persons masked. */
function place({ label, step }: Pick<ErrorContext, 'label' | 'step'>, language: Language): string {
  const parts: string[] = [];
  if (label) parts.push(`${LABEL_WORDS[language]} “${shown(label)}”`);
  if (step) parts.push(`${STEP_WORDS[language]} ${shown(step)}`);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function shown(text: string): string {
  const line = maskPersonalNumbers(text.replace(/\s+/gu, ' ').trim());
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1)}…` : line;
}

/**
 * One sentence for people: what happened and what to do, with the label and step where known.
 * Never the developer's detail, the address, or anything read from a page.
 */
export function errorSentence(error: DungHenError, language: Language): string {
  const { retryAfter, label, step } = error.context;
  const sentence = ERROR_WORDS[error.code][language].replace('{wait}', waitWords(retryAfter, language));
  const where = place({ ...(label ? { label } : {}), ...(step ? { step } : {}) }, language);
  return where ? sentence.replace(/\.$/u, `${where}.`) : sentence;
}
