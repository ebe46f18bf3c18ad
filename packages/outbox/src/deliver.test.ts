import { DungHenError, isDungHenError } from '@dung-hen/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { secondsBetween } from './moment.ts';
import { createOffice, type Office } from './testing/run-delivery.ts';
import { sampleForm } from './testing/sample-form.ts';

const network = () => new DungHenError('NETWORK', { adapter: 'fake' });
const settings = { settleSeconds: 60, lookUps: 3, lookUpSeconds: 20 };

let office: Office;
beforeEach(() => {
  office = createOffice();
});
const submits = () => office.portal.calls.filter((call) => call === 'submit').length;

describe('the plain way', () => {
  it('looks, saves the draft, submits once, reads back', async () => {
    const key = await office.plan(sampleForm());
    const delivery = await office.run(key);
    expect(delivery).toMatchObject({ outcome: 'confirmed', sent: true, error: null });
    expect(delivery.submission).toMatchObject({ attempts: 1, receipt: { number: 'BN-1' } });
    expect(office.portal.calls).toEqual(['lookUp', 'saveDraft', 'submit', 'lookUp']);
    expect(await office.story(key)).toBe(
      'planned > lookedUp > draftSaved > sending > accepted > lookedUp > confirmed',
    );
    expect((await office.store.get(key))?.lease).toBeNull();
  });

  it('run twice does not submit twice', async () => {
    const key = await office.plan(sampleForm());
    await office.run(key);
    const again = await office.run(key);
    expect(again).toMatchObject({ outcome: 'confirmed', sent: false });
    expect(again.submission.receipt?.number).toBe('BN-1');
    expect(office.portal.ledger()).toHaveLength(1);
  });

  it('tells what it does', async () => {
    const steps: string[] = [];
    await office.run(await office.plan(sampleForm()), { onStep: ({ step }) => steps.push(step) });
    expect(steps).toEqual(['lookUp', 'saveDraft', 'submit', 'lookUp']);
  });
});

describe('what the portal already holds', () => {
  it('the same figures: confirmed without sending', async () => {
    office.portal.place(sampleForm());
    const delivery = await office.run(await office.plan(sampleForm()));
    expect(delivery).toMatchObject({ outcome: 'confirmed', sent: false });
    expect(office.portal.calls).toEqual(['lookUp']);
  });

  it('other figures: conflict, with the cells that differ, and nothing is written', async () => {
    office.portal.place(sampleForm({ settled: 5 }));
    const delivery = await office.run(await office.plan(sampleForm()));
    expect(delivery.outcome).toBe('conflict');
    expect(isDungHenError(delivery.error, 'CONFLICT')).toBe(true);
    expect(delivery.submission.differences).toContainEqual({
      rowLabel: 'Hộ tịch',
      columnNumber: 7,
      expected: 3,
      found: 5,
    });
    expect(office.portal.calls).toEqual(['lookUp']);
  });

  it('a conflict that was settled by hand is confirmed on the next run', async () => {
    office.portal.place(sampleForm({ settled: 5 }));
    const key = await office.plan(sampleForm());
    expect((await office.run(key)).outcome).toBe('conflict');
    expect((await office.run(key)).outcome).toBe('conflict');
    office.portal.place(sampleForm());
    expect(await office.run(key)).toMatchObject({ outcome: 'confirmed', sent: false });
    expect(submits()).toBe(0);
  });

  it('submitted, but without figures to compare: not ours to confirm', async () => {
    office.portal.place(sampleForm());
    office.portal.showsFigures = false;
    expect((await office.run(await office.plan(sampleForm()))).outcome).toBe('conflict');
  });

  it('a closed period refuses before anything is sent', async () => {
    office.portal.closed = true;
    const delivery = await office.run(await office.plan(sampleForm()));
    expect(delivery).toMatchObject({ outcome: 'rejected', sent: false });
    expect(isDungHenError(delivery.error, 'SUBMISSION_REJECTED')).toBe(true);
    expect(delivery.submission.messages).toEqual(['Đã khóa']);
  });

  it('a closed period that holds our report confirms it', async () => {
    office.portal.place(sampleForm());
    office.portal.closed = true;
    expect((await office.run(await office.plan(sampleForm()))).outcome).toBe('confirmed');
  });
});

describe('the draft', () => {
  it('is not submitted when it reads back other than planned', async () => {
    office.portal.distortDraft = () => sampleForm({ settled: 9 });
    const key = await office.plan(sampleForm());
    const delivery = await office.run(key);
    expect(delivery).toMatchObject({ outcome: 'failed', sent: false, submission: { state: 'planned' } });
    expect(isDungHenError(delivery.error, 'CONFLICT')).toBe(true);
    office.portal.distortDraft = null;
    expect((await office.run(key)).outcome).toBe('confirmed');
  });

  it('a failure before sending leaves it planned', async () => {
    const key = await office.plan(sampleForm());
    office.portal.saveErrors = [network()];
    expect(await office.run(key)).toMatchObject({ outcome: 'failed', submission: { state: 'planned' } });
    office.portal.lookUpErrors = [network()];
    expect(await office.run(key)).toMatchObject({ outcome: 'failed', submission: { state: 'planned' } });
    expect(await office.run(key)).toMatchObject({ outcome: 'confirmed', submission: { attempts: 1 } });
  });
});

describe('an unclear answer', () => {
  it('done, answer lost: found by looking, not sent again', async () => {
    office.portal.fates = [{ kind: 'lostAfter' }];
    const delivery = await office.run(await office.plan(sampleForm()), { settings });
    expect(delivery).toMatchObject({ outcome: 'confirmed', submission: { attempts: 1 } });
    expect(office.portal.ledger()).toHaveLength(1);
  });

  it('never arrived: sent again only after the settle time and three look-ups that agree', async () => {
    office.portal.fates = [{ kind: 'lostBefore' }];
    const key = await office.plan(sampleForm());
    const delivery = await office.run(key, { settings });
    expect(delivery).toMatchObject({ outcome: 'confirmed', submission: { attempts: 2 } });
    expect(office.portal.ledger()).toHaveLength(1);
    const history = await office.store.history(key);
    const [first, second] = history.filter(({ event }) => event.type === 'sending');
    expect(secondsBetween(first?.at ?? '', second?.at ?? '')).toBeGreaterThanOrEqual(60 + 2 * 20);
    const evidence = history.find(({ event }) => event.type === 'notSubmitted');
    expect(evidence?.event).toMatchObject({ lookUps: 3, found: 'draft' });
    expect(evidence?.state).toBe('planned');
  });

  it.each([5, 30, 59, 75])('a commit %i s late is not doubled', async (seconds) => {
    office.portal.fates = [{ kind: 'late', seconds }];
    const delivery = await office.run(await office.plan(sampleForm()), { settings });
    expect(delivery).toMatchObject({ outcome: 'confirmed', submission: { attempts: 1 } });
    expect(office.portal.ledger()).toHaveLength(1);
  });

  it('a look-up that failed breaks the row of those that agree', async () => {
    office.portal.fates = [{ kind: 'lostBefore' }];
    const key = await office.plan(sampleForm());
    office.portal.lookUpErrors = [null, null, null, network(), null, null, null, network()];
    await office.run(key, { settings: { settleSeconds: 0, lookUps: 3, lookUpSeconds: 20 } });
    expect(await office.story(key)).toContain(
      'unclear > lookedUp > lookedUp > lookedUp > lookedUp > lookedUp > notSubmitted',
    );
  });

  it('the settle time counts from sending, also for a later run', async () => {
    office.portal.fates = [{ kind: 'lostBefore' }];
    const key = await office.plan(sampleForm());
    office.portal.lookUpErrors = [null, network(), network(), network()];
    expect((await office.run(key, { settings })).outcome).toBe('unknown');
    office.time.pass(3600);
    const from = office.time.now();
    expect((await office.run(key, { settings })).outcome).toBe('confirmed');
    expect(secondsBetween(from, office.time.now())).toBeLessThan(60);
  });

  it('a clock set back does not make it wait for ever', async () => {
    office.portal.fates = [{ kind: 'lostBefore' }];
    const key = await office.plan(sampleForm());
    office.portal.lookUpErrors = [null, network(), network(), network()];
    await office.run(key, { settings });
    office.time.pass(-86_400);
    const from = office.time.now();
    const isOwnerGone = () => true;
    expect((await office.run(key, { settings, isOwnerGone })).outcome).toBe('confirmed');
    expect(secondsBetween(from, office.time.now())).toBeLessThan(180);
  });

  it('a portal that cannot be asked leaves it unknown; the next run goes on by looking', async () => {
    office.portal.fates = [{ kind: 'lostAfter' }];
    const key = await office.plan(sampleForm());
    office.portal.lookUpErrors = [null, network(), network(), network()];
    const delivery = await office.run(key, { settings });
    expect(delivery).toMatchObject({ outcome: 'unknown', sent: true, submission: { state: 'unknown' } });
    expect(isDungHenError(delivery.error, 'SUBMISSION_UNKNOWN')).toBe(true);
    expect(await office.run(key, { settings })).toMatchObject({ outcome: 'confirmed', sent: false });
    expect(submits()).toBe(1);
  });

  it('passing failures of the look-up are waited out', async () => {
    office.portal.fates = [{ kind: 'lostAfter' }];
    office.portal.lookUpErrors = [null, network(), network(), null];
    expect((await office.run(await office.plan(sampleForm()), { settings })).outcome).toBe('confirmed');
  });

  it('accepted in words but never there: looked for, then sent again, and given up in the end', async () => {
    office.portal.fates = Array.from({ length: 9 }, () => ({ kind: 'swallowed' as const }));
    const key = await office.plan(sampleForm());
    const delivery = await office.run(key, { settings });
    expect(delivery).toMatchObject({ outcome: 'failed', submission: { attempts: 3, state: 'planned' } });
    expect(isDungHenError(delivery.error, 'SUBMISSION_UNKNOWN')).toBe(true);
    expect(submits()).toBe(3);
  });

  it('a bug of the adapter during submit is looked into first, then thrown', async () => {
    office.portal.fates = [{ kind: 'bug' }];
    const key = await office.plan(sampleForm());
    await expect(office.run(key, { settings })).rejects.toThrow('a bug in the adapter');
    expect(await office.story(key)).toMatch(/unclear > .*notSubmitted$/u);
    expect(await office.run(key, { settings })).toMatchObject({ outcome: 'confirmed' });
  });

  it.each(['UNSUPPORTED', 'SITE_CHANGED', 'FORBIDDEN'] as const)(
    'a submit that fails with %s would only fail again: told once it is known that nothing was sent',
    async (code) => {
      office.portal.fates = [{ kind: 'hindered', code }, { kind: 'done' }];
      const key = await office.plan(sampleForm());
      const delivery = await office.run(key, { settings });
      expect(delivery).toMatchObject({ outcome: 'failed', submission: { state: 'planned', attempts: 1 } });
      expect(isDungHenError(delivery.error, code)).toBe(true);
      expect(await office.run(key, { settings })).toMatchObject({ outcome: 'confirmed' });
    },
  );

  it('an answer nobody understands is not provoked a second time', async () => {
    office.portal.fates = [{ kind: 'baffling' }];
    const key = await office.plan(sampleForm());
    const delivery = await office.run(key, { settings });
    expect(delivery).toMatchObject({ outcome: 'failed', submission: { state: 'planned', attempts: 1 } });
    expect(isDungHenError(delivery.error, 'SITE_CHANGED')).toBe(true);
  });

  it('submitted, but with other figures: conflict with the differences', async () => {
    office.portal.fates = [{ kind: 'lostBefore' }];
    const key = await office.plan(sampleForm());
    office.portal.lookUpErrors = [null, network(), network(), network()];
    await office.run(key, { settings });
    office.portal.place(sampleForm({ settled: 7 }));
    const delivery = await office.run(key, { settings });
    expect(delivery.outcome).toBe('conflict');
    expect(delivery.submission.differences.length).toBeGreaterThan(0);
    expect(submits()).toBe(1);
  });

  it('submitted, but without figures: stays unknown', async () => {
    office.portal.fates = [{ kind: 'lostAfter' }];
    const key = await office.plan(sampleForm());
    office.portal.lookUpErrors = [null, network(), network(), network()];
    await office.run(key, { settings });
    office.portal.showsFigures = false;
    expect((await office.run(key, { settings })).outcome).toBe('unknown');
  });
});

describe('a refusal', () => {
  it('is final with the portal’s words', async () => {
    office.portal.fates = [{ kind: 'refused', messages: ['Cột (7) phải bằng (8)+(9)+(10)'] }];
    const key = await office.plan(sampleForm());
    const delivery = await office.run(key);
    expect(delivery).toMatchObject({ outcome: 'rejected', sent: true });
    expect(delivery.submission.messages).toEqual(['Cột (7) phải bằng (8)+(9)+(10)']);
    expect(await office.run(key)).toMatchObject({ outcome: 'rejected', sent: false });
    expect(submits()).toBe(1);
  });

  it('of a report it already holds is a confirmation', async () => {
    const key = await office.plan(sampleForm());
    office.portal.fates = [{ kind: 'refused', messages: ['Báo cáo đã được gửi'] }];
    const submit = office.portal.port.submit;
    office.portal.port.submit = async (form) => {
      office.portal.place(form);
      return submit(form);
    };
    expect((await office.run(key)).outcome).toBe('confirmed');
    expect(office.portal.ledger()).toHaveLength(1);
  });

  it('may be tried again when asked to', async () => {
    office.portal.fates = [{ kind: 'refused', messages: ['Ngoài thời gian báo cáo'] }];
    const key = await office.plan(sampleForm());
    await office.run(key);
    expect(await office.run(key, { retryRejected: true })).toMatchObject({ outcome: 'confirmed' });
  });
});

describe('a returned report', () => {
  it('needs a new version', async () => {
    const key = await office.plan(sampleForm());
    await office.run(key);
    office.portal.returnLast();
    const second = await office.plan(sampleForm({ settled: 4 }), 2);
    expect(await office.run(second)).toMatchObject({ outcome: 'confirmed', sent: true });
    expect(office.portal.ledger()).toHaveLength(2);
  });

  it('of which this outbox knows nothing is a conflict for version 1', async () => {
    office.portal.place(sampleForm());
    office.portal.returnLast();
    const delivery = await office.run(await office.plan(sampleForm()));
    expect(delivery).toMatchObject({ outcome: 'conflict', sent: false });
  });

  it('is told from one not sent: by its receipt', async () => {
    await office.run(await office.plan(sampleForm()));
    office.portal.returnLast();
    const second = await office.plan(sampleForm({ settled: 4 }), 2);
    office.portal.fates = [{ kind: 'lostAfter' }];
    office.portal.lookUpErrors = [null, network(), network(), network()];
    expect((await office.run(second, { settings })).outcome).toBe('unknown');
    office.portal.returnLast();
    expect(await office.run(second, { settings })).toMatchObject({ outcome: 'rejected', sent: false });
    expect(office.portal.ledger()).toHaveLength(2);
  });

  it('not sent yet: version 2 whose request was lost is sent again', async () => {
    await office.run(await office.plan(sampleForm()));
    office.portal.returnLast();
    office.portal.fates = [{ kind: 'lostBefore' }];
    const second = await office.plan(sampleForm({ settled: 4 }), 2);
    expect(await office.run(second, { settings })).toMatchObject({ outcome: 'confirmed' });
    expect(office.portal.ledger()).toHaveLength(2);
  });
});
