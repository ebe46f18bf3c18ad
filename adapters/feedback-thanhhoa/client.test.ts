import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Transport, TransportRequest } from '../kit/transport.ts';
import { createFeedbackThanhHoa, type FeedbackThanhHoaOptions } from './client.ts';

const PAGE = JSON.parse(readFileSync(new URL('./fixtures/request-page.json', import.meta.url), 'utf8'));

function clientOf(
  answers: readonly (unknown | ((request: TransportRequest) => unknown))[],
  options: Partial<FeedbackThanhHoaOptions> = {},
) {
  const requests: TransportRequest[] = [];
  const transport: Transport = async (request) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request);
    const given = typeof answer === 'function' ? answer(request) : answer;
    const { status = 200, ...body } = given as { status?: number };
    return { status, url: request.url, headers: {}, text: JSON.stringify(body) };
  };
  const client = createFeedbackThanhHoa({
    baseUrl: 'https://phanhoi.example',
    transport,
    pace: { concurrency: 1, interval: 0 },
    retry: { retries: 0 },
    ...options,
  });
  return { client, requests };
}

async function all(client: ReturnType<typeof createFeedbackThanhHoa>, pageSize?: number) {
  const found = [];
  for await (const batch of client.feedback({}, pageSize === undefined ? {} : { pageSize }))
    found.push(...batch);
  return found;
}

describe('the list', () => {
  it('is read without anybody who sent it, in Vietnam time, deleted items left out', async () => {
    const { client } = clientOf([PAGE]);
    const found = await all(client);
    expect(
      found.map(({ feedback: { code, status, sentAt, publishedAt, turnedAwayAt } }) => [
        code.slice(-2),
        status,
        sentAt,
        publishedAt,
        turnedAwayAt,
      ]),
    ).toEqual([
      ['02', 'published', '2026-03-02T09:15:00', '2026-03-13T15:30:00', null],
      ['04', 'refused', '2026-03-04T01:00:00', null, '2026-03-04T09:00:00'],
    ]);
    expect(found[0]?.feedback.references).toEqual(['PA.2026.00123']);
    expect(found[0]).toMatchObject({
      files: ['rac_1772417700000.jpg'],
      answerFiles: ['tra-loi.signed_1773390600000.pdf'],
    });
    expect(JSON.stringify(found)).not.toMatch(/Thị Mẫu|0900000002|example\.invalid|Số nhà/u);
  });

  it('sends the token in its header, and the filters of the public screen', async () => {
    const { client, requests } = clientOf([PAGE], { credentials: { token: 'bi-mat' } });
    for await (const _ of client.feedback({ from: '2026-03-01', status: 'waiting' })) break;
    expect(requests[0]?.headers).toEqual({ token: 'bi-mat' });
    expect(requests[0]?.query).toMatchObject({
      page: 1,
      isPublic: 0,
      confirmed: -1,
      'created_at[from]': '2026-03-01',
    });
  });

  it('is never half a list', async () => {
    const short = { ...PAGE, total: 9 };
    await expect(all(clientOf([short, { ...short, docs: [] }]).client, 3)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(all(clientOf([short, { ...short, total: 8 }]).client, 3)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(all(clientOf([{ items: [] }]).client)).rejects.toMatchObject({ code: 'SITE_CHANGED' });
  });
});

describe('a refusal', () => {
  it.each([
    ['Phiên đăng nhập hết hạn', 'LOGIN_REQUIRED'],
    ['Bạn không có quyền', 'FORBIDDEN'],
    ['Không tìm thấy phản hồi của Trần Thị Mẫu', 'INVALID_INPUT'],
  ])('with HTTP 200, "%s", is %s and never quoted', async (message, code) => {
    const { client } = clientOf([{ success: false, message }]);
    const error = await client.detail('x').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toContain('Mẫu');
  });

  it('of a log-in is not tried again', async () => {
    const { client, requests } = clientOf([{ success: false, message: 'Sai' }], {
      credentials: { userName: 'can-bo', password: 'mat-khau' },
    });
    await expect(client.login()).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    expect(requests).toHaveLength(1);
  });

  it('by 401 ends the session', async () => {
    const { client } = clientOf([{ status: 401, message: 'het han' }], { credentials: { token: 'cu' } });
    await expect(client.topics()).rejects.toMatchObject({ code: 'LOGIN_REQUIRED' });
    expect(client.isLoggedIn()).toBe(false);
  });
});
