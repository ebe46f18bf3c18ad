import { Hono } from 'hono';
import { html } from 'hono/html';
import type { SandboxClock } from '../clock.ts';
import type { SandboxEnv } from '../server.ts';
import type { PostItem } from './items.ts';

/** Orders taken, by item number. The emulated post keeps nothing of the parties. */
export interface PostLedger {
  readonly orders: Map<string, { readonly orderNumber: string }>;
}

const day = (moment: string): string => `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)}`;
const PARTY = ['Province', 'District', 'Address', 'Name', 'Tel'];

/** The order address of the province's LGSP as the one-stop product uses it, and a tracking page in plain dress. */
export function postApp(
  clock: SandboxClock,
  items: readonly PostItem[],
  accessToken: string,
  ledger: PostLedger,
): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();

  app.post('/lgsp/bcci/order', async (c) => {
    if (c.req.header('access_token') !== accessToken) return c.json({ Message: 'Unauthorized' }, 401);
    const order: unknown = await c.req.json().catch(() => null);
    const field = (from: unknown, name: string): string => {
      const value: unknown = typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
      return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    };
    const party = (name: string): unknown =>
      typeof order === 'object' && order !== null ? Reflect.get(order, name) : undefined;
    const refuse = (Message: string) => c.json({ Status: '500', Message });
    if (PARTY.some((name) => field(party('Receiver'), name) === ''))
      return refuse('Không có thông tin người nhận qua BCCI');
    if (PARTY.some((name) => field(party('Sender'), name) === '')) return refuse('Thiếu thông tin người gửi');
    const [item, number] = [field(order, 'ItemCode'), field(order, 'OrderNumber')];
    if (item === '' || number === '' || field(order, 'CustomerCode') === '')
      return refuse('Thiếu mã vận đơn, mã hồ sơ hoặc mã khách hàng');
    if (field(order, 'FlagConfig') !== '2') return refuse('FlagConfig không hợp lệ');
    if (ledger.orders.has(item)) return c.json({ Status: '101', Message: 'Mã vận đơn đã tồn tại' });
    ledger.orders.set(item, { orderNumber: number });
    return c.json({
      Status: '100',
      Message: `Hồ sơ đã được yêu cầu đến BCCI với mã vận đơn: ${item}`,
    });
  });

  app.get('/vi-vn/dinh-vi/buu-pham', (c) => {
    const asked = (c.req.query('key') ?? '').toUpperCase();
    const item = items.find(({ waybill }) => waybill === asked);
    const events = (item?.events ?? []).filter(({ at }) => at <= clock.now()).reverse();
    const rows = events.map(
      ({ at, words, place }) =>
        html`<tr><td>${day(at)}</td><td>${at.slice(11, 16)}</td><td>${words}</td><td>${place}</td></tr>`,
    );
    const receiver =
      item === undefined
        ? ''
        : html`<dt>Người nhận</dt><dd>${item.receiver.name}, ${item.receiver.phone}</dd>`;
    return c.html(html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Định vị bưu gửi (mô phỏng)</title></head>
<body><h2>Định vị bưu gửi</h2><dl><dt>Số hiệu bưu gửi</dt><dd>${asked}</dd>${receiver}</dl>
<table><thead><tr><th>Ngày</th><th>Giờ</th><th>Trạng thái</th><th>Vị trí</th></tr></thead>
<tbody>${rows.length === 0 ? html`<tr><td colspan="4">Không có dữ liệu</td></tr>` : rows}</tbody></table></body></html>`);
  });
  return app;
}
