import { expect, test } from 'vitest';
import { causeUnknown, datesDiffer, systemReason } from './difference-reasons.ts';
import { REASON_CODES, type ReasonCode } from './reason.ts';

type SystemCode = Extract<ReasonCode, `SYSTEM_${string}`>;

test.each(REASON_CODES.filter((code): code is SystemCode => code.startsWith('SYSTEM_')))(
  '%s names its days, its source and that it is inferred',
  (code) => {
    const one = systemReason(code, '2026-08-22');
    expect(one).toMatchObject({ code, confidence: 'inferred', dates: ['2026-08-22'] });
    expect(one.source).toContain('2025');
    expect(one.words.vi).toContain('22/08/2026');
    expect(one.words.en).toContain('22/08/2026');
  },
);

test('the two dates stand side by side; an unknown cause says so', () => {
  expect(datesDiffer('2026-08-26', '2026-08-25').words.vi).toBe(
    'Hệ thống hẹn 26/08/2026, theo luật là 25/08/2026.',
  );
  expect(causeUnknown()).toMatchObject({ code: 'CAUSE_UNKNOWN', confidence: 'unsure' });
});
