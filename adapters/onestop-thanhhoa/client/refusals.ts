import { DungHenError, type ErrorCode, type ErrorContext } from '@dung-hen/domain';
import { errorOf } from '../../kit/http-errors.ts';
import type { TransportResponse } from '../../kit/transport.ts';
import { isRefused, refusalWords } from '../wire/envelopes.ts';

/**
 * What the product says when it refuses, by its words, and what that is here. The words themselves are never passed
 * on: they may name a dossier or a person.
 */
const KNOWN_REFUSALS: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [/không có quyền|unauthorized access|503 forbidden/iu, 'FORBIDDEN', 'this account has no right to it'],
  [
    /hết phiên|đăng nhập lại|authentication failed|(?:invalid|expired)[^.]{0,20} token/iu,
    'LOGIN_REQUIRED',
    'the session has ended',
  ],
  [/không tìm thấy|không tồn tại|not found/iu, 'INVALID_INPUT', 'the portal knows no such record'],
  [/bảo trì|nâng cấp hệ thống/iu, 'MAINTENANCE', 'the portal says it is under maintenance'],
  [/quá nhiều (?:yêu cầu|lần)|too many/iu, 'RATE_LIMITED', 'too many requests'],
  [/not implemented|chưa hỗ trợ/iu, 'UNSUPPORTED', 'the portal has not implemented it'],
];

/** A request answered 200 and refused all the same (`succeeded: false`). An empty message means: no such record. */
export function refusedAnswer(answer: unknown, context: ErrorContext): DungHenError | null {
  if (!isRefused(answer)) return null;
  const words = refusalWords(answer);
  const [, code, detail] = KNOWN_REFUSALS.find(([sign]) => sign.test(words)) ?? [
    null,
    words.trim() === '' ? ('INVALID_INPUT' as const) : ('CONFLICT' as const),
    words.trim() === '' ? 'the portal knows no such record' : 'the portal refuses for a reason of its own',
  ];
  return new DungHenError(code, { ...context, status: 200, detail });
}

/**
 * The failure behind a status outside 2xx, whatever body came with it: `Result`, the middleware's object, problem
 * details, a bare JSON string, plain text. `missing` says that 404 means a record that is not there.
 */
export function failedAnswer(
  response: TransportResponse,
  context: ErrorContext & { readonly missing?: boolean },
): DungHenError {
  const { missing = false, ...where } = context;
  const general = errorOf(response, 'json', where);
  if (general === null) throw new TypeError('not a failed answer');
  if (general.code === 'CHALLENGE' || general.code === 'RATE_LIMITED') return general;
  const answer = jsonOr(response.text);
  const about = { ...where, url: response.url, status: response.status };
  if (response.status === 404 && missing && answer !== null) {
    return new DungHenError('INVALID_INPUT', { ...about, detail: 'the portal knows no such record' });
  }
  const known = KNOWN_REFUSALS.find(([sign]) =>
    sign.test(refusalWords(answer ?? response.text.slice(0, 200))),
  );
  if (known === undefined || response.status === 401 || response.status === 503) return general;
  return new DungHenError(known[1], { ...about, detail: known[2] });
}

/** Whether a body says that the request failed, though its status does not. */
export function isRefusedText(text: string): boolean {
  return isRefused(jsonOr(text));
}

/** Why a log-in was refused. A wrong password is HTTP 500 with "Authentication Failed." in this product. */
export function loginRefusal(response: TransportResponse, context: ErrorContext): DungHenError {
  const words = refusalWords(jsonOr(response.text) ?? response.text.slice(0, 200));
  const refuse = (code: ErrorCode, detail: string): DungHenError =>
    new DungHenError(code, { ...context, url: response.url, status: response.status, detail });
  if (/mã bảo mật|security ?code|\botp\b/iu.test(words))
    return refuse('OTP_REQUIRED', 'a security code is needed');
  if (/bị kh(?:óa|oá)|tạm kh(?:óa|oá)|locked/iu.test(words)) {
    return refuse(
      'CREDENTIALS_REJECTED',
      'the account is locked: five wrong passwords lock it for ten minutes',
    );
  }
  if (
    /authentication failed|mật khẩu|không chính xác/iu.test(words) ||
    [400, 401].includes(response.status)
  ) {
    return refuse('CREDENTIALS_REJECTED', 'user name or password are not accepted');
  }
  if (response.status >= 200 && response.status < 300)
    return refuse('CREDENTIALS_REJECTED', 'the log-in is refused');
  return failedAnswer(response, context);
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
