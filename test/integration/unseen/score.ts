/** What became of one page: its facts, or that it is to be refused and was. */
export interface Score {
  readonly name: string;
  readonly asked: number;
  readonly right: number;
  readonly wrong: readonly string[];
  /** Nobody can be sure of the page. */
  readonly mustRefuse: boolean;
  /** Why what is not right was refused. */
  readonly why: string;
}

interface Batch {
  readonly name: string;
  readonly scores: readonly Score[];
}

const isRight = ({ asked, right, mustRefuse, wrong }: Score) =>
  !mustRefuse && wrong.length === 0 && right === asked;
const isRefused = (score: Score) => !score.mustRefuse && score.wrong.length === 0 && !isRight(score);

/** Shares of the batches, and every page (or file) that a person reads and we do not, as Markdown. */
export function scoreTable(batches: readonly Batch[], things = 'Pages'): string {
  const count = (scores: readonly Score[], is: (score: Score) => boolean) => scores.filter(is).length;
  const line = ({ name, scores }: Batch) =>
    `| ${[
      name,
      scores.length,
      count(scores, isRight),
      count(scores, ({ mustRefuse, wrong }) => mustRefuse && wrong.length === 0),
      count(scores, isRefused),
      count(scores, ({ wrong }) => wrong.length > 0),
    ].join(' | ')} |`;
  const all = { name: '**all**', scores: batches.flatMap(({ scores }) => scores) };
  return [
    `| Batch | ${things} | Right | Rightly refused | Refused | Wrong |`,
    '|---|---:|---:|---:|---:|---:|',
    ...[...batches, all].map(line),
    '',
    '| Refused, though a person reads it | Right | Why |',
    '|---|---:|---|',
    ...all.scores
      .filter(isRefused)
      .map(({ name, right, asked, why }) => `| ${name} | ${right} of ${asked} | ${why} |`),
    '',
    ...wrongLines(all.scores),
    '| Refused, and nobody could be sure | Why |',
    '|---|---|',
    ...all.scores.filter(({ mustRefuse }) => mustRefuse).map(({ name, why }) => `| ${name} | ${why} |`),
  ].join('\n');
}

/** What a batch scored before anything was mended by it. */
export interface Blind {
  readonly name: string;
  readonly pages: number;
  readonly right: number;
  readonly rightlyRefused: number;
  readonly refused: number;
  readonly wrong: number;
  /** What was wrong. */
  readonly words: string;
}

/** Blind scores as Markdown: they were counted once and are not reckoned again. */
export function blindTable(blind: readonly Blind[]): string {
  return [
    '| Written blind | Pages | Right | Rightly refused | Refused | Wrong | What was wrong |',
    '|---|---:|---:|---:|---:|---:|---|',
    ...blind.map(
      ({ name, pages, right, rightlyRefused, refused, wrong, words }) =>
        `| ${[name, pages, right, rightlyRefused, refused, wrong, words].join(' | ')} |`,
    ),
  ].join('\n');
}

/** Pages with figures in a wrong place, which no released state has. */
function wrongLines(scores: readonly Score[]): string[] {
  const lines = scores
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ name, right, asked, wrong }) => `| ${name} | ${right} of ${asked} | ${wrong.length} |`);
  return lines.length === 0 ? [] : ['| Wrong | Right | Wrong figures |', '|---|---:|---:|', ...lines, ''];
}

/** Every wrong fact with the page it stands on. */
export function wrongIn(batches: readonly Batch[]): string[] {
  return batches.flatMap(({ scores }) =>
    scores.flatMap(({ name, wrong }) => wrong.map((words) => `${name}: ${words}`)),
  );
}

/** Pages of any batch that are right. */
export function rightPages(batches: readonly Batch[]): number {
  return batches.flatMap(({ scores }) => scores).filter(isRight).length;
}
