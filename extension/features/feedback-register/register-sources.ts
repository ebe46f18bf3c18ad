import type { IsoLocal } from '@dung-hen/calendar';
import type { PaperFeedback } from '@dung-hen/domain';
import type { FactSource } from '../../app/page/use-facts.ts';
import type { Settings } from '../../app/settings-schema.ts';
import type { StoredFeedback } from '../../app/stored-feedback.ts';

export interface RegisterFacts {
  readonly settings: Settings;
  /** Items seen on the pages of both systems. */
  readonly stored: readonly StoredFeedback[];
  /** Items that came another way, as the officer noted them. */
  readonly paper: readonly PaperFeedback[];
}

/** Everything the page reaches outside of itself. */
export interface RegisterSources extends FactSource<RegisterFacts> {
  now(): IsoLocal;
  newId(): string;
  /** Keeps an item noted by the officer; null removes it. */
  putPaper(id: string, item: PaperFeedback | null): Promise<void>;
  /** What the officer says of a pair, by the codes of the Thanh Hóa and the government system; null takes it back. */
  sayOfPair(thanhHoa: string, government: string, same: boolean | null): Promise<void>;
  copy(text: string): Promise<boolean>;
  /** Hands a file to the officer. */
  save(name: string, content: Blob): void;
  print(): void;
}
