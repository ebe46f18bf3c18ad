import { createCalendar, toDay, toIso } from '@dung-hen/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLetter, type LetterCircumstances, mayRegister } from './check-letter.ts';
import type { LetterDraft } from './letter-draft.ts';
import { letterFormFor } from './letter-form.ts';
import type { RegisteredLetter } from './letter-number.ts';
import { proposeNewDue } from './new-due.ts';
import { APOLOGY, draftOf, FACTS, OFFICE, RECIPIENT } from './synthetic-letter.ts';

const calendar = createCalendar();

function around(draft: LetterDraft, over: Partial<LetterCircumstances> = {}): LetterCircumstances {
  return {
    form: letterFormFor(draft.content.kind, draft.facts.receivedAt ?? '2026-11-09'),
    calendar,
    today: '2026-11-09',
    register: [],
    lateReason: '',
    ...over,
  };
}

function codes(draft: LetterDraft, over: Partial<LetterCircumstances> = {}): readonly string[] {
  return checkLetter(draft, around(draft, over)).map(({ code }) => code);
}

const registered: RegisteredLetter = {
  year: 2026,
  sequence: 3,
  printed: '03/PXL',
  kind: 'apology',
  dossierCode: FACTS.dossierCode,
  datedOn: '2026-11-05',
  newDue: '2026-11-12',
  voided: false,
};

describe('an apology', () => {
  test('sent on the last working day before the due day may be registered', () => {
    const draft = draftOf(APOLOGY);
    const checks = checkLetter(draft, around(draft));
    expect(mayRegister(checks)).toBe(true);
    expect(checks.map(({ code }) => code)).toEqual(['LAYOUT_UNVERIFIED', 'RULE_AMENDED', 'RULE_AMENDED']);
    expect(checks[0]?.words.vi).toContain('chưa kiểm chứng');
  });

  test('on the due day is late: it says so, names the last day, and needs a reason', () => {
    const draft = draftOf(APOLOGY);
    const late = checkLetter(draft, around(draft, { today: '2026-11-10' }));
    expect(late.find(({ code }) => code === 'LETTER_LATE')).toMatchObject({
      severity: 'warn',
      words: { vi: expect.stringContaining('09/11/2026') },
      source: 'NĐ 118/2025/NĐ-CP Art. 19(6)',
    });
    expect(late.some(({ code }) => code === 'LATE_REASON_MISSING')).toBe(true);
    expect(mayRegister(late)).toBe(false);
    const explained = checkLetter(
      draft,
      around(draft, { today: '2026-11-10', lateReason: 'Cán bộ nghỉ ốm' }),
    );
    expect(explained.some(({ code }) => code === 'LETTER_LATE')).toBe(true);
    expect(mayRegister(explained)).toBe(true);
  });

  test('counts its last day by working days: after a long holiday it lies before it', () => {
    const facts = { ...FACTS, receivedAt: '2026-02-09T08:00:00', dueAt: '2026-02-23T17:00:00' };
    const draft = draftOf(
      { kind: 'apology', reason: 'x', newDue: '2026-02-26' },
      { facts, datedOn: '2026-02-13' },
    );
    expect(codes(draft, { today: '2026-02-13' })).not.toContain('LETTER_LATE');
    expect(codes(draft, { today: '2026-02-14' })).toContain('LETTER_LATE');
  });

  test('of a dossier due the day it came was never possible in time', () => {
    const facts = { ...FACTS, receivedAt: '2026-11-09T08:00:00', dueAt: '2026-11-09T17:00:00' };
    expect(codes(draftOf(APOLOGY, { facts }))).toContain('LETTER_NEVER_IN_TIME');
  });

  test('is refused when one is registered, and possible again once that one is void', () => {
    const draft = draftOf(APOLOGY);
    const checks = checkLetter(draft, around(draft, { register: [registered] }));
    expect(checks[0]).toMatchObject({ code: 'ALREADY_REAPPOINTED', severity: 'stop', confidence: 'certain' });
    expect(checks[0]?.words.vi).toMatch(/03\/PXL.*05\/11\/2026.*12\/11\/2026/u);
    expect(mayRegister(checks)).toBe(false);
    expect(codes(draft, { register: [{ ...registered, voided: true }] })).not.toContain(
      'ALREADY_REAPPOINTED',
    );
    expect(codes(draft, { register: [{ ...registered, kind: 'supplement' }] })).not.toContain(
      'ALREADY_REAPPOINTED',
    );
  });

  test('printed again is not judged by today', () => {
    const draft = draftOf(APOLOGY, {
      number: { pattern: '{so}/PXL', printed: '03/PXL', year: 2026, reprint: true },
    });
    const checks = checkLetter(draft, around(draft, { today: '2026-12-30', register: [registered] }));
    expect(mayRegister(checks)).toBe(true);
  });

  test.each([
    [null, 'NEW_DUE_MISSING'],
    ['2026-11-24', 'NEW_DUE_NOT_WORKING'],
    ['2026-11-14', 'NEW_DUE_NOT_WORKING'],
    ['2026-11-10', 'NEW_DUE_NOT_LATER'],
    ['2026-11-06', 'NEW_DUE_PASSED'],
    ['2035-01-05', 'NEW_DUE_OUTSIDE_CALENDAR'],
  ])('with the new date %s stops: %s', (newDue, code) => {
    const draft = draftOf({ kind: 'apology', reason: 'x', newDue });
    const checks = checkLetter(draft, around(draft));
    expect(checks.find((check) => check.code === code)?.severity).toBe('stop');
  });

  test('resting on a year not announced warns', () => {
    expect(codes(draftOf({ kind: 'apology', reason: 'x', newDue: '2027-01-06' }))).toContain(
      'NEW_DUE_ESTIMATED',
    );
  });

  test('needs a reason and an old due date', () => {
    const draft = draftOf(
      { kind: 'apology', reason: ' ', newDue: '2026-11-13' },
      { facts: { ...FACTS, dueAt: null } },
    );
    expect(codes(draft)).toEqual(expect.arrayContaining(['REASON_MISSING', 'DUE_MISSING']));
  });

  test('of a dossier paused or finished warns', () => {
    expect(codes(draftOf(APOLOGY, { facts: { ...FACTS, status: 5 } }))).toContain('DOSSIER_PAUSED');
    expect(codes(draftOf(APOLOGY, { facts: { ...FACTS, status: 10 } }))).toContain('DOSSIER_FINISHED');
  });

  test('the proposed date always passes', () => {
    const days = fc.integer({ min: toDay('2025-07-01'), max: toDay('2026-11-30') });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: -20, max: 40 }),
        (from, span, ago) => {
          const facts = { ...FACTS, receivedAt: toIso(from), dueAt: toIso(from + span), limit: null };
          const today = toIso(from + span + ago);
          const newDue = proposeNewDue(facts, calendar, today)?.newDue ?? null;
          const draft = draftOf({ kind: 'apology', reason: 'x', newDue }, { facts });
          const checks = checkLetter(draft, around(draft, { today, lateReason: 'x' }));
          expect(checks.filter(({ severity }) => severity === 'stop')).toEqual([]);
        },
      ),
    );
  });
});

describe('a supplement request', () => {
  const content = { kind: 'supplement', items: ['', 'Tờ khai'], reason: 'Thiếu giấy tờ' } as const;

  test('is on time three working days after receipt, late after that', () => {
    const draft = draftOf(content);
    expect(codes(draft, { today: '2026-11-06' })).not.toContain('SUPPLEMENT_NOTICE_LATE');
    expect(codes(draft, { today: '2026-11-09' })).toContain('SUPPLEMENT_NOTICE_LATE');
  });

  test('under the older rules has no such day', () => {
    const facts = { ...FACTS, receivedAt: '2025-03-03', dueAt: '2025-03-31' };
    expect(codes(draftOf(content, { facts }), { today: '2025-03-28' })).not.toContain(
      'SUPPLEMENT_NOTICE_LATE',
    );
  });

  test('needs its items and its reason', () => {
    const draft = draftOf({ kind: 'supplement', items: [' '], reason: '' });
    expect(codes(draft)).toEqual(expect.arrayContaining(['ITEMS_MISSING', 'REASON_MISSING']));
  });

  test('warns at the second request but lets it pass', () => {
    const before = { ...registered, kind: 'supplement', printed: '01/HDHS', newDue: null } as const;
    const draft = draftOf(content);
    const checks = checkLetter(draft, around(draft, { today: '2026-11-05', register: [before] }));
    expect(checks.map(({ code }) => code)).toContain('SUPPLEMENT_AGAIN');
    expect(mayRegister(checks)).toBe(true);
  });

  test.each([
    ['2026-11-03', 'NĐ 118/2025/NĐ-CP Art. 17; NĐ 63/2010/NĐ-CP Art. 20(4); QĐ 766/QĐ-TTg'],
    ['2025-03-03', 'NĐ 63/2010/NĐ-CP Art. 20(4); QĐ 766/QĐ-TTg'],
  ])('received %s warns at what the system has asked for before', (receivedAt, source) => {
    const draft = draftOf(content, { facts: { ...FACTS, receivedAt, supplementsAsked: 1 } });
    const again = checkLetter(draft, around(draft)).find(({ code }) => code === 'SUPPLEMENT_AGAIN');
    expect(again).toMatchObject({ severity: 'warn', source });
    expect(again?.words.vi).toContain('Hệ thống đã ghi 01 lần yêu cầu bổ sung');
  });

  test('under the older rules is late once the limit has passed, unless the clock stands still', () => {
    const facts = { ...FACTS, receivedAt: '2025-03-03', dueAt: '2025-03-31' };
    const late = (status: 4 | 5, today: string) =>
      codes(draftOf(content, { facts: { ...facts, status } }), { today });
    expect(late(4, '2025-03-31')).not.toContain('SUPPLEMENT_NOTICE_LATE');
    expect(late(4, '2025-04-01')).toContain('SUPPLEMENT_NOTICE_LATE');
    expect(late(5, '2025-04-01')).not.toContain('SUPPLEMENT_NOTICE_LATE');
  });

  test.each([
    // 15 days after these days end on days off, and roll forward (Civil Code 2015 Art. 147–148).
    ['2026-04-10', '28/04/2026'],
    ['2026-11-09', '25/11/2026'],
  ])('of %s names the day the wait ends, %s, and that the limit starts anew', (datedOn, end) => {
    const facts = { ...FACTS, receivedAt: datedOn, dueAt: null };
    const draft = draftOf(content, { facts, datedOn });
    const note = checkLetter(draft, around(draft)).find(({ code }) => code === 'SUPPLEMENT_CLOCK');
    expect(note).toMatchObject({ severity: 'note', confidence: 'certain' });
    expect(note?.words.vi).toContain(`hết hạn chờ ngày ${end}`);
    expect(note?.words.vi).toContain('tính lại từ đầu;');
  });

  test('under the older rules closes on no day, and its clock is not verified', () => {
    const facts = { ...FACTS, receivedAt: '2025-03-03', dueAt: '2025-03-31' };
    const draft = draftOf(content, { facts, datedOn: '2025-03-10' });
    const note = checkLetter(draft, around(draft)).find(({ code }) => code === 'SUPPLEMENT_CLOCK');
    expect(note?.words.vi).toContain('tính lại từ đầu (chưa kiểm chứng)');
    expect(note?.words.vi).not.toContain('hết hạn chờ');
  });

  test('of a dossier not received yet has no clock, but eight working hours', () => {
    const facts = { ...FACTS, status: 1, receivedAt: null, submittedAt: '2026-11-05T15:00:00' } as const;
    const at = (today: string) => codes(draftOf(content, { facts }), { today });
    expect(at('2026-11-06')).not.toContain('ANSWER_LATE');
    expect(at('2026-11-09')).toContain('ANSWER_LATE');
    expect(at('2026-11-09')).not.toContain('SUPPLEMENT_CLOCK');
    expect(at('2026-11-09')).not.toContain('RECEIPT_MISSING');
  });
});

describe('a refusal', () => {
  const content = { kind: 'refusal', reason: 'Không đủ điều kiện', legalBasis: '' } as const;

  test('after the due day warns, on it not', () => {
    expect(codes(draftOf(content), { today: '2026-11-10' })).not.toContain('REFUSAL_LATE');
    expect(codes(draftOf(content), { today: '2026-11-11' })).toContain('REFUSAL_LATE');
    const waiting = draftOf(content, { facts: { ...FACTS, status: 5 } });
    expect(codes(waiting, { today: '2026-11-11' })).not.toContain('REFUSAL_LATE');
  });

  test('needs a reason; a second one warns', () => {
    const draft = draftOf({ ...content, reason: '' });
    expect(codes(draft)).toContain('REASON_MISSING');
    const before = { ...registered, kind: 'refusal' } as const;
    expect(codes(draftOf(content), { register: [before] })).toContain('REFUSED_ALREADY');
  });
});

test('what is left empty is said, and a bad number pattern stops', () => {
  const draft = draftOf(APOLOGY, {
    office: { ...OFFICE, unitName: '', signerName: '' },
    recipient: { ...RECIPIENT, name: ' ' },
    number: { pattern: 'PXL', printed: null, year: 2026, reprint: false },
  });
  expect(codes(draft)).toEqual(
    expect.arrayContaining(['NUMBER_PATTERN_BAD', 'UNIT_MISSING', 'RECIPIENT_MISSING', 'SIGNER_MISSING']),
  );
});

test('a slip of an older dossier whose receipt is not known says which form it takes', () => {
  const content = { kind: 'refusal', reason: 'x', legalBasis: '' } as const;
  const of = (dossierCode: string) =>
    codes(draftOf(content, { facts: { ...FACTS, dossierCode, receivedAt: null } }));
  expect(of('H56.77.5-250601-0003')).toContain('RECEIPT_MISSING');
  expect(of('H56.77.5-261103-0007')).not.toContain('RECEIPT_MISSING');
  expect(of('')).not.toContain('RECEIPT_MISSING');
});

test('dates that cannot all be right warn', () => {
  const of = (parts: Partial<typeof FACTS>, datedOn: string | null) =>
    codes(draftOf(APOLOGY, { facts: { ...FACTS, ...parts }, datedOn }));
  expect(of({}, '2026-11-09').filter((code) => /DATED|RECEIPT/u.test(code))).toEqual([]);
  expect(of({}, '2026-11-10')).toContain('DATED_IN_FUTURE');
  expect(of({}, '2026-11-02')).toContain('DATED_BEFORE_RECEIPT');
  expect(of({}, '2026-11-03')).not.toContain('DATED_BEFORE_RECEIPT');
  expect(of({ receivedAt: '2026-11-10T08:00:00' }, null)).toContain('RECEIPT_IN_FUTURE');
  expect(of({ dueAt: '2026-11-02T17:00:00' }, null)).toContain('DUE_BEFORE_RECEIPT');
});

test.each([
  ['supplement', { kind: 'supplement', items: [' '], reason: 'Thiếu' } as const, 'Giấy tờ cần bổ sung'],
  ['refusal', { kind: 'refusal', reason: '', legalBasis: '' } as const, 'Lý do'],
  ['apology', { kind: 'apology', reason: '', newDue: '2026-11-13' } as const, 'Lý do'],
])('a %s printed again without its words warns, and may be printed', (_, content, what) => {
  const number = { pattern: '{so}/PXL', printed: '03/PXL', year: 2026, reprint: true };
  const checks = checkLetter(draftOf(content, { number }), around(draftOf(content)));
  expect(checks[0]).toMatchObject({ code: 'REPRINT_INCOMPLETE', severity: 'warn' });
  expect(checks[0]?.words.vi).toContain(`${what}`);
  const whole = { ...content, reason: 'Thiếu', ...('items' in content ? { items: ['Tờ khai'] } : {}) };
  expect(codes(draftOf(whole, { number }))).not.toContain('REPRINT_INCOMPLETE');
});

test('a letter dated on a day off warns', () => {
  expect(codes(draftOf(APOLOGY, { datedOn: '2026-11-08' }))).toContain('DATED_ON_DAY_OFF');
  expect(codes(draftOf(APOLOGY, { datedOn: null }))).not.toContain('DATED_ON_DAY_OFF');
});

test('checks come most serious first, each with words in both languages', () => {
  const draft = draftOf(
    { kind: 'apology', reason: '', newDue: null },
    { recipient: { ...RECIPIENT, name: '' } },
  );
  const checks = checkLetter(draft, around(draft, { form: null, today: '2026-11-12' }));
  const order = checks.map(({ severity }) => ['stop', 'warn', 'note'].indexOf(severity));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(checks.map(({ code }) => code)).toContain('RULE_UNKNOWN');
  for (const { words } of checks) {
    expect(words.vi).not.toBe('');
    expect(words.en).not.toBe('');
  }
});

test('a malformed date is refused', () => {
  const draft = draftOf(APOLOGY, { facts: { ...FACTS, dueAt: '10/11/2026' } });
  expect(() => checkLetter(draft, around(draft))).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
});
