import { createCommuneSite } from '@dung-hen/adapters/commune-site/client';
import type { Transport } from '@dung-hen/adapters/kit/transport';
import { createNationalPortal } from '@dung-hen/adapters/national-portal/client';
import { readProcedureFile, readStatusFile } from '@dung-hen/files';
import { pageFromDom, tablesOf } from '@dung-hen/page';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { PublicityPage } from './publicity-page.tsx';
import type { PublicityFacts, PublicitySources } from './publicity-sources.ts';
import { IN_FORCE, POSTED_WRONG, pageOf } from './synthetic-lists.ts';

export const SITE = 'https://xamau.thanhhoa.gov.vn';
export const ADDRESS = `${SITE}/cong-khai/danh-muc-thu-tuc-636938`;

/** Takes the page away after a test. */
export function clear(): void {
  act(() => render(null, document.body));
}

/** The queue of the pacer takes no event targets but those of Node, and none but those of happy-dom are here. */
export const unpaced = (transport: Transport): Transport => transport;
export const parse = (html: string, url: string) => ({
  ...pageFromDom(new DOMParser().parseFromString(html, 'text/html')),
  url,
});
const htmlTables = (html: string) => tablesOf(parse(html, ADDRESS).root);

/** The gateway and the pages of the portal, and one page of the commune's site. */
export const answering =
  (page: string): Transport =>
  async ({ url, body, query }) => {
    const answer = (text: string) => ({ status: 200, url, headers: {}, text });
    if (url.startsWith(SITE)) return answer(page);
    if (query?.ma_thu_tuc !== undefined) {
      const [code, name, field, limit, fee] = IN_FORCE[Number(query.ma_thu_tuc) - 1] ?? [];
      const facts = [
        ['Mã thủ tục', code],
        ['Tên thủ tục', name],
        ['Lĩnh vực', field],
      ].map(([label, value]) => `<div class="row"><div>${label}:</div><div>${value}</div></div>`);
      return answer(
        `<html><body>${facts.join('')}<table><tr><th>Hình thức nộp</th><th>Thời hạn giải quyết</th><th>Phí, lệ phí</th><th>Mô tả</th></tr>
         <tr><td>Trực tiếp</td><td>${limit}</td><td>${fee}</td><td></td></tr></table></body></html>`,
      );
    }
    const params = body?.kind === 'form' ? JSON.parse(body.fields[0]?.[1] ?? '{}') : {};
    if (params.loaicoquan !== undefined)
      return answer(JSON.stringify([{ ID: '9', AGENCY_NAME: 'UBND tỉnh Mẫu', CODE: 'H56' }]));
    const first = (params.pageIndex - 1) * params.recordPerPage;
    return answer(
      JSON.stringify(
        IN_FORCE.slice(first, first + params.recordPerPage).map(([code, name, field], index) => ({
          ID: String(first + index + 1),
          PROCEDURE_CODE: code,
          PROCEDURE_NAME: name,
          FIELD_NAME: field,
          QDCBID: '7001',
          AMOUNT: String(IN_FORCE.length),
        })),
      ),
    );
  };

/** The page on invented sources; what is left out answers as it should. */
export function show(parts: Partial<PublicitySources> = {}, facts: Partial<PublicityFacts> = {}) {
  const save = vi.fn<PublicitySources['save']>();
  const saveChoices = vi.fn<PublicitySources['saveChoices']>(async () => []);
  const keepLook = vi.fn<PublicitySources['keepLook']>(async () => undefined);
  const openCollect = vi.fn<PublicitySources['openCollect']>();
  const transport = answering(pageOf(POSTED_WRONG));
  const sources: PublicitySources = {
    now: () => '2026-11-24T08:00:00',
    load: async () => ({
      settings: { ...DEFAULT_SETTINGS, unitName: 'UBND xã Mẫu' },
      dossiers: [],
      collectedAt: null,
      wholeSince: null,
      lastLook: null,
      ...facts,
    }),
    watch: () => () => undefined,
    readProcedures: async (name, bytes) => readProcedureFile(name, bytes, { htmlTables }),
    askFor: async () => true,
    national: (hosts) =>
      createNationalPortal({
        origins: hosts.map((one) => `https://${one}`),
        transport,
        parse,
        pace: unpaced,
      }),
    site: (address) =>
      createCommuneSite({
        baseUrl: new URL(address).origin,
        transport,
        parse,
        pace: unpaced,
      }),
    readStatuses: async (name, bytes) => readStatusFile(name, bytes, { htmlTables }),
    keepLook,
    openCollect,
    saveChoices,
    save,
    print: () => undefined,
    ...parts,
  };
  act(() => render(<PublicityPage sources={sources} />, document.body));
  return { save, saveChoices, keepLook, openCollect };
}

export const text = (): string => document.body.textContent ?? '';
export const said = (words: string): Promise<void> =>
  vi.waitFor(
    async () => {
      await act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
      expect(text()).toContain(words);
    },
    { timeout: 20_000, interval: 20 },
  );
export const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};
export function press(name: string): void {
  act(() => button(name).click());
}
export function type(
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null,
  value: string,
): void {
  if (field === null) throw new Error('no such field');
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
