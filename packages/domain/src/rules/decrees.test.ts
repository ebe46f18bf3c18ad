import { expect, test } from 'vitest';
import { DECREE_61_2018 } from './decree-61-2018.ts';
import { DECREE_118_2025 } from './decree-118-2025.ts';

test.each([DECREE_61_2018, DECREE_118_2025])(
  '$id: every value names its source and how sure it is',
  (decree) => {
    const values = Object.values(decree).filter(
      (value): value is { value: unknown; confidence: string; source: string } =>
        typeof value === 'object' && value !== null && 'confidence' in value,
    );
    expect(values).toHaveLength(11);
    for (const { confidence, source } of values) {
      expect(['certain', 'known', 'inferred', 'unsure']).toContain(confidence);
      expect(source).not.toBe('');
    }
  },
);

test('the apology form is the one of each circular', () => {
  expect(DECREE_61_2018.apologyForm.value.vi).toContain('TT 01/2018/TT-VPCP');
  expect(DECREE_118_2025.apologyForm.value.vi).toContain('TT 03/2025/TT-VPCP');
});
