import { parsePage } from '@dung-hen/page/html';
import { describe, expect, it } from 'vitest';
import { type Gate, gateOf } from './gates.ts';

const gate = (body: string, attributes = ''): Gate | null =>
  gateOf(
    parsePage(
      `<!doctype html><html><head><title>Cổng</title></head><body${attributes}>${body}</body></html>`,
      'https://x.vn/login',
    ),
  );

const PASSWORD = '<input type="password" name="p">';

describe('pages that stand before the portal', () => {
  it.each<[string, string, string]>([
    [
      'a plain form',
      `<form method=post><input name=u placeholder="Tên đăng nhập">${PASSWORD}<button>Đăng nhập</button></form>`,
      'login',
    ],
    [
      'a table of labels',
      `<form method=post><table><tr><td>Tài khoản</td><td><input name=a></td></tr><tr><td>Mật khẩu</td><td>${PASSWORD}</td></tr></table><input type=submit value="Đăng nhập"></form>`,
      'login',
    ],
    [
      'the name first',
      '<h1>Đăng nhập</h1><form method=post><label>Số CCCD <input name=id></label><button>Tiếp tục</button></form>',
      'login',
    ],
    [
      'a postback link',
      `<form method=post><input type=hidden name=__VIEWSTATE value=x><input name=u>${PASSWORD}<a href="javascript:__doPostBack('lb','')">Đăng nhập</a></form>`,
      'login',
    ],
    [
      'a new password',
      `<form method=post>${PASSWORD}<input type=password name=q><input type=password name=r><button>Đổi mật khẩu</button></form>`,
      'passwordChange',
    ],
    [
      'a one-time password',
      '<form method=post><label for=o>Mã OTP đã gửi về điện thoại</label><input id=o name=otp><button>Xác nhận</button></form>',
      'otp',
    ],
    [
      'a one-time password in boxes',
      `<p>Nhập mã xác thực</p><form method=post>${'<input maxlength=1 name=d>'.repeat(6)}</form>`,
      'otp',
    ],
    [
      'a hand-over form',
      '<form method=post action=/sso><input type=hidden name=SAMLResponse value=x><input type=hidden name=RelayState value=y></form>',
      'relay',
    ],
    [
      'a hand-over form sent by script',
      '<form id=f method=post action=/sso><input type=hidden name=code value=x></form><script>document.getElementById("f").submit()</script>',
      'relay',
    ],
    [
      'ways to choose from',
      '<h2>Đăng nhập</h2><a href=/usb>Đăng nhập bằng USB ký số</a> <a href=/vnconnect>Đăng nhập với VNConnect</a>',
      'ways',
    ],
    [
      'a choice of unit',
      '<form method=post>Chọn đơn vị làm việc <select name=dv title="Đơn vị"><option value=1>UBND xã Mẫu Sơn<option value=2>UBND xã Khác</select><button>Tiếp tục</button></form>',
      'unitChoice',
    ],
    ['a widget', '<div class="g-recaptcha" data-sitekey=x></div>', 'challenge'],
  ])('%s', (_, body, kind) => {
    expect(gate(body)?.kind).toBe(kind);
  });

  it.each([
    [
      'a page with a log-out form and nothing to hand over',
      '<nav><a href=/ds>Báo cáo</a></nav><p>Xin chào</p><form method=post action=/thoat><input type=hidden name=t value=1><button>Đăng xuất</button></form>',
    ],
    [
      'a page that remembers the last log-in',
      '<p>Đăng nhập lần cuối: 08:00 14/06/2026</p><a href=/tk>Tài khoản của tôi</a><a href=/thoat>Đăng xuất</a>',
    ],
    [
      'a list with a search box',
      '<form><input type=search name=q placeholder="Tìm báo cáo"><button>Tìm</button></form>',
    ],
  ])('is none: %s', (_, body) => {
    expect(gate(body)).toBeNull();
  });
});

describe('the log-in form', () => {
  const login = (body: string) => {
    const found = gate(body);
    if (found?.kind !== 'login') throw new Error(`found ${found?.kind}`);
    return found.login;
  };

  it('takes the field for the user name and no other', () => {
    const { username, password, button } = login(
      `<form method=post><input type=hidden name=x value=1><input name=q type=search><label for=n>Tên đăng nhập</label><input id=n name=user><input name=gioi-thieu><input type=password name=pw><input type=checkbox name=nho> Ghi nhớ <button type=button>Hiện</button><button>Đăng nhập</button></form>`,
    );
    expect([username?.attr('name'), password?.attr('name'), button?.text()]).toEqual([
      'user',
      'pw',
      'Đăng nhập',
    ]);
  });

  it('sees a captcha by picture, by widget and by words', () => {
    const form = (extra: string) =>
      `<form method=post><input name=u>${PASSWORD}${extra}<button>Đăng nhập</button></form>`;
    expect(login(form('')).captcha).toBe(false);
    expect(login(form('<img src=/captcha.png><input name=c placeholder="Mã bảo vệ">')).captcha).toBe(true);
    expect(login(form('<div class="h-captcha"></div>')).captcha).toBe(true);
    expect(login(form('<div><img src=/anh?x=1><input name=m title="Nhập mã xác nhận"></div>')).captcha).toBe(
      true,
    );
    expect(login(form('<img src=/logo.png>')).captcha).toBe(false);
  });
});
