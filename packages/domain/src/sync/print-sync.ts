import { percentOf, type Ratio } from '../kpi/ratio.ts';
import { type Language, writtenDate } from '../words.ts';
import { statusWords } from './sync-line.ts';
import type { SyncResult } from './types.ts';

/** '118/120 (98,33%)', or that nothing occurred. */
function share(ratio: Ratio, language: Language): string {
  const percent = percentOf(ratio);
  const counts = `${ratio.part}/${ratio.whole}`;
  if (percent === null) return language === 'vi' ? `${counts} (không phát sinh)` : `${counts} (none)`;
  return `${counts} (${language === 'vi' ? String(percent).replace('.', ',') : percent}%)`;
}

/** The whole result as a text to print: figures, pairs of statuses that differ, every dossier that needs something done. */
export function printSync(result: SyncResult, language: Language): string {
  const vi = language === 'vi';
  const { counts, lines, takenAt, delayHours } = result;
  const when = `${takenAt.slice(11, 16)} ${writtenDate(takenAt)}`;
  const text = [
    vi
      ? `ĐỐI CHIẾU ĐỒNG BỘ VỚI CỔNG QUỐC GIA (lúc ${when})`
      : `SYNCHRONISATION WITH THE NATIONAL PORTAL (${when})`,
    vi
      ? `Đã có trên Cổng quốc gia: ${share(result.sent, 'vi')}. Trạng thái khớp hoặc lệch có lý do: ${share(result.agreeing, 'vi')}.`
      : `On the national portal: ${share(result.sent, 'en')}. Statuses same or explained: ${share(result.agreeing, 'en')}.`,
    vi
      ? `Khớp ${counts.same}, lệch có lý do ${counts.explained}, lệch không rõ lý do ${counts.different}, chưa có trên Cổng ${counts.missingThere}, không có tại đơn vị ${counts.unknownHere}.`
      : `Same ${counts.same}, explained ${counts.explained}, different ${counts.different}, missing there ${counts.missingThere}, unknown here ${counts.unknownHere}.`,
  ];
  if (result.outOfScope > 0) {
    text.push(
      vi
        ? `Không xét ${result.outOfScope} hồ sơ nộp ngoài khoảng ngày mà cả hai danh sách cùng có.`
        : `${result.outOfScope} dossiers filed outside the days both lists cover were left out.`,
    );
  }
  text.push(
    vi
      ? `Độ trễ cho phép ${delayHours} giờ là số do người dùng đặt, không phải quy định.`
      : `The delay allowed, ${delayHours} hours, is a setting and no rule.`,
  );
  for (const { local, national, count } of result.pairs) {
    if (local === national) continue;
    const [here, there] = [statusWords(local)[language], statusWords(national)[language]];
    text.push(vi ? `  ${here} → ${there}: ${count} hồ sơ` : `  ${here} → ${there}: ${count}`);
  }
  for (const { code, words, toDo } of lines) {
    if (toDo !== null) text.push(`${code}: ${words[language]}`, `   → ${toDo[language]}`);
  }
  return text.join('\n');
}
