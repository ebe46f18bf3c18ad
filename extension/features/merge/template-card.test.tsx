import { readFile } from '@dung-hen/files';
import type { FormPack } from '@dung-hen/forms';
import { pageFromDom, tablesOf } from '@dung-hen/page';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { TemplateCard } from './template-card.tsx';

const host = document.createElement('div');
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

const TEMPLATE = `<html><body><table><tr><td colspan="7">Thanh toán của tỉnh Mẫu</td></tr>
<tr><th>STT</th><th>Mã định danh</th><th>Tên đơn vị</th><th>Tổng HS có nghĩa vụ tài chính</th><th>Trả qua mạng</th>
<th>Tỷ lệ TTTT cổng DVC QG (%)</th><th>Tỷ lệ tại quầy</th></tr><tr>${'<td></td>'.repeat(7)}</tr></table></body></html>`;

const htmlTables = (html: string) =>
  tablesOf(pageFromDom(new DOMParser().parseFromString(html, 'text/html')).root);

async function change(
  element: HTMLInputElement | HTMLSelectElement | undefined,
  value: string,
): Promise<void> {
  if (element === undefined) throw new Error('no control');
  await act(async () => {
    element.value = value;
    element.dispatchEvent(new Event(element.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  });
}

it('keeps a template only when every column that is not certain was chosen', async () => {
  document.body.append(host);
  const kept: FormPack[] = [];
  const sources = {
    readTemplate: async (_name: string, bytes: Uint8Array) => readFile(bytes, { htmlTables }),
    keepPack: async (pack: FormPack) => void kept.push(pack),
    forgetPack: async () => undefined,
  };
  act(() => render(<TemplateCard sources={sources} packs={[]} language="vi" />, host));
  await change(host.querySelector('select') ?? undefined, '766/thanh toán');
  await change(host.querySelector<HTMLInputElement>('input[type=date]') ?? undefined, '2026-09-01');
  const file = host.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(file, 'files', { value: [new File([TEMPLATE], 'mau.html')] });
  await act(async () => {
    file?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect.poll(() => host.querySelector('table')?.textContent ?? '').toContain('Trả qua mạng');
  const save = () =>
    act(async () =>
      [...host.querySelectorAll('button')].find(({ textContent }) => textContent === 'Lưu mẫu')?.click(),
    );
  await save();
  expect(kept).toEqual([]);
  expect(host.querySelector('[role=status]')?.textContent).toContain('Chưa lưu được');
  const open = () => [...host.querySelectorAll<HTMLSelectElement>('tbody select')];
  for (const [at, column] of ['5', '6', '7'].slice(-open().length).entries())
    await change(open()[at], column);
  await save();
  expect(host.querySelector('[role=status]')?.textContent).toMatch(/^Đã lưu mẫu\. Mẫu không phải \.xlsx/u);
  expect(kept[0]).toMatchObject({
    form: '766/thanh toán',
    from: '2026-09-01',
    source: 'mau.html',
    columns: [1, 2, 3, 4, 5, 6, 7],
  });
});
