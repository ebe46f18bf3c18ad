/**
 * What an HTML answer is when it is not what was asked for, told by its words. Pure text tests on purpose: they also
 * run where no document was parsed (an HTML answer to a JSON request).
 */

/** Products that stand in front of portals and ask whether you are human, by what their pages contain. */
const CHALLENGE_SIGNS: readonly RegExp[] = [
  /\bcf-chl|challenge-platform|cf_chl_|<title>\s*just a moment/iu,
  /attention required!?\s*\|\s*cloudflare/iu,
  /the requested url was rejected[^<]*consult with your administrator/iu,
  /_incapsula_resource|incident id:/iu,
  /<title>\s*access denied\s*<\/title>[\s\S]*reference\s*&?#/iu,
  /within\.website\/x\/cmd\/anubis|making sure you(?:'|&#39;|’)re not a bot/iu,
  /aws-waf-token|awswafcaptcha|captcha-delivery\.com/iu,
  /checking (?:if the site connection is secure|your browser before accessing)/iu,
  /xác (?:minh|nhận|thực)[^<]{0,30} (?:không phải (?:là )?(?:robot|người máy|máy)|là (?:con )?người)/iu,
];

/** Widgets that ask for a captcha. On a page with a log-in form they belong to the form. */
const CAPTCHA_WIDGET = /g-recaptcha|grecaptcha|h-captcha|hcaptcha\.com|cf-turnstile|name=["'][^"']*captcha/iu;

const MAINTENANCE_SIGNS: readonly RegExp[] = [
  /(?:hệ thống|cổng|website|trang|dịch vụ)[^<]{0,80}(?:bảo trì|nâng cấp|tạm ngừng|tạm dừng)/iu,
  /(?:đang|tạm (?:ngừng|dừng))[^<]{0,20}(?:để )?(?:bảo trì|nâng cấp)/iu,
  /<(?:title|h1)[^>]*>\s*(?:[^<]*under maintenance|service unavailable|[^<]*bảo trì|503)/iu,
];

const PASSWORD_INPUT = /<input\b[^>]*\btype\s*=\s*["']?password\b/iu;

/** Paths that log-in pages of Vietnamese portals stand on. */
const LOGIN_PATH =
  /\/(?:log-?in|sign-?in|dang-nhap|authenticationendpoint|account\/log-?on|sso\/)(?:[/.?;#]|$)/iu;

/** A page that holds back robots, or a short one that has hardly more than a captcha. */
export function looksLikeChallenge(html: string): boolean {
  if (CHALLENGE_SIGNS.some((sign) => sign.test(html))) return true;
  return CAPTCHA_WIDGET.test(html) && !PASSWORD_INPUT.test(html) && isShort(html);
}

/** A page with a password field, or one standing where log-in pages stand. `url` is the final address. */
export function looksLikeLogin(html: string, url = ''): boolean {
  return PASSWORD_INPUT.test(html) || LOGIN_PATH.test(url);
}

/** A notice that the system is being maintained: a short page without table or field. */
export function looksLikeMaintenance(html: string): boolean {
  return (
    !/<(?:table|input|select|textarea)\b/iu.test(html) &&
    isShort(html) &&
    MAINTENANCE_SIGNS.some((sign) => sign.test(html))
  );
}

/** Whether a page says little: notices do, lists and forms do not. */
function isShort(html: string): boolean {
  const words = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, '').replace(/<[^>]*>/gu, ' ');
  return words.replace(/\s+/gu, ' ').length < 2_000;
}

/** Whether a text is markup rather than data. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|body|div|script|meta|table|form|center|h1|p)\b/iu.test(
    text,
  );
}
