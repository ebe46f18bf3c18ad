import { controlText, type PageDocument, type PageElement, pageFromDom } from '@dung-hen/page';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { numberInPicture, pageFromPicture } from './picture-page.ts';
import { pagePictureSchema } from './picture-schema.ts';
import { takePicture } from './take-picture.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

function picture(): { readonly page: PageDocument; readonly numbered: readonly HTMLElement[] } {
  const taken = takePicture(document);
  if (taken === null) throw new Error('no picture');
  const travelled = JSON.parse(JSON.stringify({ ...taken.picture, url: 'https://a.vn/b' }));
  return { page: pageFromPicture(pagePictureSchema.parse(travelled)), numbered: taken.numbered };
}

/** What readers ask of an element, all of it. */
const asked = (element: PageElement): object => ({
  tag: element.tag,
  id: element.attr('id'),
  text: element.text(),
  before: element.textBefore(),
  after: element.textAfter(),
  hidden: element.hidden(),
  value: element.value(),
  checked: element.checked(),
  parent: element.parent()?.tag ?? null,
  children: element.children().map(({ tag }) => tag),
});

const leaf = fc.constantFrom(
  'chữ',
  ' hai  từ ',
  '<input value="12">',
  '<input type="checkbox" checked>',
  '<textarea>văn</textarea>',
  '<select><option>a</option><option selected>b</option></select>',
  '<b hidden>ẩn</b>',
  '<i style="display:none">ẩn</i>',
  '<br>',
  '<script>const x = 1;</script>',
);
const { markup } = fc.letrec<{ markup: string }>((tie) => ({
  markup: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(
        fc.constantFrom('div', 'p', 'span', 'td', 'label', 'section'),
        fc.array(tie('markup'), { maxLength: 4 }),
      )
      .map(([tag, inside]) =>
        tag === 'td'
          ? `<table><tr><td>${inside.join('')}</td></tr></table>`
          : `<${tag}>${inside.join('')}</${tag}>`,
      ),
  ),
}));

it('reads the same as the page it was taken of', () => {
  fc.assert(
    fc.property(fc.array(markup, { maxLength: 5 }), (parts) => {
      document.body.innerHTML = parts.join('');
      const ofBody = (page: PageDocument) => page.root.find('body')[0]?.find() ?? [];
      const [drawn, own] = [picture().page, pageFromDom(document)].map((page) =>
        ofBody(page)
          .filter(({ tag }) => tag !== 'script')
          .map(asked),
      );
      expect(drawn).toEqual(own);
    }),
    { numRuns: 60 },
  );
});

it('numbers controls, so that what was read can be written', () => {
  document.body.innerHTML = '<input value="a"><table><tr><td><textarea>b</textarea></td></tr></table>';
  const { page, numbered } = picture();
  for (const control of page.root.find('input', 'textarea')) {
    const node = numbered[numberInPicture(control) ?? -1];
    expect(node && controlText(node)).toBe(control.value());
  }
});

it('leaves out what is secret, and a page deeper than any form', () => {
  document.body.innerHTML =
    '<input type="hidden" value="bi-mat-1"><input type="password" value="bi-mat-2"><script>"bi-mat-3"</script>';
  expect(JSON.stringify(takePicture(document)?.picture)).not.toContain('bi-mat');
  document.body.innerHTML = '<i>'.repeat(130);
  expect(takePicture(document)).toBeNull();
});
