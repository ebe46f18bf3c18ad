import type { PlanTask } from './plan-task.ts';
import { planTime } from './plan-time.ts';

const HEADING = /^(\d{1,2}|[a-zđ])\.\s+(.+)$/u;
const FIELD =
  /^[-–+\s]*(chủ trì thực hiện|chủ trì|thực hiện|cơ quan phối hợp|phối hợp|hướng dẫn thực hiện|thời gian thực hiện|thời gian)\s*:\s*(.+)$/iu;
/** A duty said in a sentence of its own, with its day. */
const SENTENCE = /^[-–+\s]*(.*?(?:hàng|định kỳ) quý.*?trước ngày \d{1,2} (?:của )?tháng cuối.*)$/iu;

interface Open {
  readonly id: string;
  readonly title: string;
  readonly owners: string[];
  readonly partners: string[];
}

/** Duties of the body: a numbered heading with "Thời gian: …" below it, and sentences that name a day of every period. */
export function bodyTasks(text: string, year: number | null): PlanTask[] {
  const tasks: PlanTask[] = [];
  let part = '';
  let open: Open | null = null;
  const push = (content: string, timeText: string, from: Open | null): void => {
    const id = `văn bản ${from?.id ?? tasks.length + 1}`;
    tasks.push({
      id: tasks.some((task) => task.id === id) ? `${id} (${tasks.length + 1})` : id,
      section: from?.title ?? content,
      content,
      owners: from?.owners ?? [],
      partners: from?.partners ?? [],
      timeText,
      time: planTime(timeText, year),
      products: [],
      from: 'body',
    });
  };
  for (const line of text.split('\n')) {
    if (line.includes('\t') || line.trim().startsWith('|')) continue;
    const heading = HEADING.exec(line.trim());
    if (heading !== null) {
      const [, mark = '', title = ''] = heading;
      if (/\d/u.test(mark)) part = mark;
      open = {
        id: /\d/u.test(mark) ? mark : `${part}.${mark}`,
        title: tidy(title),
        owners: [],
        partners: [],
      };
      continue;
    }
    const field = FIELD.exec(line.trim());
    if (field !== null && open !== null) {
      const [, name = '', said = ''] = field;
      if (/thời gian/iu.test(name)) push(open.title, tidy(said), open);
      else if (/phối hợp|hướng dẫn/iu.test(name)) open.partners.push(tidy(said));
      else open.owners.push(tidy(said));
      continue;
    }
    const sentence = SENTENCE.exec(line.trim())?.[1];
    if (sentence !== undefined) push(tidy(sentence), tidy(sentence), open);
  }
  return tasks;
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[;,./]+$/u, '')
    .trim();
