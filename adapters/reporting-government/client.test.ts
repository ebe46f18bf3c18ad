import { isDungHenError } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import { COUNTS, LABELS } from './fixtures/desk.ts';
import {
  ACCOUNT,
  createFakePortal,
  cutLine,
  type FakePortal,
  ORIGIN,
  page,
  SCREENS,
} from './fixtures/fake-portal.ts';
import { inventedForm, SECOND, UNBALANCED } from './fixtures/invented-form.ts';
import { modal } from './fixtures/screens/modal.ts';
import type { Asked } from './fixtures/screens/screen.ts';
import { createReportingGovernment } from './node.ts';

type Options = Parameters<typeof createReportingGovernment>[0];

function clientOf(portal: FakePortal, options: Partial<Options> = {}) {
  return createReportingGovernment({
    startUrl: `${ORIGIN}/`,
    transport: portal.transport,
    credentials: ACCOUNT,
    now: () => '2026-06-15T08:00:00',
    pace: { concurrency: 1, interval: 0 },
    retry: { retries: 1, minDelay: 1, maxDelay: 2 },
    ...options,
  });
}

async function failureOf(
  work: Promise<unknown>,
): Promise<{ code: string; cause: string | null; text: string }> {
  try {
    await work;
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return {
      code: error.code,
      cause: isDungHenError(error.cause) ? error.cause.code : null,
      text: JSON.stringify([error.message, error.context]),
    };
  }
  throw new Error('did not fail');
}

const posts = (portal: FakePortal) =>
  portal.requests.filter((request) => request.method === 'POST' && request.url.startsWith(ORIGIN)).length;

/** Whether a request is the one that sends the report, on any of the screens. */
const sends = ({ method, path, fields }: Asked): boolean =>
  method === 'POST' &&
  (path.endsWith('/send') ||
    path.startsWith('/BaoCao/Nop/') ||
    path === '/bc/nop.asp' ||
    path.endsWith('/trinh') ||
    fields.has('f:gui') ||
    fields.get('lenh') === 'gui');

describe.each(SCREENS)('$name', (screen) => {
  it.each([
    { sumsAreReckoned: true, totalIsReckoned: true },
    { sumsAreReckoned: false, totalIsReckoned: false },
  ])('lists, plans, saves, sends once and reads back (%o)', async (rules) => {
    const portal = createFakePortal(screen, rules);
    const client = clientOf(portal);
    const form = inventedForm();
    const { reports, complete } = await client.reports();
    expect(complete).toBe(true);
    expect(
      reports.find((report) => report.period?.index === 2 && report.period.kind === 'quarter')?.state,
    ).toBe('absent');
    const plan = await client.plan(form);
    expect(plan.items.filter((item) => item.action === 'fill').length).toBeGreaterThanOrEqual(24);
    expect((await client.port.lookUp(form)).state).toBe('absent');
    expect(await client.port.saveDraft(form)).toMatchObject({ state: 'draft', differences: [] });
    expect(await client.port.submit(form)).toMatchObject({ kind: 'accepted' });
    const look = await client.port.lookUp(form);
    expect(look).toMatchObject({ state: 'submitted', differences: [] });
    expect(look.receipt).not.toBeNull();
    expect(portal.desk.sent).toHaveLength(1);
    const one = portal.desk.of('r1');
    for (const row of form.rows) {
      const label = row.kind === 'total' ? '' : row.label;
      for (const column of COUNTS) {
        expect([row.label, column, Number(portal.desk.text(one, label, column))]).toEqual([
          row.label,
          column,
          row.cells[column]?.value,
        ]);
      }
    }
  });

  it('changes nothing when it saves again', async () => {
    const portal = createFakePortal(screen);
    const client = clientOf(portal);
    await client.port.saveDraft(inventedForm());
    const before = portal.desk.of('r1').revision;
    expect((await client.port.saveDraft(inventedForm())).differences).toEqual([]);
    expect(portal.desk.of('r1').revision).toBe(before);
  });

  it('hands on the reasons of a refusal', async () => {
    const portal = createFakePortal(screen);
    const client = clientOf(portal);
    await client.port.saveDraft(inventedForm(UNBALANCED));
    const outcome = await client.port.submit(inventedForm(UNBALANCED));
    expect(outcome.kind).toBe('rejected');
    expect(outcome.kind === 'rejected' ? outcome.messages.join(' ') : '').toContain('không khớp');
    expect(portal.desk.sent).toEqual([]);
  });

  it('knows a returned and a closed report', async () => {
    const portal = createFakePortal(screen);
    const client = clientOf(portal);
    await client.port.saveDraft(inventedForm());
    portal.desk.of('r1').state = 'returned';
    expect((await client.port.lookUp(inventedForm())).state).toBe('returned');
    expect((await client.port.saveDraft(inventedForm(SECOND))).differences).toEqual([]);
    portal.desk.of('r1').state = 'closed';
    expect((await client.port.lookUp(inventedForm(SECOND))).state).toBe('closed');
    expect(await failureOf(client.port.saveDraft(inventedForm()))).toMatchObject({
      code: 'SUBMISSION_REJECTED',
    });
    expect(await failureOf(client.port.submit(inventedForm()))).toMatchObject({
      code: 'SUBMISSION_REJECTED',
    });
  });

  it('does not send twice: not after a cut line, not after an odd page, not when it is sent', async () => {
    for (const answer of [
      (usual: () => ReturnType<typeof page>) => {
        usual();
        return cutLine();
      },
      (usual: () => ReturnType<typeof page>) => {
        usual();
        return page(`${ORIGIN}/x`, '<html><body><h1>Hệ thống đang bảo trì</h1></body></html>');
      },
      (usual: () => ReturnType<typeof page>) => {
        usual();
        return page(`${ORIGIN}/x`, '<html><body><p>Gửi báo cáo thành');
      },
    ]) {
      const portal = createFakePortal(screen);
      const client = clientOf(portal);
      await client.port.saveDraft(inventedForm());
      portal.trap({ fits: sends, answer });
      expect((await failureOf(client.port.submit(inventedForm()))).code).toBe('SUBMISSION_UNKNOWN');
      expect(await client.port.lookUp(inventedForm())).toMatchObject({ state: 'submitted', differences: [] });
      expect((await failureOf(client.port.submit(inventedForm()))).code).toBe('CONFLICT');
      expect(portal.desk.sent).toHaveLength(1);
    }
  });

  it('logs in again where the session ended, wherever that happens', async () => {
    for (const at of [1, 3, 6]) {
      const portal = createFakePortal(screen);
      const client = clientOf(portal);
      await client.login();
      let count = 0;
      portal.trap({
        fits: () => {
          count += 1;
          return count === at;
        },
        answer: (usual) => {
          portal.expire();
          return usual();
        },
      });
      expect(await client.port.saveDraft(inventedForm())).toMatchObject({ state: 'draft', differences: [] });
    }
  });

  it('keeps people’s names and the password to itself', async () => {
    const portal = createFakePortal(screen);
    const client = clientOf(portal);
    const told: unknown[] = [await client.reports(), await client.port.lookUp(inventedForm())];
    const { reports } = await client.reports();
    for (const report of reports) told.push(await client.open(report));
    for (let times = 0; times < 9; times += 1) {
      portal.trap({
        fits: ({ method }) => method === 'GET',
        answer: () => page(`${ORIGIN}${screen.home}`, '<html><body>Lê Thị Thử Nghiệm</body></html>'),
      });
    }
    told.push((await failureOf(client.reports())).text);
    const said = JSON.stringify(told);
    expect(said).not.toContain('Thử Nghiệm');
    expect(said).not.toContain('Giả Định');
    expect(said).not.toContain(ACCOUNT.password);
  });
});

describe('before anything is touched', () => {
  it('refuses figures that have no place, naming the row', async () => {
    const portal = createFakePortal(modal);
    const form = inventedForm();
    const rows = form.rows.map((row) =>
      row.label === 'Đất đai' ? { ...row, label: 'Lâm nghiệp', key: 'Lâm nghiệp' } : row,
    );
    const failed = await failureOf(clientOf(portal).port.saveDraft({ ...form, rows }));
    expect(failed.code).toBe('SITE_CHANGED');
    expect(failed.text).toContain('Lâm nghiệp');
    expect(failed.text).toContain('Đất đai');
    expect(posts(portal)).toBe(1);
  });

  it('leaves figures of rows alone that the form does not have', async () => {
    const portal = createFakePortal(modal);
    portal.desk.of('r1').cells = { 'Đất đai': { 4: '7' } };
    const form = inventedForm();
    const rows = form.rows.filter((row) => row.label !== 'Đất đai');
    const failed = await failureOf(clientOf(portal).port.saveDraft({ ...form, rows }));
    expect(failed).toMatchObject({ code: 'CONFLICT' });
    expect(failed.text).toContain('Đất đai');
  });

  it('refuses a form of another window than the portal’s', async () => {
    const portal = createFakePortal(SCREENS[0] ?? modal);
    const form = inventedForm();
    const period = { ...form.period, from: '2026-04-01', to: '2026-06-30' };
    expect(await failureOf(clientOf(portal).port.saveDraft({ ...form, period }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('refuses a form it has no layout of', async () => {
    const form = { ...inventedForm(), definitionId: 'II.07b/VPCP/KSTT' };
    expect(await failureOf(clientOf(createFakePortal(modal)).port.lookUp(form))).toMatchObject({
      code: 'UNSUPPORTED',
    });
  });

  it('says absent only when the whole list was read', async () => {
    const portal = createFakePortal(modal);
    const form = inventedForm();
    const period = { kind: 'quarter', year: 2026, index: 3, from: '2026-06-15', to: '2026-09-14' } as const;
    expect(await clientOf(portal).port.lookUp({ ...form, period })).toEqual({
      state: 'absent',
      stateWords: '',
      differences: null,
      receipt: null,
    });
    expect(await failureOf(clientOf(portal).port.saveDraft({ ...form, period }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('asks a person to sign where only signing is left', async () => {
    const portal = createFakePortal({
      ...modal,
      handle: (asked, desk) => {
        const usual = modal.handle(asked, desk);
        return typeof usual === 'string'
          ? usual.replace(/Nộp báo cáo<\/button>/u, 'Ký số và nộp</button>')
          : usual;
      },
    });
    const client = clientOf(portal);
    await client.port.saveDraft(inventedForm());
    const failed = await failureOf(client.port.submit(inventedForm()));
    expect(failed.code).toBe('UNSUPPORTED');
    expect(failed.text).toContain('a person');
  });

  it('names state words it does not know', async () => {
    const portal = createFakePortal({
      ...modal,
      states: modal.states,
      handle: (asked, desk) => {
        const usual = modal.handle(asked, desk);
        return typeof usual === 'string' ? usual.replaceAll('Chưa nộp', 'Đang thẩm tra chéo') : usual;
      },
    });
    const failed = await failureOf(clientOf(portal).port.lookUp(inventedForm()));
    expect(failed.code).toBe('SITE_CHANGED');
    expect(failed.text).toContain('Đang thẩm tra chéo');
  });

  it('sends no password to a foreign host, and a wrong one only once', async () => {
    const portal = createFakePortal(modal);
    const away = clientOf(portal, {
      transport: async (request) =>
        request.url.startsWith(ORIGIN)
          ? { status: 302, url: request.url, headers: { location: 'https://la.example.vn/login' }, text: '' }
          : portal.transport(request),
    });
    expect(await failureOf(away.login())).toMatchObject({ code: 'FORBIDDEN' });
    const wrong = clientOf(portal, { credentials: { ...ACCOUNT, password: 'sai' } });
    expect(await failureOf(wrong.login())).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    expect(portal.requests.filter((request) => request.method === 'POST')).toHaveLength(1);
  });
});

it('fills exactly the rows of the form', () => {
  expect(inventedForm().rows.map((row) => row.label)).toEqual([...LABELS, 'Tổng số']);
});
