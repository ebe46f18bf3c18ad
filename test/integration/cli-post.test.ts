import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeTransport } from '@dung-hen/adapters/kit/transport-node';
import { findPersonalData, type PostSandbox, startOneStop, startPost, waybillOf } from '@dung-hen/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newHome, runCli } from '../../packages/cli/src/testing/run-cli.ts';

const NOW = ['--now', '2026-06-15T08:00'];
const folder = mkdtempSync(join(tmpdir(), 'dung-hen-post-'));
let post: PostSandbox;
beforeAll(async () => {
  post = await startPost();
});
afterAll(() => post.close());

const PARTY = {
  Province: '54',
  District: '5410',
  Address: 'UBND xã Mẫu',
  Name: 'Một cửa',
  Tel: '02373000000',
};
const ORDER = {
  CustomerCode: 'KH0001',
  ItemCode: waybillOf(1),
  OrderNumber: 'H56.77.5-260610-0003',
  CODAmount: 0,
  Sender: PARTY,
  Receiver: { ...PARTY, Name: 'Nguyễn Văn Mẫu 7', Address: 'Số nhà 8, thôn Mẫu 8', Tel: '0900000007' },
  Description: 'Trả kết quả',
  FlagConfig: 2,
};
const save = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

it('checks orders by their fields and shows nothing of what stands in them', async () => {
  const good = save('tot.json', JSON.stringify(ORDER));
  expect((await runCli(['post', 'check', good])).code).toBe(0);
  const bad = { ...ORDER, Receiver: { ...ORDER.Receiver, District: '', Tel: '09' } };
  const list = save('danh-sach.json', JSON.stringify([ORDER, bad]));
  const checked = await runCli(['post', 'check', list, '--json']);
  expect(checked.code).toBe(7);
  expect(checked.json()).toMatchObject({ orders: 2, wrong: 1 });
  expect(checked.err).toContain('vận đơn thứ 2');
  expect(checked.err).toContain('Receiver.District: Chưa điền.');
  expect(checked.err).toContain('maxCod: chưa kiểm tra [chưa kiểm chứng]');
  const broken = await runCli(['post', 'check', save('hong.json', `${JSON.stringify(ORDER)} và thêm`)]);
  expect(broken.code).toBe(2);
  for (const { out, err } of [checked, broken]) expect(findPersonalData(out + err)).toEqual([]);
});

it('tracks items, one failure stopping no other', async () => {
  const delivered = post.items.find(
    ({ ending, events }) => ending === 'delivered' && (events.at(-1)?.at ?? '9') <= '2026-06-15',
  );
  const stuck = post.items.find(
    ({ ending, events }) => ending === 'stuck' && (events[0]?.at ?? '9') < '2026-06-08',
  );
  if (delivered === undefined || stuck === undefined) throw new Error('the sandbox has no such items');
  const args = [
    'post',
    'track',
    delivered.waybill,
    'EE123456780VN',
    stuck.waybill,
    '--url',
    post.url,
    ...NOW,
  ];
  const { code, out } = await runCli(args);
  expect(code).toBe(2);
  expect(out).toMatch(new RegExp(`${delivered.waybill} +đã phát`, 'u'));
  expect(out).toMatch(new RegExp(`${stuck.waybill} +đang chuyển .*hỏi bưu điện`, 'u'));
  expect(findPersonalData(out)).toEqual([]);

  const { text } = await createNodeTransport()({
    method: 'GET',
    url: `${post.url}/vi-vn/dinh-vi/buu-pham`,
    query: { key: delivered.waybill },
  });
  const saved = save('dinh-vi.html', text);
  const fromPage = (await runCli(['post', 'track', '--pages', saved, '--json', ...NOW])).json();
  expect(fromPage).toMatchObject([{ waybill: delivered.waybill, summary: { state: 'delivered' } }]);
  expect((await runCli(['post', 'track', ...NOW])).code).toBe(2);
  expect(
    (await runCli(['post', 'track', 'EE123456785VN', '--url', 'https://example.com', ...NOW])).code,
  ).toBe(2);
});

it('tells the share of dossiers that came by post', async () => {
  const portal = await startOneStop({ now: '2026-06-15T08:00:00', dossiersPerQuarter: 200 });
  const home = ['--home', newHome(), ...NOW];
  try {
    const env = {
      DUNG_HEN_ONESTOP_USER: portal.credentials.userName,
      DUNG_HEN_ONESTOP_PASSWORD: portal.credentials.password,
    };
    const unit = portal.unit.maDinhDanh;
    const collect = ['collect', '--url', portal.url, '--unit', unit, '--period', '2026-Q2', ...home];
    expect((await runCli(collect, { env })).code).toBe(0);
  } finally {
    await portal.close();
  }
  const share = (...more: string[]) => runCli(['post', 'share', '--period', '2026-Q2', ...home, ...more]);
  const { total } = (await share('--json')).json() as {
    total: { counts: Record<string, number>; percent: number };
  };
  const { received = 0, counter = 0, online = 0, post: byPost = 0, unknown = 0 } = total.counts;
  expect(received).toBeGreaterThan(100);
  expect(byPost).toBeGreaterThan(0);
  expect(counter + online + byPost + unknown).toBe(received);
  expect((await share()).out).toContain('Tỷ lệ bưu chính');
  expect((await runCli(['post', 'share', '--period', '2020-Q1', ...home])).code).toBe(2);
});
