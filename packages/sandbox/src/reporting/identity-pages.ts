import { html, raw } from 'hono/html';
import type { LoginAttempt } from './login-attempts.ts';
import type { Html } from './skins/skin.ts';
import { IDENTITY_CSS } from './styles.ts';

const page = (title: string, body: Html): Html => html`<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${title} - VNConnect</title><style>${raw(IDENTITY_CSS)}</style></head>
<body><div class="khung"><h1>VNConnect</h1>${body}</div></body></html>`;

const hidden = (attempt: LoginAttempt): Html =>
  html`<input type="hidden" name="__RequestVerificationToken" value="${attempt.token}"><input type="hidden" name="phien" value="${attempt.id}">`;

/** The login page; `origin` is where its form goes, so that another site may show it too. */
export function loginPage(attempt: LoginAttempt, origin: string, words: string | null, username = ''): Html {
  return page(
    'Đăng nhập',
    html`<h2>Đăng nhập bằng tài khoản cấp bởi Cổng Dịch vụ công quốc gia</h2>
${words === null ? '' : html`<p class="loi" role="alert">${words}</p>`}
<form method="post" action="${origin}/dang-nhap">${hidden(attempt)}
<label for="username">Tên đăng nhập</label><input type="text" id="username" name="username" value="${username}" autocomplete="username">
<label for="password">Mật khẩu</label><input type="password" id="password" name="password" autocomplete="current-password">
${
  attempt.captcha === null
    ? ''
    : html`<img alt="Mã xác nhận (captcha)" width="160" height="46" src="${origin}/captcha.svg?phien=${attempt.id}"><label for="captcha">Mã xác nhận</label><input type="text" id="captcha" name="captcha" autocomplete="off">`
}
<label class="ngang"><input type="checkbox" name="remember" value="1"> Ghi nhớ đăng nhập</label>
<button type="submit">Đăng nhập</button></form>
<p class="khac">Cách khác: <a href="${origin}/usb">USB ký số</a> · <a href="${origin}/vneid">VNeID</a></p>`,
  );
}

/** The page that asks for the one-time password. */
export function otpPage(attempt: LoginAttempt, words: string | null): Html {
  return page(
    'Xác thực',
    html`<h2>Mã xác thực đã được gửi đến số điện thoại đăng ký của bạn</h2>
${words === null ? '' : html`<p class="loi" role="alert">${words}</p>`}
<form method="post" action="/otp">${hidden(attempt)}<label for="otp">Mã OTP</label><input type="text" id="otp" name="otp" inputmode="numeric" autocomplete="one-time-code"><button type="submit">Xác nhận</button></form>`,
  );
}

/** The page that posts itself to the app, as SAML and ADFS do; without scripts a person presses the button. */
export function postBackPage(action: string, ticket: string, state: string): Html {
  return html`<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Đang chuyển hướng…</title></head>
<body onload="document.forms[0].submit()"><form method="post" action="${action}"><input type="hidden" name="SAMLResponse" value="${ticket}"><input type="hidden" name="RelayState" value="${state}"><noscript><p>Trình duyệt không bật JavaScript. Nhấn nút để tiếp tục.</p><button type="submit">Tiếp tục</button></noscript></form></body></html>`;
}

/** A page that only says something. */
export function wordsPage(heading: string, words: string): Html {
  return page(heading, html`<h2>${heading}</h2><p class="loi" role="alert">${words}</p>`);
}

/** A picture of the characters, slanted and crossed out a little. */
export function captchaPicture(text: string): string {
  const letters = [...text]
    .map(
      (letter, index) =>
        `<text x="${14 + index * 28}" y="${30 + (index % 3) * 4}" transform="rotate(${(index % 5) * 8 - 16} ${14 + index * 28} 30)">${letter}</text>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="46" font-family="monospace" font-size="28" fill="#345"><rect width="160" height="46" fill="#eef"/>${letters}<path d="M0 12 L160 36 M0 40 L160 8" stroke="#89a" fill="none"/></svg>`;
}
