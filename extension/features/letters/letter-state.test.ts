import { LETTER_REASONS } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { judgeLetter } from './judge-letter.ts';
import { factsOf, newLetter, registerRequest, reprintOf } from './letter-state.ts';
import { CALENDAR, NOW, registerEntry, SETTINGS } from './synthetic-letters.ts';

const TODAY = NOW.slice(0, 10);
const seen = seenDossier();
const around = { calendar: CALENDAR, entries: [], now: NOW };
const letterOf = (kind: 'apology' | 'supplement' | 'refusal') =>
  newLetter(kind, factsOf(seen.code, seen), SETTINGS, CALENDAR, TODAY);

describe('a new letter', () => {
  it('knows its dossier, the office, and proposes a new date by working days', () => {
    const letter = letterOf('apology');
    expect(letter).toMatchObject({
      facts: { dossierCode: seen.code, procedureName: 'Đăng ký biến động đất đai', dueAt: seen.dueAt },
      newDue: '2026-12-07',
      datedOn: TODAY,
      office: { unitName: SETTINGS.unitName, signerAuthority: ['TM. ỦY BAN NHÂN DÂN'] },
    });
    expect(letter.recipient.name).toBe('');
  });

  it('takes dates seen to the minute and leaves bare days bare', () => {
    expect(
      factsOf('X-1', seenDossier({ dueAt: '2026-11-30T17:00', receivedAt: '2026-11-16' })),
    ).toMatchObject({
      dueAt: '2026-11-30T17:00:00',
      receivedAt: '2026-11-16',
    });
  });

  it('of a dossier nobody saw knows the code alone', () => {
    expect(factsOf('X-1', null)).toEqual({
      dossierCode: 'X-1',
      status: null,
      procedureName: null,
      fieldName: null,
      submittedAt: null,
      receivedAt: null,
      dueAt: null,
      limit: null,
      supplementsAsked: 0,
    });
  });

  it('prints room for its number until it is registered', () => {
    const letter = { ...letterOf('apology'), reasons: { apology: 'Lý do', supplement: '', refusal: '' } };
    expect(judgeLetter(letter, around).paper?.number).toMatch(/^Số: …+\/PXL$/u);
    const entry = registerEntry({ printed: '07/PXL-cũ', dossierCode: seen.code });
    const numbered = judgeLetter({ ...letter, entry }, { ...around, entries: [entry] });
    expect(numbered.paper?.number).toBe('Số: 07/PXL-cũ');
    expect(numbered.paper?.numberNote).toBeNull();
    expect(numbered.checks.map(({ code }) => code)).not.toContain('ALREADY_REAPPOINTED');
  });

  it('counts what the system says was asked for: a dossier that waits was asked at least once', () => {
    const asked = (parts: Parameters<typeof seenDossier>[0]) =>
      factsOf('X', seenDossier(parts)).supplementsAsked;
    const one = { requestedAt: '2026-11-17T08:00:00', completedAt: null, dueBefore: null, dueAfter: null };
    expect(asked({})).toBe(0);
    expect(asked({ status: 5 })).toBe(1);
    expect(asked({ status: 5, supplements: [one, one] })).toBe(2);
    expect(asked({ status: 4, supplements: [one] })).toBe(1);
  });

  it('without a dossier code is ready if it is a slip of the counter, never if it sets a new date', () => {
    const kinds = { apology: 'x', supplement: 'x', refusal: 'x' };
    const of = (kind: 'apology' | 'supplement' | 'refusal') => {
      const dueAt = '2026-12-10T17:00:00';
      const facts = { ...factsOf('', null), receivedAt: '2026-11-16T08:00:00', dueAt };
      const letter = newLetter(kind, facts, SETTINGS, CALENDAR, TODAY);
      return judgeLetter({ ...letter, reasons: kinds, items: ['Tờ khai'] }, around);
    };
    expect(of('supplement').ready).toBe(true);
    expect(of('refusal').ready).toBe(true);
    const apology = of('apology');
    expect(apology.checks.filter(({ severity }) => severity === 'stop')).toEqual([]);
    expect(apology.ready).toBe(false);
    expect(apology.paper).not.toBeNull();
  });

  it('is not asked for again because of another slip without a code', () => {
    const other = registerEntry({ kind: 'supplement', dossierCode: '', number: '2026:01/HDHS' });
    const letter = newLetter('supplement', factsOf('', null), SETTINGS, CALENDAR, TODAY);
    const { checks } = judgeLetter(letter, { ...around, entries: [other] });
    expect(checks.map(({ code }) => code)).not.toContain('SUPPLEMENT_AGAIN');
  });
});

describe('what goes into the register', () => {
  it('is a common reason by its id and nothing of the officer’s own words or the recipient', () => {
    const common = LETTER_REASONS.apology[1];
    const letter = {
      ...letterOf('apology'),
      recipient: {
        salutation: 'Bà' as const,
        name: 'Trần Thị Mẫu',
        address: 'Thôn',
        phone: '0912',
        email: 'e',
      },
      reasons: { apology: common?.text ?? '', supplement: '', refusal: '' },
    };
    expect(registerRequest(letter, TODAY)).toEqual({
      kind: 'apology',
      pattern: '{so}/PXL',
      sequence: null,
      datedOn: TODAY,
      dossierCode: seen.code,
      procedureName: seen.procedureName,
      receivedAt: seen.receivedAt,
      oldDue: seen.dueAt,
      newDue: '2026-12-07',
      reasonId: common?.id,
      lateReason: '',
    });
    const own = { ...letter, reasons: { ...letter.reasons, apology: 'Bà Mẫu vắng nhà' } };
    expect(registerRequest(own, TODAY).reasonId).toBeNull();
    expect(JSON.stringify(registerRequest(own, TODAY))).not.toContain('Mẫu vắng nhà');
  });

  it('has no new date on a slip', () => {
    expect(registerRequest(letterOf('supplement'), TODAY)).toMatchObject({
      newDue: null,
      pattern: '{so}/HDHS',
    });
  });
});

describe('a reprint', () => {
  it('keeps number, day and new date of the register, and the common reason', () => {
    const entry = registerEntry({ reasonId: 'verification', newDue: '2026-12-04' });
    const letter = reprintOf(entry, seen, SETTINGS);
    expect(letter).toMatchObject({ newDue: '2026-12-04', datedOn: '2026-11-20', reprint: true });
    expect(letter.reasons.apology).toContain('xác minh');
    const judged = judgeLetter(letter, { ...around, entries: [entry] });
    expect(judged.paper).toMatchObject({ number: 'Số: 01/PXL', numberNote: '(Bản in lại)' });
  });

  it('is laid out by the receipt date of the register, whatever the store forgot', () => {
    const entry = registerEntry({ receivedAt: '2025-06-02T08:00:00' });
    expect(judgeLetter(reprintOf(entry, null, SETTINGS), around).form?.circular).toBe('TT 01/2018/TT-VPCP');
  });
});

it('a date beyond the calendar is a failure in words, not a crash', () => {
  const facts = { ...factsOf(seen.code, seen), dueAt: '2018-01-01T17:00:00', receivedAt: null };
  const letter = { ...newLetter('apology', facts, SETTINGS, CALENDAR, TODAY), newDue: null };
  expect(judgeLetter(letter, around)).toMatchObject({ ready: false, failure: { code: 'CALENDAR_MISSING' } });
});
