import { outlineOf, type PlanItem, type PlanPart } from './outline.ts';
import type { PlanTask, PlanTime } from './plan-task.ts';
import { planTime } from './plan-time.ts';

/** Times a sentence may be trusted with: a bare year in it is mostly that of a decree. */
const SAID_KINDS: ReadonlySet<PlanTime['kind']> = new Set([
  'before',
  'continuous',
  'periodic',
  'weekly',
  'monthly',
]);
/** A duty said in a sentence of its own among others: every week, or before a day of every period. */
const OWN_DUTY =
  /hàng tuần|hằng tuần|mỗi tuần|(?:hàng|hằng|định kỳ) quý.*trước ngày \d{1,2} (?:của )?tháng cuối/iu;

/**
 * Duties of the body: an item with "Thời gian: …" below it, each of its times; sentences that name a week or a day of
 * every period; what the offices named in "Tổ chức thực hiện" have to do; and items of the work without any time.
 */
export function bodyTasks(text: string, year: number | null): PlanTask[] {
  const tasks = outlineOf(text).flatMap((part) => tasksOf(part, year));
  const count = new Map<string, number>();
  return tasks.map((task) => {
    const before = count.get(task.id) ?? 0;
    count.set(task.id, before + 1);
    return before === 0 ? task : { ...task, id: `${task.id} (${before + 1})` };
  });
}

function tasksOf(part: PlanPart, year: number | null): PlanTask[] {
  const timed = part.items.some(({ times }) => times.length > 0);
  return part.items.flatMap((item) => {
    const owners = ownersOf(item, part);
    const task = (content: string, timeText: string, time: PlanTime, id = item.id): PlanTask => ({
      id: `văn bản ${id}`,
      section: item.title,
      content,
      owners,
      partners: item.partners,
      timeText,
      time,
      products: [],
      remark: '',
      from: 'body',
    });
    if (part.kind === 'offices' && item.times.length === 0) {
      return item.paragraphs.map((sentence, index) => {
        const time = saidTime(sentence, year);
        const id = item.paragraphs.length > 1 ? `${item.id}.${index + 1}` : item.id;
        return task(sentence, time.kind === 'unclear' ? '' : sentence, time, id);
      });
    }
    const named = item.times.flatMap((said) => eachTime(said, year));
    const main = named.map((said) =>
      task(named.length > 1 ? `${item.title}: ${said}` : item.title, said, planTime(said, year)),
    );
    const own = item.paragraphs
      .filter((sentence) => part.kind !== 'purpose' && OWN_DUTY.test(sentence))
      .map((sentence) => task(sentence, sentence, saidTime(sentence, year)));
    const untimed = part.kind === 'work' && !timed && own.length === 0 && item.paragraphs.length > 0;
    return [...main, ...own, ...(untimed ? [task(item.title, '', { kind: 'unclear' })] : [])];
  });
}

/** The item's own owners; the office it is named after; else the only item of its part that names any. */
function ownersOf(item: PlanItem, { kind, items }: PlanPart): readonly string[] {
  if (item.owners.length > 0) return item.owners;
  if (kind === 'offices') return [item.title];
  const naming = items.filter(({ owners }) => owners.length > 0);
  return naming.length === 1 ? (naming[0]?.owners ?? []) : [];
}

/** 'trước ngày 10/01/2022, và thực hiện thường xuyên' names two times of different kinds; most name one. */
function eachTime(said: string, year: number | null): readonly string[] {
  const parts = said.split(/[,;.]\s*và\s+/u).map((part) => part.trim());
  const kinds = new Set(parts.map((part) => planTime(part, year).kind));
  return kinds.size === parts.length && !kinds.has('unclear') ? parts : [said];
}

function saidTime(sentence: string, year: number | null): PlanTime {
  const time = planTime(sentence, year, 'sentence');
  return SAID_KINDS.has(time.kind) ? time : { kind: 'unclear' };
}
