/** What an adapter says of itself; registry, manifest hosts, docs table and contract tests are made from it. */
export interface AdapterMetadata {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** Host patterns as in a browser manifest, e.g. 'motcua.thanhhoa.gov.vn', '*.baocaochinhphu.gov.vn'. */
  readonly hosts: readonly string[];
  /** Kinds of page `pages.ts` recognises. */
  readonly pageKinds: readonly string[];
  readonly needs: { readonly login: boolean; readonly captcha: boolean; readonly otp: boolean };
  /** Politeness: requests in flight per host, and least milliseconds between two starts. */
  readonly pace: { readonly concurrency: number; readonly interval: number };
  /** Where the facts come from. */
  readonly sources: readonly string[];
  /** Date on which somebody last saw that the facts hold, 'YYYY-MM-DD'. */
  readonly lastVerified: string;
  /** How sure we are. */
  readonly confidence: 'high' | 'medium' | 'low';
}
