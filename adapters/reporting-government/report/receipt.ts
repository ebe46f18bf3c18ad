import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import type { Receipt } from '@dung-hen/forms';
import { parsePortalDate, tidyText } from '@dung-hen/page';
import { type Fact, factFor } from '../page/facts.ts';
import type { TextBlock } from '../page/text-blocks.ts';
import { phrases } from '../words/phrases.ts';
import { REPORT_LABELS } from '../words/report-labels.ts';

const MOMENT =
  /\d{1,2}(?::|h|g)\d{2}(?::\d{2})?[\s,]*(?:ngày\s*)?\d{1,2}[/.-]\d{1,2}[/.-]20\d\d|\d{1,2}[/.-]\d{1,2}[/.-]20\d\d(?:[\s,-]*(?:lúc\s*)?\d{1,2}(?::|h|g)\d{2}(?::\d{2})?)?|20\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?/iu;
const NUMBER =
  /(?:biên nhận|tiếp nhận|giao dịch|xác nhận|phiếu|mã số)\s*(?:số|mã|số hiệu)?\s*[:.]?\s*(?:là\s*)?[“"']?([A-ZĐ\d][\p{L}\d]*(?:[./_-][\p{L}\d]+)*)/iu;
const ABOUT_RECEIPT = phrases(
  'biên nhận',
  'số tiếp nhận',
  'mã tiếp nhận',
  'mã giao dịch',
  'mã xác nhận',
  'phiếu tiếp nhận',
);
const ABOUT_SENDING = phrases('gửi', 'nộp', 'trình', 'tiếp nhận', 'biên nhận');

/**
 * The receipt a page shows, or null where it shows neither number nor time of a submission. Read from labelled places
 * ("Số biên nhận: BC-2026-000123", "Thời gian gửi: 08:15 15/06/2026"), else from a sentence that speaks of a receipt.
 * `submittedAt` is Vietnam time where the portal's writing can be read, else its own words.
 */
export function receiptOn(
  facts: readonly Fact[],
  blocks: readonly TextBlock[],
  stateWords: string,
): Receipt | null {
  const sentences = blocks.filter((block) => !block.inData).map((block) => block.text);
  const labelled = numberIn(factFor(facts, REPORT_LABELS.receiptNumber));
  const number = labelled ?? firstOf(sentences, spokenNumber);
  const written = factFor(facts, REPORT_LABELS.receiptTime);
  const spoken =
    written ?? firstOf(sentences, (text) => (ABOUT_RECEIPT.in(text) === null ? null : momentIn(text)));
  if (number === null && spoken === null) return null;
  return { number, submittedAt: spoken === null ? null : readable(spoken), stateWords };
}

/** A receipt number stated beside its label: one token with a digit in it. */
function numberIn(value: string | null): string | null {
  const token = tidyText(value ?? '')
    .split(/[\s,;]+/u)
    .find((part) => /\d/u.test(part));
  return token === undefined ? null : token.replace(/[.)]+$/u, '');
}

function spokenNumber(text: string): string | null {
  if (ABOUT_RECEIPT.in(text) === null) return null;
  const number = NUMBER.exec(tidyText(text))?.[1] ?? null;
  return number !== null && /\d/u.test(number) && !MOMENT.test(number) ? number : null;
}

function momentIn(text: string): string | null {
  return ABOUT_SENDING.in(text) === null ? null : (MOMENT.exec(text)?.[0] ?? null);
}

function readable(written: string): string {
  return readableMoment(written) ?? tidyText(written).slice(0, 60);
}

/** The first moment a text states, Vietnam time (a day alone where no hour is given); null where it states none. */
export function readableMoment(written: string): IsoDate | IsoLocal | null {
  const parsed = parsePortalDate(MOMENT.exec(written)?.[0] ?? written, 'dayFirst');
  return parsed.ok ? parsed.value : null;
}

function firstOf(texts: readonly string[], read: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}
