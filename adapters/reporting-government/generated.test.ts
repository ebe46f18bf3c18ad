import { isDungHenError } from '@dung-hen/domain';
import { expect, it } from 'vitest';
import type { Transport } from '../kit/transport.ts';
import { ACCOUNT, createFakePortal, cutLine, ORIGIN } from './fixtures/fake-portal.ts';
import { generatedScreen } from './fixtures/generated/screen.ts';
import { inventedForm, UNBALANCED } from './fixtures/invented-form.ts';
import { createReportingGovernment } from './node.ts';

// Any seed works; a few are enough for every run. A thousand were tried while this was written.
const SEEDS = [3, 11, 27, 38, 64, 81, 97, 120, 164, 201, 326, 429];

it.each(SEEDS)(
  'works on a screen nobody wrote, and sends once though the answer is lost (seed %i)',
  async (seed) => {
    const rules = { sumsAreReckoned: seed % 2 === 0, totalIsReckoned: seed % 3 !== 0 };
    const portal = createFakePortal(generatedScreen(seed), rules);
    const transport: Transport = async (request) => {
      const before = portal.desk.sent.length;
      const answer = await portal.transport(request);
      return portal.desk.sent.length > before ? cutLine() : answer;
    };
    const { port } = createReportingGovernment({
      startUrl: `${ORIGIN}/`,
      transport,
      credentials: ACCOUNT,
      now: () => '2026-06-15T08:00:00',
      pace: { concurrency: 1, interval: 0 },
      retry: { retries: 0 },
    });
    const codeOf = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error) => (isDungHenError(error) ? error.code : error),
      );
    const form = inventedForm();
    const wrong = inventedForm(UNBALANCED);
    expect((await port.lookUp(form)).state).toBe('absent');
    expect((await port.saveDraft(wrong)).differences).toEqual([]);
    expect((await port.submit(wrong)).kind).toBe('rejected');
    expect((await port.saveDraft(form)).differences).toEqual([]);
    expect(await codeOf(port.submit(form))).toBe('SUBMISSION_UNKNOWN');
    const look = await port.lookUp(form);
    expect(look).toMatchObject({ state: 'submitted', differences: [] });
    expect(look.receipt?.number).toMatch(/^BN-2026-/u);
    expect(await codeOf(port.submit(form))).toBe('CONFLICT');
    expect(portal.desk.sent).toHaveLength(1);
  },
);
