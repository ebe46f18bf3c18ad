/** A numbered or lettered item of a plan's body with what stands below it. */
export interface PlanItem {
  /** 'II.6.b'; without the section's Roman number where the text has none. */
  readonly id: string;
  readonly title: string;
  /** Sentences and bullets below the heading, one each. */
  readonly paragraphs: readonly string[];
  readonly owners: readonly string[];
  readonly partners: readonly string[];
  readonly times: readonly string[];
}

/** A numbered item with its lettered ones; `kind` says what its section is about. */
export interface PlanPart {
  /** 'purpose': aims and demands, no duties; 'offices': who does what, each item named by an office. */
  readonly kind: 'purpose' | 'work' | 'offices' | 'unknown';
  readonly items: readonly PlanItem[];
}

const SECTION = /^([IVX]{1,5})\s*[.)-]\s*(.+)$/u;
const HEADING = /^(\d{1,2}|[a-zđ])[.)]\s+(.+)$/u;
const FIELD =
  /^[-–+\s]*(chủ trì thực hiện|chủ trì|thực hiện|cơ quan phối hợp|phối hợp|hướng dẫn thực hiện|thời gian thực hiện|thời gian|thời hạn)\s*:\s*(.+)$/iu;
/** What comes after the body: recipients, signature. */
const BODY_END = /^nơi nhận/iu;
/** Officialese ends a text with './.'. */
const LAST_SENTENCE = /\.\/\.$/u;

type Open = { -readonly [Key in keyof PlanItem]: PlanItem[Key] extends string ? string : string[] };

/** The body of a plan as its parts, up to its last sentence or the list of recipients; lines of tables are passed over. */
export function outlineOf(text: string): PlanPart[] {
  const parts: { kind: PlanPart['kind']; items: Open[] }[] = [];
  let section = '';
  let kind: PlanPart['kind'] = 'unknown';
  let number = '';
  let open: Open | null = null;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '' || raw.includes('\t') || line.startsWith('|')) continue;
    if (BODY_END.test(line)) break;
    const roman = SECTION.exec(line);
    if (roman !== null) {
      const [, mark = '', title = ''] = roman;
      [section, kind, open] = [mark, kindOf(title), null];
      continue;
    }
    const heading = HEADING.exec(line);
    if (heading !== null) {
      const [, mark = '', title = ''] = heading;
      const numbered = /\d/u.test(mark);
      if (numbered) number = mark;
      const id = [section, number, numbered ? '' : mark].filter((part) => part !== '').join('.');
      open = { id, title: tidy(title), paragraphs: [], owners: [], partners: [], times: [] };
      const last = parts.at(-1);
      if (numbered || last === undefined) parts.push({ kind, items: [open] });
      else last.items.push(open);
      continue;
    }
    if (open === null) continue;
    const field = FIELD.exec(line);
    if (field === null) open.paragraphs.push(tidy(line.replace(/^[-–+]\s*/u, '')));
    else addField(open, field);
    if (LAST_SENTENCE.test(line)) break;
  }
  return parts;
}

function addField(open: Open, [, name = '', said = '']: RegExpExecArray): void {
  if (/thời/iu.test(name)) open.times.push(tidy(said));
  else if (/phối hợp|hướng dẫn/iu.test(name)) open.partners.push(tidy(said));
  else open.owners.push(tidy(said));
}

function kindOf(title: string): PlanPart['kind'] {
  if (/mục đích|yêu cầu|mục tiêu/iu.test(title)) return 'purpose';
  return /tổ chức thực hiện|phân công/iu.test(title) ? 'offices' : 'work';
}

/** One blank between words, no closing mark. */
function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[;,./]+$/u, '')
    .trim();
}
