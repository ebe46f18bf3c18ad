import type { Presets, SingleBar } from 'cli-progress';

/** Progress of one piece of work. `total` null: not known yet. */
export interface Progress {
  update(done: number, total: number | null): void;
  stop(): void;
}

/** Shows nothing. */
export const NO_PROGRESS: Progress = { update: () => undefined, stop: () => undefined };

/** Loaded only where a bar is drawn. */
export interface BarMaker {
  readonly SingleBar: typeof SingleBar;
  readonly Presets: typeof Presets;
}

/** A bar for a terminal. */
export function barProgress({ SingleBar, Presets }: BarMaker, label: string): Progress {
  const bar = new SingleBar(
    { format: `${label} {bar} {percentage}% | {value}/{total}`, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update: (done, total) => {
      if (total === null) return;
      if (started) bar.setTotal(total);
      else bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}

/** Lines for a log file: at most one for every tenth of the work. */
export function lineProgress(write: (line: string) => void, label: string): Progress {
  let shown = -1;
  return {
    update: (done, total) => {
      const tenth = total === null || total === 0 ? 0 : Math.floor((done * 10) / total);
      if (tenth === shown) return;
      shown = tenth;
      write(total === null ? `${label}: ${done}` : `${label}: ${done}/${total}`);
    },
    stop: () => undefined,
  };
}
