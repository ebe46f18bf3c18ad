/** So often within so many milliseconds a page may take badges away before we give way to it. */
const TIMES = 8;
const WITHIN = 20_000;

/** Keeps count of how often the page undid what we drew. A page that does so again and again has its reasons. */
export class Patience {
  #tries: number[] = [];
  #lost = false;

  /** Whether we gave way. */
  get lost(): boolean {
    return this.#lost;
  }

  /** The page undid something at `now` (milliseconds). Answers whether that was once too often. */
  tried(now: number): boolean {
    this.#tries = [...this.#tries.filter((at) => now - at < WITHIN), now];
    this.#lost ||= this.#tries.length > TIMES;
    return this.#lost;
  }

  /** Starts over, because a person asked for it. */
  restore(): void {
    this.#tries = [];
    this.#lost = false;
  }
}
