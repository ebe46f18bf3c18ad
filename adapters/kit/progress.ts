/** Progress of long work: what is done, of how many (null = not known yet). */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

export type OnProgress = (progress: Progress) => void;
