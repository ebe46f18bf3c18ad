import { useState } from 'preact/hooks';

/** A text that begins as a draft and becomes the officer's own once touched. */
export interface Draft {
  readonly text: string;
  readonly edit: (text: string) => void;
  /** Back to the draft. */
  readonly reset: () => void;
}

/** New figures replace a draft nobody touched; the officer's own words stay until asked. */
export function useDraft(draft: string): Draft {
  const [own, setOwn] = useState<string | null>(null);
  return { text: own ?? draft, edit: setOwn, reset: () => setOwn(null) };
}
