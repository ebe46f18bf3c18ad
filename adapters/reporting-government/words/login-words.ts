import type { ErrorCode } from '@dung-hen/domain';
import { phrases } from './phrases.ts';

const LOCKED = phrases(
  ...[
    'bị khóa',
    'tạm khóa',
    'đã khóa',
    'bị tạm khóa',
    'khóa tài khoản',
    'vô hiệu hóa',
    'quá số lần',
    'ngừng hoạt động',
  ],
  ...['chưa được kích hoạt', 'chưa kích hoạt', 'hết hạn sử dụng', 'locked', 'disabled', 'suspended'],
);
const CAPTCHA = phrases('captcha', 'mã bảo vệ', 'mã kiểm tra', 'mã an toàn', 'mã hình ảnh');
const OTP = phrases('otp', 'mã xác thực');
const EXPIRED = phrases('mật khẩu đã hết hạn', 'mật khẩu hết hạn', 'đổi mật khẩu', 'password expired');
const NO_RIGHT = phrases(
  ...[
    'không có quyền',
    'chưa được phân quyền',
    'chưa được cấp quyền',
    'không được phép truy cập',
    'access denied',
  ],
);

/** Why a portal let nobody in after user name and password were sent, by the words on the page it answered with. */
export function loginRefusal(words: readonly string[]): {
  readonly code: ErrorCode;
  readonly detail: string;
} {
  const says = (list: typeof LOCKED) => words.some((text) => list.in(text) !== null);
  if (says(LOCKED)) return { code: 'CREDENTIALS_REJECTED', detail: 'the account is locked or not active' };
  if (says(EXPIRED)) return { code: 'CREDENTIALS_REJECTED', detail: 'the portal wants a new password first' };
  if (says(NO_RIGHT)) return { code: 'FORBIDDEN', detail: 'the account has no right to this system' };
  if (says(CAPTCHA)) return { code: 'CHALLENGE', detail: 'the log-in asks for a captcha' };
  if (says(OTP)) return { code: 'OTP_REQUIRED', detail: 'the log-in asks for a one-time password' };
  return { code: 'CREDENTIALS_REJECTED', detail: 'user name or password are not accepted' };
}
