import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextPage } from './next-control.ts';

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('main'));
});
afterEach(() => host.remove());

/** Markup of pagers as libraries draw them; invented pages. */
const found = (markup: string) => {
  host.innerHTML = markup;
  const next = nextPage(document);
  return next.kind === 'next' ? (next.control.dataset.id ?? next.control.textContent) : next.kind;
};

describe('finds the next page', () => {
  it.each([
    [
      'antd',
      '<ul class="ant-pagination"><li class="ant-pagination-item"><a>1</a></li><li class="ant-pagination-item"><a>2</a></li><li title="Trang sau" class="ant-pagination-next"><button data-id="x">›</button></li></ul>',
    ],
    [
      'Bootstrap',
      '<nav><ul class="pagination"><li class="page-item active"><a>1</a></li><li class="page-item"><a>2</a></li><li class="page-item"><a data-id="x" aria-label="Next"><span>&raquo;</span></a></li></ul></nav>',
    ],
    [
      'Angular Material',
      '<mat-paginator><div>1 – 10 of 35</div><button aria-label="Previous page"></button><button data-id="x" aria-label="Next page"></button></mat-paginator>',
    ],
    [
      'ASP.NET',
      '<table><tbody><tr><td>H56</td></tr></tbody></table><div>Trang 1/4 <a href="#" data-id="x">Tiếp</a></div>',
    ],
    [
      'DataTables',
      '<div class="dataTables_paginate"><span><a>1</a><a>2</a></span><a data-id="x">Tiếp theo</a></div>',
    ],
    [
      'Trang kế',
      '<div><span>1</span><button>2</button><input type="button" data-id="x" value="Trang kế"></div>',
    ],
    ['decomposed letters', `<div><a>1</a><a>2</a><a data-id="x">${'Tiếp'.normalize('NFD')}</a></div>`],
  ])('%s', (_name, markup) => {
    expect(found(markup)).toBe('x');
  });
});

describe('never presses anything else', () => {
  it.each([
    ['forwarding a dossier', '<div><a>1</a><a>2</a><button>Chuyển tiếp</button></div>'],
    ['the next step of a wizard', '<form><h2>Thông tin</h2><input><button>Tiếp theo</button></form>'],
    ['a wizard beside a list', '<div><table><tr><td>1</td></tr></table><button>Tiếp theo</button></div>'],
    ['jumping to the last page', '<ul><li>1</li><li>2</li><li><a title="Trang cuối">»</a></li></ul>'],
  ])('%s', (_name, markup) => {
    expect(found(markup)).toBe('none');
  });
});

it('knows the last page in all its ways', () => {
  for (const off of ['disabled', 'aria-disabled="true"', 'class="page-link disabled"']) {
    expect(
      found(`<ul><li><a>1</a></li><li><a>2</a></li><li><a ${off} title="Trang sau">›</a></li></ul>`),
    ).toBe('last');
  }
  expect(
    found(
      '<ul><li>1</li><li title="Trang sau" class="ant-pagination-next ant-pagination-disabled"><button>›</button></li></ul>',
    ),
  ).toBe('last');
});

it('reads how many the page speaks of', () => {
  const total = (text: string): number | null => {
    host.innerHTML = `<div class="pagination">${text} <a>1</a><a>2</a><a>Sau</a></div>`;
    return nextPage(document).total;
  };
  expect(total('Tổng số: 1.234 hồ sơ')).toBe(1234);
  expect(total('1-10 của 123')).toBe(123);
  expect(total('11–20 trên tổng số 45 bản ghi')).toBe(45);
  expect(total('Showing 1 to 10 of 57 entries')).toBe(57);
  expect(total('')).toBeNull();
});
