import { mayPass } from './retry.ts';

/**
 * A log-in kept in memory. What is inside cannot be printed or serialised: it lives in a private field, so
 * `JSON.stringify`, `util.inspect`, spreading and structured cloning show nothing of it.
 */
export class Session<Secrets extends object> {
  #secrets: Secrets | null = null;
  #renewal: Promise<Secrets> | null = null;

  /** Whether there is something to present to the server. */
  isOpen(): boolean {
    return this.#secrets !== null;
  }

  /** Tokens or cookies for the next request; null when nobody is logged in. */
  secrets(): Secrets | null {
    return this.#secrets;
  }

  open(secrets: Secrets): void {
    this.#secrets = secrets;
  }

  close(): void {
    this.#secrets = null;
  }

  /**
   * Replaces refused secrets, once for all who wait: requests refused at the same time share one renewal, and one
   * refused with secrets that were replaced meanwhile gets the new ones. When the renewal fails everyone waiting gets
   * that error, and the session closes unless the failure may pass (no answer came, or the server is busy).
   */
  async renew(refused: Secrets | null, renewal: () => Promise<Secrets>): Promise<Secrets> {
    if (this.#renewal !== null) return this.#renewal;
    if (this.#secrets !== null && this.#secrets !== refused) return this.#secrets;
    this.#renewal = renewal();
    try {
      this.#secrets = await this.#renewal;
      return this.#secrets;
    } catch (error) {
      if (!mayPass(error)) this.#secrets = null;
      throw error;
    } finally {
      this.#renewal = null;
    }
  }
}
