import { parsePage } from '@dung-hen/page/html';
import { describe, expect, it } from 'vitest';
import { spokenByScript } from './page-script.ts';
import { clickOf } from './scripted-click.ts';

function click(html: string) {
  const page = parsePage(
    `<!doctype html><html><body>${html}</body></html>`,
    'https://x.baocaochinhphu.gov.vn/a/b',
  );
  const element = page.root.find().find((one) => one.attr('id') === 'e');
  if (element === undefined) throw new Error('no #e');
  return clickOf(element, page);
}

describe('what a click does', () => {
  it.each([
    ['<a id=e href="/bao-cao/7">Nhập</a>', { kind: 'visit', address: '/bao-cao/7' }],
    [
      `<a id=e href="javascript:__doPostBack('ctl00$gv$ctl02$lb','')">Nhập</a>`,
      { kind: 'postback', target: 'ctl00$gv$ctl02$lb', argument: '' },
    ],
    [
      `<a id=e href="javascript:__doPostBack(&#39;gv&#39;,&#39;Page$2&#39;)">2</a>`,
      { kind: 'postback', target: 'gv', argument: 'Page$2' },
    ],
    [
      `<a id=e href="#" onclick="if(!confirm('Gửi?'))return false;__doPostBack('a$b','x\\x26y')">Gửi</a>`,
      { kind: 'postback', target: 'a$b', argument: 'x&y' },
    ],
    [
      `<select id=e onchange="javascript:setTimeout('__doPostBack(\\'ddlNam\\',\\'\\')', 0)"></select>`,
      { kind: 'postback', target: 'ddlNam', argument: '' },
    ],
    [
      `<a id=e href='javascript:WebForm_DoPostBackWithOptions(new WebForm_PostBackOptions("lbLuu", "", true, "", "", false, true))'>Lưu</a>`,
      { kind: 'postback', target: 'lbLuu', argument: '' },
    ],
    [
      `<button id=e type=button onclick="location.href='/chi-tiet?id=3'">Xem</button>`,
      { kind: 'visit', address: '/chi-tiet?id=3' },
    ],
    [
      '<button id=e type=button data-href="/chi-tiet/3">Xem</button>',
      { kind: 'visit', address: '/chi-tiet/3' },
    ],
    [
      `<button id=e type=button onclick="document.getElementById('f').submit()">Gửi</button>`,
      { kind: 'send', form: 'f', assignments: [] },
    ],
    [
      `<form><button id=e type=button onclick="this.form.submit()">Gửi</button></form>`,
      { kind: 'send', form: null, assignments: [] },
    ],
    ['<form><button id=e>Gửi</button></form>', { kind: 'submit', assignments: [] }],
    [
      `<form><input id=e type=submit onclick="document.getElementById('hd').value='gui'; return confirm('Gửi?')"><input type=hidden id=hd></form>`,
      { kind: 'submit', assignments: [{ field: 'hd', value: 'gui' }] },
    ],
    [
      `<form><button id=e onclick="WebForm_DoPostBackWithOptions(new WebForm_PostBackOptions('b','',true,'','',false,false))">Gửi</button></form>`,
      { kind: 'submit', assignments: [] },
    ],
    [
      '<button id=e type=button data-bs-toggle=modal data-bs-target="#hoi">Gửi</button>',
      { kind: 'open', id: 'hoi' },
    ],
    [
      `<a id=e href="#" onclick="mojarra.jsfcljs(document.getElementById('f'),{'f:tbl:0:mo':'f:tbl:0:mo'},'');return false">Mở</a>`,
      { kind: 'send', form: 'f', assignments: [{ field: 'f:tbl:0:mo', value: 'f:tbl:0:mo' }] },
    ],
    ['<a id=e href="#">Gửi</a>', { kind: 'script' }],
    ['<a id=e href="/gui/7" data-method="post">Gửi</a>', { kind: 'script' }],
    ['<button id=e type=button onclick="app.gui()">Gửi</button>', { kind: 'script' }],
  ])('%s', (html, expected) => {
    expect(click(html)).toEqual(expected);
  });

  it('looks into the page function a button calls, arguments put in their places', () => {
    const script = `<script>
      function thucHien(lenh, id) { if (lenh === '') { return; } document.getElementById('hdLenh').value = lenh; document.forms[0].submit(); }
    </script>`;
    expect(
      click(
        `${script}<form><button id=e type=button onclick="thucHien('gui', 7)">Gửi</button><input type=hidden id=hdLenh></form>`,
      ),
    ).toEqual({
      kind: 'send',
      form: null,
      assignments: [{ field: 'hdLenh', value: 'gui' }],
    });
  });

  it('puts an address together from texts, and takes none that lacks a part', () => {
    const script = `<script>function mo(id) { window.location.href = '/bc/' + id + '/nhap'; } function xem(id) { location.assign(\`/bc/\${id}\`); } function la(id) { location.href = '/bc/' + maBieu; }</script>`;
    expect(click(`${script}<a id=e href="#" onclick="mo(12)">Mở</a>`)).toEqual({
      kind: 'visit',
      address: '/bc/12/nhap',
    });
    expect(click(`${script}<a id=e href="#" onclick="xem('r7')">Mở</a>`)).toEqual({
      kind: 'visit',
      address: '/bc/r7',
    });
    expect(click(`${script}<a id=e href="#" onclick="la(12)">Mở</a>`)).toEqual({ kind: 'script' });
  });

  it('reads what a script posts where it is a form as a whole', () => {
    const button = '<button id=e type=button onclick="luu()">Lưu</button>';
    const short = `<script>function luu() { $.post('/luu', $('#f').serialize(), function (r) { alert(r.message); }); }</script>`;
    expect(click(short + button)).toEqual({ kind: 'post', address: '/luu', form: 'f' });
    const long = `<form id=f action="/gui"><button id=e>Gửi</button></form><script>$('#f').on('submit', function (ev) { ev.preventDefault(); $.ajax({ url: $(this).attr('action'), type: 'POST', data: $(this).serialize(), success: function () { location.reload(); } }); });</script>`;
    expect(click(long)).toEqual({ kind: 'post', address: null, form: null });
    const own = `<script>function luu() { $.ajax({ url: '/luu', type: 'POST', data: JSON.stringify(bang) }); }</script>`;
    expect(click(own + button)).toEqual({ kind: 'script' });
  });

  it('looks into handlers bound by id', () => {
    const script = `<script>$(function () { $('#e').on('click', function (ev) { $('#frm').submit(); }); });</script>`;
    expect(click(`${script}<button id=e type=button>Gửi</button>`)).toEqual({
      kind: 'send',
      form: 'frm',
      assignments: [],
    });
  });

  it('guesses at nothing that talks to the server by itself', () => {
    const ajax = `<script>function gui() { $.post('/gui', { so: 1 }, function () { location.href = '/xong'; }); }</script>`;
    expect(click(`${ajax}<button id=e type=button onclick="gui()">Gửi</button>`)).toEqual({ kind: 'script' });
    const bound = `<form id=f><button id=e>Gửi</button></form><script>document.getElementById('f').addEventListener('submit', async (e) => { e.preventDefault(); await fetch('/gui'); });</script>`;
    expect(click(bound)).toEqual({ kind: 'script' });
  });
});

it('hears what a page says by script as it loads, not what it would say after a click', () => {
  const page = parsePage(
    `<!doctype html><html><body><script>
      function xoa() { alert('Không được xóa'); }
      $('#x').click(function () { toastr.error('Chưa nhập số liệu'); });
      alert('L\\u01b0u thành công');
      $(document).ready(function () { toastr.success("Gửi báo cáo thành công", "Thông báo"); });
    </script></body></html>`,
    'https://x.baocaochinhphu.gov.vn/',
  );
  expect(spokenByScript(page)).toEqual(['Lưu thành công', 'Gửi báo cáo thành công Thông báo']);
});
