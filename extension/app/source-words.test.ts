import { ORDER_SETTINGS } from '@dung-hen/adapters/post/order/settings';
import { RULE_VERSIONS } from '@dung-hen/domain';
import { expect, it } from 'vitest';
import { sourceWords } from './source-words.ts';

it.each([
  ['NĐ 118/2025/NĐ-CP Art. 19(6)', 'NĐ 118/2025/NĐ-CP Điều 19 khoản 6'],
  ['Civil Code 2015 Art. 147–148', 'Bộ luật Dân sự 2015 Điều 147–148'],
  [
    'Labour Code 2019 Art. 111–112 and the yearly notices',
    'Bộ luật Lao động 2019 Điều 111–112 và thông báo lịch nghỉ hằng năm',
  ],
  ['NĐ 118/2025/NĐ-CP, signed 09/06/2025', 'NĐ 118/2025/NĐ-CP, ký ngày 09/06/2025'],
])('%s', (source, words) => {
  expect(sourceWords(source, 'vi')).toBe(words);
  expect(sourceWords(source, 'en')).toBe(source);
});

it('leaves no English article in the sources of the rules', () => {
  const sources = RULE_VERSIONS.flatMap((rule) => [
    rule.source,
    rule.onlineAcceptHours.source,
    rule.apologyMinDaysBefore.source,
  ]);
  expect(
    sources
      .map((source) => sourceWords(source, 'vi'))
      .filter((words) => /Art\.|signed|replaced/u.test(words)),
  ).toEqual([]);
});

it('says in English what is no name of a text', () => {
  const sources = Object.values(ORDER_SETTINGS).map(({ source }) => sourceWords(source, 'en'));
  const vietnamese = /[ăâđêôơưàảãáạèẻẽéẹìỉĩíịòỏõóọùủũúụỳỷỹýỵ]/iu;
  const said = sources.map((source) => source.replaceAll('Thanh Hóa', ''));
  expect(said.filter((source) => vietnamese.test(source.normalize('NFC')))).toEqual([]);
  expect(sourceWords('Chưa có văn bản đặt chỉ tiêu', 'en')).toBe('No text sets a target');
});
