import { describe, expect, test } from 'vitest';
import { DungHenError, ERROR_CODES } from './errors.ts';
import { ERROR_WORDS, errorSentence } from './messages.ts';

describe('error sentences', () => {
  test.each(ERROR_CODES)('%s has one sentence in each language that says what to do', (code) => {
    for (const language of ['vi', 'en'] as const) {
      const sentence = errorSentence(new DungHenError(code), language);
      expect(sentence).toMatch(/^\p{Lu}[^{}]+[;,] [^{}]+\.$/u);
      expect(sentence.match(/\. /gu)).toBeNull();
      expect(sentence).not.toContain(code);
    }
    expect(ERROR_WORDS[code].vi).not.toBe(ERROR_WORDS[code].en);
  });

  test('no two codes say the same', () => {
    expect(new Set(ERROR_CODES.map((code) => ERROR_WORDS[code].vi)).size).toBe(ERROR_CODES.length);
  });

  test('the label and the step are named where they are known', () => {
    const error = new DungHenError('SITE_CHANGED', { label: 'Ngày hẹn trả', step: 'dossiers' });
    expect(errorSentence(error, 'vi')).toMatch(/ \(nhãn “Ngày hẹn trả”, bước dossiers\)\.$/u);
    expect(errorSentence(error, 'en')).toMatch(/ \(label “Ngày hẹn trả”, step dossiers\)\.$/u);
  });

  test('how long to wait is told in a readable unit', () => {
    const say = (retryAfter: number) => errorSentence(new DungHenError('RATE_LIMITED', { retryAfter }), 'vi');
    expect(say(30)).toContain('hãy chờ 30 giây rồi');
    expect(say(600)).toContain('hãy chờ 10 phút rồi');
    expect(say(Number.NaN)).toContain('hãy chờ rồi');
    expect(errorSentence(new DungHenError('MAINTENANCE', { retryAfter: 120 }), 'en')).toContain(
      'wait 2 min and',
    );
  });

  test('nothing of the developer’s detail, the address, the cause or a person’s number is shown', () => {
    const error = new DungHenError('SITE_CHANGED', {
      adapter: 'onestop-thanhhoa',
      step: 'detail 0912345678',
      label: `Chủ hồ sơ 038123456789\n${'x'.repeat(500)}`,
      url: 'https://motcua.example.vn/dvc?SGT=038123456789',
      detail: 'secret detail',
      status: 500,
      cause: new Error('secret cause'),
    });
    for (const language of ['vi', 'en'] as const) {
      const sentence = errorSentence(error, language);
      expect(sentence).not.toMatch(/038123456789|0912345678|secret|example|\n/u);
      expect(sentence.length).toBeLessThan(300);
    }
  });
});
