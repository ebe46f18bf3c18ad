export interface Counted {
  readonly asked: number;
  readonly right: number;
  readonly refused: number;
  readonly wrong: readonly string[];
}

interface Line {
  pages: number;
  asked: number;
  right: number;
  refused: number;
  wrong: number;
}

/** Outcomes by kind of system, and why cells were refused. */
export class Tally {
  readonly wrong: string[] = [];
  readonly #lines = new Map<string, Line>();
  readonly #reasons = new Map<string, number>();

  add(name: string, seed: number, counted: Counted, reasons: ReadonlyMap<string, number> = new Map()): void {
    const line = this.#lines.get(name) ?? { pages: 0, asked: 0, right: 0, refused: 0, wrong: 0 };
    line.pages += 1;
    line.asked += counted.asked;
    line.right += counted.right;
    line.refused += counted.refused;
    line.wrong += counted.wrong.length;
    this.#lines.set(name, line);
    this.wrong.push(...counted.wrong.map((words) => `seed ${seed}, ${name}: ${words}`));
    for (const [why, count] of reasons) this.#reasons.set(why, (this.#reasons.get(why) ?? 0) + count);
  }

  /** Share of the cells asked for that were refused, of all systems or all but one. */
  refusedShare(without?: string): number {
    const lines = [...this.#lines].filter(([name]) => name !== without).map(([, line]) => line);
    return sum(lines, 'refused') / sum(lines, 'asked');
  }

  /** As a Markdown table. */
  table(): string {
    const lines = [...this.#lines.values()];
    const all: Line = {
      pages: sum(lines, 'pages'),
      asked: sum(lines, 'asked'),
      right: sum(lines, 'right'),
      refused: sum(lines, 'refused'),
      wrong: sum(lines, 'wrong'),
    };
    const row = (name: string, line: Line) =>
      `| ${name} | ${line.pages} | ${line.asked} | ${line.right} | ${line.refused} (${((100 * line.refused) / line.asked).toFixed(1)} %) | ${line.wrong} |`;
    return [
      '| System | Pages | Cells | Right | Refused | Wrong |',
      '|---|---:|---:|---:|---:|---:|',
      ...[...this.#lines].map(([name, line]) => row(name, line)),
      row('**all**', all),
    ].join('\n');
  }

  /** Why cells were refused, most frequent first, as a Markdown table. */
  reasons(): string {
    const rows = [...this.#reasons].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
    return [
      '| Why refused | Cells |',
      '|---|---:|',
      ...rows.map(([why, count]) => `| ${why} | ${count} |`),
    ].join('\n');
  }
}

function sum(lines: readonly Line[], key: keyof Line): number {
  return lines.reduce((all, line) => all + line[key], 0);
}
