import { createNodeTransport } from '@dung-hen/adapters/kit/transport-node';
import { createPostTracking } from '@dung-hen/adapters/post/client';
import { checkOrder } from '@dung-hen/adapters/post/order/check-order';
import { summaryOf, type Tracking } from '@dung-hen/adapters/post/tracking/tracking';
import { readOrderAnswer } from '@dung-hen/adapters/post/wire';
import { createCalendar } from '@dung-hen/calendar';
import { parsePage } from '@dung-hen/page/html';
import { findPersonalData, type PostSandbox, startPost, waybillOf } from '@dung-hen/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';

let sandbox: PostSandbox;
beforeAll(async () => {
  sandbox = await startPost();
});
afterAll(() => sandbox.close());

const client = () =>
  createPostTracking({
    baseUrl: sandbox.url,
    transport: createNodeTransport(),
    parse: parsePage,
    pace: { concurrency: 4, interval: 0 },
    retry: { retries: 0 },
  });
const PARTY = {
  Province: '54',
  District: '5410',
  Address: 'UBND xã Mẫu',
  Name: 'Bộ phận Một cửa',
  Tel: '02373000000',
};
const ORDER = {
  CustomerCode: 'KH0001',
  ItemCode: waybillOf(900),
  OrderNumber: 'H56.77.5-260610-0003',
  CODAmount: 0,
  Sender: PARTY,
  Receiver: { ...PARTY, Name: 'Người nhận', Address: 'Thôn Mẫu', Tel: '0900000001' },
  Description: 'Trả kết quả',
  FlagConfig: 2,
};
const send = async (order: object, token = sandbox.accessToken) => {
  const { text, status } = await createNodeTransport()({
    method: 'POST',
    url: sandbox.url + sandbox.orderPath,
    headers: { access_token: token },
    body: { kind: 'json', value: order },
  });
  return { status, answer: JSON.parse(text) as unknown };
};

it('what the check passes the post takes, once; what it finds missing the post refuses', async () => {
  expect(checkOrder(ORDER)).toEqual([]);
  expect(readOrderAnswer((await send(ORDER)).answer)).toMatchObject({
    state: 'accepted',
    waybill: ORDER.ItemCode,
  });
  expect(readOrderAnswer((await send(ORDER)).answer).state).toBe('alreadyThere');
  const without = [
    { ...ORDER, Receiver: { ...ORDER.Receiver, District: '' } },
    { ...ORDER, Sender: { ...PARTY, Tel: ' ' } },
    { ...ORDER, OrderNumber: '' },
    { ...ORDER, FlagConfig: 1 },
  ];
  for (const order of without) {
    expect(checkOrder(order).filter(({ level }) => level === 'error')).not.toEqual([]);
    expect(readOrderAnswer((await send(order)).answer).state).toBe('refused');
  }
  expect((await send(ORDER, 'another')).status).toBe(401);
  expect(sandbox.ordered()).toEqual([ORDER.ItemCode]);
});

it('tracks every item to its end, without its receiver', async () => {
  const calendar = createCalendar();
  const all: Tracking[] = [];
  for (const { waybill } of sandbox.items) all.push(await client().track(waybill));
  for (const [at, tracking] of all.entries()) {
    const item = sandbox.items[at];
    const past = item?.events.filter((event) => event.at <= sandbox.clock.now()) ?? [];
    expect(tracking.events.map((event) => event.at)).toEqual(past.map((event) => event.at));
    expect(tracking.events.map(({ state }) => state)).not.toContain('unknown');
    const { state, ask } = summaryOf(tracking, calendar, '2026-06-15');
    const done = past.length === item?.events.length;
    if (done && item?.ending === 'delivered') expect(state).toBe('delivered');
    if (done && item?.ending === 'returned') expect(state).toBe('returned');
    if (item?.ending === 'stuck') expect(ask).toBe((past.at(-1)?.at ?? '') < '2026-06-10');
  }
  expect(findPersonalData(JSON.stringify(all))).toEqual([]);
  expect((await client().track(waybillOf(77))).events).toEqual([]);
});

it('refuses a mistyped number before anything is sent', async () => {
  const wrong = waybillOf(3).replace(/\dVN$/u, (end) => `${(Number(end[0]) + 1) % 10}VN`);
  await expect(client().track(wrong)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(client().track('../x')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
