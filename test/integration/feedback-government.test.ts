import { createFeedbackGovernment } from '@dung-hen/adapters/feedback-government/client';
import { readFeedbackList, readPage, recognise } from '@dung-hen/adapters/feedback-government/pages';
import { createFeedbackThanhHoa } from '@dung-hen/adapters/feedback-thanhhoa/client';
import { openSavedPage } from '@dung-hen/adapters/kit/saved-page';
import { createNodeTransport } from '@dung-hen/adapters/kit/transport-node';
import { createCalendar } from '@dung-hen/calendar';
import { type Feedback, feedbackFigures, feedbackRegister } from '@dung-hen/domain';
import { parsePage } from '@dung-hen/page/html';
import {
  type FeedbackSandbox,
  findPersonalData,
  governmentCode,
  startFeedbackGovernment,
  startFeedbackThanhHoa,
  thanhHoaId,
} from '@dung-hen/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let sandbox: FeedbackSandbox;
const pace = { concurrency: 4, interval: 0 };
const client = () =>
  createFeedbackGovernment({
    baseUrl: sandbox.url,
    transport: createNodeTransport(),
    parse: parsePage,
    pace,
    retry: { retries: 0 },
  });

beforeAll(async () => {
  sandbox = await startFeedbackGovernment();
});
afterAll(() => sandbox.close());

/** The officers' screens, opened as an officer does. */
async function officer(): Promise<(path: string) => Promise<ReturnType<typeof openSavedPage>>> {
  const transport = createNodeTransport();
  const fields = [
    ['username', sandbox.credentials.userName],
    ['password', sandbox.credentials.password],
  ] as const;
  await transport({ method: 'POST', url: `${sandbox.url}/login`, body: { kind: 'form', fields } });
  return async (path) => {
    const { text, url } = await transport({ method: 'GET', url: `${sandbox.url}${path}` });
    return openSavedPage(text, url);
  };
}

describe('PAKN of the national portal', () => {
  it('gives every published item once, with detail and answer, without its sender', async () => {
    const found: Feedback[] = [];
    for await (const items of client().published({ pageSize: 7 })) found.push(...items);
    const expected = sandbox.matters.filter(
      ({ systems, ending, publishedAt }) =>
        systems !== 'thanhHoa' && ending === 'answered' && publishedAt <= sandbox.clock.now(),
    );
    expect(found.map(({ code }) => Number(code) - 5000).sort((a, b) => a - b)).toEqual(
      expected.map(({ n }) => n),
    );
    const detail = await client().detail(found[0]?.code ?? '');
    const answer = await client().answer(found[0]?.code ?? '');
    expect(detail).toMatchObject({ status: 'published', unitName: 'UBND xã Mẫu' });
    expect(answer.text).toContain('UBND xã Mẫu đã kiểm tra');
    expect(findPersonalData(JSON.stringify([found, detail, answer]))).toEqual([]);
    await expect(client().detail('1')).rejects.toMatchObject({ code: 'SITE_CHANGED' });
  });

  it('shows officers lists and details that are read by label', async () => {
    const open = await officer();
    const page = await open('/can-bo/pakn');
    expect(recognise(page)).toBe('feedbackList');
    const listed = readFeedbackList(page);
    expect(listed).toHaveLength(sandbox.matters.filter(({ systems }) => systems !== 'thanhHoa').length);
    expect(
      listed.every(({ status, kind, sentAt }) => status !== null && kind !== null && sentAt !== null),
    ).toBe(true);
    expect(findPersonalData(JSON.stringify(listed))).toEqual([]);
    const detail = readPage(await open(`/can-bo/pakn/${listed[3]?.code}`));
    if (!detail.ok) throw detail.error;
    const { code, status, transferredAt, answeredAt } = listed[3] as Feedback;
    expect(detail.records).toMatchObject([{ code, status, transferredAt, answeredAt }]);
    expect(findPersonalData(JSON.stringify(detail))).toEqual([]);
  });
});

it('the register finds the doubles of both systems, all of them and no other', async () => {
  const province = await startFeedbackThanhHoa();
  try {
    const ours: Feedback[] = [];
    const api = createFeedbackThanhHoa({ baseUrl: province.url, transport: createNodeTransport(), pace });
    for await (const batch of api.feedback()) ours.push(...batch.map(({ feedback }) => feedback));
    const open = await officer();
    const theirs: Feedback[] = [];
    for (const { code } of readFeedbackList(await open('/can-bo/pakn'))) {
      const detail = readPage(await open(`/can-bo/pakn/${code}`));
      if (!detail.ok) throw detail.error;
      theirs.push(...detail.records.flatMap((record) => ('system' in record ? [record] : [])));
    }
    const { entries, nearMisses } = feedbackRegister([...ours, ...theirs]);
    const matched = entries.flatMap(({ thanhHoa, government, match }) =>
      match === null ? [] : [`${thanhHoa?.code} ${government?.code}`],
    );
    const doubles = sandbox.matters.filter(({ systems }) => systems === 'both');
    expect(doubles.length).toBeGreaterThan(10);
    expect(matched.sort()).toEqual(doubles.map(({ n }) => `${thanhHoaId(n)} ${governmentCode(n)}`).sort());
    expect(entries).toHaveLength(ours.length + theirs.length - doubles.length);
    expect(nearMisses.every(({ words }) => words.vi !== '')).toBe(true);

    const window = { from: '2026-03-15', to: '2026-06-14' };
    const { total, leftOut } = feedbackFigures(entries, window, createCalendar());
    const arrivedBy = ({ systems, sentAt, transferredAt }: (typeof sandbox.matters)[number]) =>
      (systems === 'thanhHoa' || transferredAt > sandbox.clock.now() ? sentAt : transferredAt).slice(0, 10);
    const arrived = sandbox.matters.filter(
      (one) => arrivedBy(one) >= window.from && arrivedBy(one) <= window.to,
    );
    expect(total.arrived).toBe(arrived.length);
    expect(leftOut).toEqual([]);
    expect(total.late + total.onTime).toBeGreaterThan(20);
  } finally {
    await province.close();
  }
});
