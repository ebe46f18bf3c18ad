import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composePaper } from './compose.ts';
import { legible } from './legible.ts';
import { letterFormFor } from './letter-form.ts';
import { paperText } from './paper-text.ts';
import { draftOf, FACTS, RECIPIENT } from './synthetic-letter.ts';

test('marks that turn or hide text go, white space and diacritics stay', () => {
  expect(legible('Nguyễn \u202eăV\u202c Mẫu\u200b\u0001\ud800 \u2066x\u2069\ufeff')).toBe('Nguyễn ăV Mẫu x');
  expect(legible('một\nhai\tba')).toBe('một\nhai\tba');
  expect(legible('Ha\u0300 Trung 𠮷')).toBe('Ha\u0300 Trung 𠮷');
});

test('every part of a value is cleaned, and what is no text is left alone', () => {
  expect(legible({ items: ['a\u0000', null], fixed: true, count: 3, day: null })).toEqual({
    items: ['a', null],
    fixed: true,
    count: 3,
    day: null,
  });
});

test('no paper holds a character that XML or a reader cannot take, whatever was typed', () => {
  const form = letterFormFor('supplement', '2026-11-09');
  if (form === null) throw new Error('no form');
  const typed = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(typed, typed, typed, (name, procedureName, item) => {
      const paper = composePaper(
        draftOf(
          { kind: 'supplement', items: [item], reason: name },
          { facts: { ...FACTS, procedureName }, recipient: { ...RECIPIENT, name } },
        ),
        form,
      );
      expect(paperText(paper)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/u);
    }),
  );
});

test('a name of nothing but hidden marks leaves a dotted line', () => {
  const form = letterFormFor('apology', '2026-11-09');
  if (form === null) throw new Error('no form');
  const draft = draftOf(
    { kind: 'apology', reason: 'x', newDue: null },
    { recipient: { ...RECIPIENT, name: '\u202e' } },
  );
  expect(composePaper(draft, form).blocks[0]).toEqual({
    kind: 'addressee',
    label: 'Kính gửi:',
    value: null,
  });
});
