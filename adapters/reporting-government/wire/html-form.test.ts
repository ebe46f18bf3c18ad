import { parsePage } from '@dung-hen/page/html';
import { describe, expect, it } from 'vitest';
import { type FormInput, formOf, requestOf } from './html-form.ts';

const URL = 'https://vpcp.baocaochinhphu.gov.vn/bao-cao/nhap?id=7&tab=2#bieu';

function send(html: string, input: (find: (id: string) => Element) => FormInput = () => ({})) {
  const page = parsePage(`<!doctype html><html><head></head><body>${html}</body></html>`, URL);
  const find = (id: string) => {
    const element = page.root.find().find((one) => one.attr('id') === id);
    if (element === undefined) throw new Error(`no #${id}`);
    return element;
  };
  const form = page.root.find('form')[0];
  if (form === undefined) throw new Error('no form');
  return requestOf(form, page, input(find));
}
type Element = ReturnType<ReturnType<typeof parsePage>['root']['find']>[number];

const fields = (html: string, input?: Parameters<typeof send>[1]) =>
  send(`<form>${html}</form>`, input).fields;

describe('fields of a form, as browsers send them', () => {
  it('sends hidden and visible fields in document order, duplicates kept', () => {
    expect(
      fields(
        '<input name=b value=1><input type=hidden name=a value=2><input name=b value=3><input value=lost>',
      ),
    ).toEqual([
      ['b', '1'],
      ['a', '2'],
      ['b', '3'],
    ]);
  });

  it('leaves out what is disabled, by itself or by its fieldset, but not the first legend', () => {
    expect(
      fields(
        `<input name=a disabled value=1><fieldset disabled><legend><input name=b value=2></legend>
         <legend><input name=c value=3></legend><input name=d value=4></fieldset><input name=e readonly value=5>`,
      ),
    ).toEqual([
      ['b', '2'],
      ['e', '5'],
    ]);
  });

  it('sends boxes that are on, "on" where they have no value, and the last radio of a group', () => {
    expect(
      fields(
        `<input type=checkbox name=a checked><input type=checkbox name=b value=x>
         <input type=checkbox name=c value=y checked><input type=radio name=r value=1 checked>
         <input type=radio name=r value=2 checked>`,
      ),
    ).toEqual([
      ['a', 'on'],
      ['c', 'y'],
      ['r', '2'],
    ]);
  });

  it('sends options: the chosen one, the first usable one, all of a multiple one, none of a disabled one', () => {
    expect(
      fields(
        `<select name=a><option value=1>Một<option value=2 selected>Hai</select>
         <select name=b><option disabled value=0>-<option> Quý   II </option></select>
         <select name=c multiple><option selected value=1>1<option value=2>2<option selected value=3>3</select>
         <select name=d><option selected disabled value=9>9<option value=8>8</select>
         <select name=e size=4><option value=1>1</select>
         <select name=f multiple></select>
         <select name=g><optgroup disabled><option value=1>1</optgroup><option value=2>2</select>`,
      ),
    ).toEqual([
      ['a', '2'],
      ['b', 'Quý II'],
      ['c', '1'],
      ['c', '3'],
      ['g', '2'],
    ]);
  });

  it('writes line ends as CRLF and drops them from one-line fields', () => {
    expect(
      fields(
        '<textarea name=t>\nMột\nHai\r\nBa</textarea><input name=l value="a&#10;b"><input type=hidden name=h value="a&#10;b">',
      ),
    ).toEqual([
      ['t', 'Một\r\nHai\r\nBa'],
      ['l', 'ab'],
      ['h', 'a\r\nb'],
    ]);
  });

  it('sends the button pressed and no other, where it stands', () => {
    const html = `<input name=a value=1><button id=luu name=lenh value=luu>Lưu</button><input type=submit name=lenh value=gui>
      <button type=button name=x value=y>Không</button><input name=z value=2>`;
    expect(fields(html, (find) => ({ submitter: find('luu') }))).toEqual([
      ['a', '1'],
      ['lenh', 'luu'],
      ['z', '2'],
    ]);
    expect(fields(html)).toEqual([
      ['a', '1'],
      ['z', '2'],
    ]);
  });

  it('sends the place a picture button was pressed at', () => {
    const html = '<input id=p type=image name=gui><input id=q type=image>';
    expect(fields(html, (find) => ({ submitter: find('p') }))).toEqual([
      ['gui.x', '0'],
      ['gui.y', '0'],
    ]);
    expect(fields(html, (find) => ({ submitter: find('q') }))).toEqual([
      ['x', '0'],
      ['y', '0'],
    ]);
  });

  it('sends no file, the charset where asked, and nothing of a datalist', () => {
    expect(
      fields('<input type=file name=f><input type=hidden name=_charset_><datalist><input name=d></datalist>'),
    ).toEqual([
      ['f', ''],
      ['_charset_', 'UTF-8'],
    ]);
  });

  it('takes typed values and values a script would set', () => {
    const html =
      '<input id=c name=cell value=1><input id=hd name=lenh type=hidden><select id=s name=ky><option value=1>I<option value=2>II</select>';
    expect(
      fields(html, (find) => ({
        changes: [
          { control: find('c'), value: '1234' },
          { control: find('s'), value: '2' },
        ],
        assignments: [
          { field: 'hd', value: 'gui' },
          { field: '__EVENTTARGET', value: 'ctl00$btn' },
        ],
      })),
    ).toEqual([
      ['cell', '1234'],
      ['lenh', 'gui'],
      ['ky', '2'],
      ['__EVENTTARGET', 'ctl00$btn'],
    ]);
  });

  it('counts controls outside by their form attribute, and drops those given to another form', () => {
    const html = `<form id=f method=post><input name=a value=1><input name=b form=g value=2></form>
      <form id=g></form><input name=c form=f value=3><button id=gui form=f name=d value=4>Gửi</button>`;
    expect(send(html, (find) => ({ submitter: find('gui') })).fields).toEqual([
      ['a', '1'],
      ['c', '3'],
      ['d', '4'],
    ]);
  });

  it('finds the form a parser emptied between table rows', () => {
    const page = parsePage(
      '<table><form method=post action=/luu><tr><td><input id=i name=a value=1></td></tr></form></table>',
      URL,
    );
    const input = page.root.find('input')[0];
    expect(input && formOf(input, page)?.attr('action')).toBe('/luu');
    expect(
      send('<table><form method=post><tr><td><input name=a value=1></td></tr></form></table>').fields,
    ).toEqual([['a', '1']]);
  });
});

describe('where a form is sent', () => {
  const target = (html: string, input?: Parameters<typeof send>[1]) => {
    const { method, url, encoding } = send(html, input);
    return [method, url, encoding];
  };

  it('sends to the page itself without action, query kept for POST', () => {
    expect(target('<form method=POST></form>')).toEqual([
      'POST',
      'https://vpcp.baocaochinhphu.gov.vn/bao-cao/nhap?id=7&tab=2',
      'urlencoded',
    ]);
    expect(target('<form action=""></form>')).toEqual([
      'GET',
      'https://vpcp.baocaochinhphu.gov.vn/bao-cao/nhap',
      'urlencoded',
    ]);
  });

  it('resolves a relative action, against <base href> where there is one', () => {
    expect(target('<form method=post action="luu?x=1#y"></form>')[1]).toBe(
      'https://vpcp.baocaochinhphu.gov.vn/bao-cao/luu?x=1',
    );
    const page = parsePage('<head><base href="/app/"></head><form method=post action=luu></form>', URL);
    const form = page.root.find('form')[0];
    expect(form && requestOf(form, page).url).toBe('https://vpcp.baocaochinhphu.gov.vn/app/luu');
  });

  it('lets the button pressed say otherwise', () => {
    const html =
      '<form action=/a><button id=b formaction=/gui formmethod=post formenctype="multipart/form-data">Gửi</button></form>';
    expect(target(html, (find) => ({ submitter: find('b') }))).toEqual([
      'POST',
      'https://vpcp.baocaochinhphu.gov.vn/gui',
      'multipart',
    ]);
  });
});
