import type { DungHenError } from '@dung-hen/domain';
import type { FormDefinition, Receipt, ReportForm } from '@dung-hen/forms';
import type { PageDocument } from '@dung-hen/page';
import { failure } from '../failure.ts';
import { factsOf } from '../page/facts.ts';
import { gateOf } from '../page/gates.ts';
import { textBlocks } from '../page/text-blocks.ts';
import { readList } from '../pages.ts';
import { receiptOn } from '../report/receipt.ts';
import { samePeriod } from '../words/period-words.ts';
import { EVERY_REPORT_LABEL } from '../words/report-labels.ts';
import type { ReportState } from '../words/state-words.ts';
import { namesUnit } from '../words/unit-name.ts';
import { decisive, type Message, messagesOn } from './answer.ts';
import { likeness, SURE } from './finding.ts';
import { kindOf, sheetOf } from './page-memory.ts';
import type { Seen } from './visitor.ts';

/** What the answer to a submit request comes to. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly receipt: Receipt | null; readonly stateWords: string }
  | { readonly kind: 'rejected'; readonly messages: readonly string[] }
  /** The portal asks whether to go on; nothing is sent yet. */
  | { readonly kind: 'question' }
  /** Somebody else changed the report, or it was sent before. */
  | { readonly kind: 'conflict'; readonly detail: string }
  /** Neither yes nor no. */
  | { readonly kind: 'unclear'; readonly cause: DungHenError };

const STEP = 'submit';
const YES = new Set<Message['kind']>(['sent', 'done']);
const NO = new Set<Message['kind']>(['refused', 'unbalanced', 'closed']);
const SENT_STATES: ReadonlySet<ReportState> = new Set<ReportState>(['submitted', 'pendingApproval']);

/** Judges the page a submit request was answered with; `before` are the pages seen on the way to it. */
export function verdictOn(
  seen: Seen,
  before: readonly PageDocument[],
  form: ReportForm,
  definition: FormDefinition,
): Verdict {
  const { page } = seen;
  const messages = messagesOn(seen, before);
  const says = (kind: Message['kind']) => messages.some((message) => message.kind === kind);
  if (!seen.whole) return unclear(page, 'NETWORK', 'the answer breaks off');
  if (seen.status === 409 || says('stale')) {
    return { kind: 'conflict', detail: 'somebody else changed the report meanwhile: look at it again' };
  }
  const now = stateNow(page, form, definition);
  const told = decisive(messages, new Set([...YES, ...NO]));
  const yes = told.filter((message) => YES.has(message.kind));
  const no = told.filter((message) => NO.has(message.kind));
  const isSent = now !== null && SENT_STATES.has(now.state);
  if (now === null && isGated(page))
    return unclear(page, 'LOGIN_REQUIRED', 'a log-in page came instead of an answer');
  if (seen.status >= 500)
    return { kind: 'unclear', cause: seen.error ?? failure('MAINTENANCE', STEP, { url: page.url }) };
  if (isSent || (yes.length > 0 && no.length === 0 && !contradicts(now, yes)))
    return accepted(page, now, yes);
  if (says('already')) return { kind: 'conflict', detail: 'the portal says the report was sent before' };
  if (no.length > 0 && yes.length === 0)
    return { kind: 'rejected', messages: no.map((message) => message.text).slice(0, 20) };
  if (says('question') && yes.length === 0) return { kind: 'question' };
  if (seen.error !== null) return { kind: 'unclear', cause: seen.error };
  return says('fault')
    ? unclear(page, 'MAINTENANCE', 'the portal reports trouble of its own')
    : unclear(page, 'SITE_CHANGED', 'the answer is neither a success nor a refusal');
}

/** "Thao tác thành công" on a page that still says "Đang nhập" is about something else; "Gửi thành công" is not. */
function contradicts(now: StateNow | null, yes: readonly Message[]): boolean {
  return now !== null && !yes.some((message) => message.kind === 'sent');
}

function accepted(page: PageDocument, now: StateNow | null, yes: readonly Message[]): Verdict {
  const blocks = textBlocks(page);
  const stateWords = now !== null && SENT_STATES.has(now.state) ? now.words : (yes[0]?.text ?? '');
  const isList = kindOf(page) === 'reports';
  const receipt = receiptOn(isList ? [] : factsOf(page, EVERY_REPORT_LABEL, blocks), blocks, stateWords);
  return { kind: 'accepted', receipt, stateWords };
}

function unclear(
  page: PageDocument,
  code: 'NETWORK' | 'LOGIN_REQUIRED' | 'MAINTENANCE' | 'SITE_CHANGED',
  detail: string,
): Verdict {
  return { kind: 'unclear', cause: failure(code, STEP, { url: page.url, detail }) };
}

function isGated(page: PageDocument): boolean {
  const kind = kindOf(page);
  return kind !== 'report' && kind !== 'reports' && gateOf(page) !== null;
}

interface StateNow {
  readonly state: ReportState;
  readonly words: string;
}

/** The state of the form's own report, where the page that answered shows it. */
function stateNow(page: PageDocument, form: ReportForm, definition: FormDefinition): StateNow | null {
  switch (kindOf(page)) {
    case 'report': {
      const { state, stateWords, period, unit } = sheetOf(page);
      const own =
        (period === null || samePeriod(period, form.period)) && (unit === null || namesUnit(unit, form.unit));
      return state === null || !own ? null : { state, words: stateWords };
    }
    case 'reports': {
      const reading = readList(page);
      const rows = reading.ok ? reading.reports.map((report) => ({ report })) : [];
      const own = rows.filter((row) => likeness(row, form, definition) >= SURE);
      const entry = own.length === 1 ? own[0]?.report.entry : undefined;
      return entry === undefined || entry.state === null
        ? null
        : { state: entry.state, words: entry.stateWords };
    }
    default:
      return null;
  }
}
