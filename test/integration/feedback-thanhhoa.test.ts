import { createFeedbackThanhHoa, type FeedbackThanhHoa } from '@dung-hen/adapters/feedback-thanhhoa/client';
import { readPage, recognise } from '@dung-hen/adapters/feedback-thanhhoa/pages';
import { openSavedPage } from '@dung-hen/adapters/kit/saved-page';
import { createNodeTransport } from '@dung-hen/adapters/kit/transport-node';
import type { Feedback } from '@dung-hen/domain';
import { type FeedbackThanhHoaSandbox, findPersonalData, startFeedbackThanhHoa } from '@dung-hen/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let sandbox: FeedbackThanhHoaSandbox;
const transport = createNodeTransport();
const clientOf = (
  credentials: Parameters<typeof createFeedbackThanhHoa>[0]['credentials'] = null,
): FeedbackThanhHoa =>
  createFeedbackThanhHoa({
    baseUrl: sandbox.url,
    transport,
    credentials,
    pace: { concurrency: 2, interval: 0 },
    retry: { retries: 0 },
  });

beforeAll(async () => {
  sandbox = await startFeedbackThanhHoa();
});
afterAll(() => sandbox.close());

async function listed(query = {}, pageSize = 10): Promise<Feedback[]> {
  const found: Feedback[] = [];
  for await (const batch of clientOf().feedback(query, { pageSize }))
    found.push(...batch.map(({ feedback }) => feedback));
  return found;
}

describe('the Thanh Hóa feedback system', () => {
  it('is listed whole, page by page, without its senders', async () => {
    const found = await listed();
    const expected = sandbox.matters.filter(({ systems }) => systems !== 'government');
    expect(found).toHaveLength(expected.length);
    expect(new Set(found.map(({ code }) => code)).size).toBe(expected.length);
    expect(findPersonalData(JSON.stringify(found))).toEqual([]);
    expect(new Set(found.map(({ status }) => status))).toEqual(
      new Set(['waiting', 'handling', 'published', 'refused']),
    );
  });

  it('is filtered by status and days, and gives all with limit 0', async () => {
    const all = await listed();
    const published = await listed({ status: 'published' });
    expect(published.map(({ code }) => code)).toEqual(
      all.filter(({ status }) => status === 'published').map(({ code }) => code),
    );
    const may = await listed({ from: '2026-05-01', to: '2026-05-31' });
    expect(may.length).toBeGreaterThan(3);
    expect(may.every(({ sentAt }) => sentAt?.startsWith('2026-05'))).toBe(true);
  });

  it('gives details, catalogues and files; a missing one is an error though it comes with HTTP 200', async () => {
    const client = clientOf();
    const [first] = await listed({ status: 'published' });
    const detail = await client.detail(first?.code ?? '');
    expect(detail.feedback).toEqual(first);
    expect(detail.answer).toContain('UBND xã Mẫu');
    expect(findPersonalData(JSON.stringify(detail))).toEqual([]);
    await expect(client.detail('000000000000000000000000')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect((await client.topics()).map(({ days }) => days)).toEqual([7, 10, 5, 12]);
    expect(await client.units()).toHaveLength(1);
    const file = await transport({ method: 'GET', url: client.fileAddress('tra-loi.signed_1.pdf') });
    expect([file.status, file.text.slice(0, 4)]).toEqual([200, '%PDF']);
  });

  it('logs an officer in, refuses a wrong password and an old token', async () => {
    const client = clientOf(sandbox.credentials);
    await client.login();
    expect(client.isLoggedIn()).toBe(true);
    await expect(clientOf({ userName: 'x', password: 'y' }).login()).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
    });
    await expect(clientOf({ token: 'old' }).topics()).rejects.toMatchObject({ code: 'LOGIN_REQUIRED' });
  });

  it('shows officers the same on its screens', async () => {
    const officer = createNodeTransport();
    const { userName, password } = sandbox.credentials;
    const gate = await officer({ method: 'GET', url: `${sandbox.url}/requests` });
    expect(readPage(openSavedPage(gate.text, gate.url))).toMatchObject({
      ok: false,
      error: { code: 'LOGIN_REQUIRED' },
    });
    const fields = [
      ['username', userName],
      ['password', password],
    ] as const;
    const page = await officer({
      method: 'POST',
      url: `${sandbox.url}/login`,
      body: { kind: 'form', fields },
    });
    const list = openSavedPage(page.text, page.url);
    expect(recognise(list)).toBe('feedbackList');
    const read = readPage(list);
    const all = await listed();
    if (!read.ok) throw read.error;
    expect(read.records.map(({ code, status, sentAt }) => [code, status, sentAt])).toEqual(
      all.map(({ code, status, sentAt }) => [code, status, sentAt]),
    );
    expect(findPersonalData(JSON.stringify(read.records))).toEqual([]);
    const one = await officer({ method: 'GET', url: `${sandbox.url}/request/${all[0]?.code}` });
    const detail = readPage(openSavedPage(one.text, one.url));
    expect(detail).toMatchObject({ ok: true, records: [{ code: all[0]?.code, status: all[0]?.status }] });
    expect(findPersonalData(JSON.stringify(detail))).toEqual([]);
  });

  it('takes uploads by its own rules, and our client writes nothing', async () => {
    const client = clientOf(sandbox.credentials);
    await client.login();
    expect(sandbox.written).toEqual({ requests: 0, uploads: 0 });
    const answer: unknown = await (
      await fetch(`${sandbox.url}/api/users/login`, {
        method: 'POST',
        body: JSON.stringify({
          username: sandbox.credentials.userName,
          password: sandbox.credentials.password,
        }),
      })
    ).json();
    const { token } = answer as { token: string };
    const send = async (
      field: string,
      name: string,
      size: number,
      headers: Record<string, string> = { token },
    ) => {
      const form = new FormData();
      form.set(field, new File([new Uint8Array(size)], name));
      const response = await fetch(`${sandbox.url}/api/files`, { method: 'POST', headers, body: form });
      return [response.status, await response.json()];
    };
    expect(await send('image', 'a.pdf', 10)).toMatchObject([
      200,
      { file_id: expect.stringMatching(/^a_\d+\.pdf$/u) },
    ]);
    expect(await send('file', 'a.pdf', 10)).toMatchObject([200, { success: false }]);
    expect(await send('image', 'a.exe', 10)).toMatchObject([200, { success: false }]);
    expect(await send('image', 'a.pdf', 10 * 1024 * 1024 + 1)).toMatchObject([200, { success: false }]);
    expect(await send('image', 'a.pdf', 10, {})).toMatchObject([401, {}]);
  });
});
