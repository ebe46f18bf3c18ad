/** What the fourth batch came to the first time it was run, before anything was mended by it: as measured, never made anew. */
export const BLIND_FOURTH = `## The fourth batch, blind

Written without a look at how screens are read, and scored once before anything was mended by it (27 November 2026).

| As planned by | Pages | Right | Rightly refused | Refused | Wrong | Wrong figures |
|---|---:|---:|---:|---:|---:|---:|
| the officer’s panel | 68 | 30 | 10 | 25 | 3 | 104 |
| the placing of figures alone, without the panel’s look at form, period and unit | 68 | 30 | 6 | 25 | 7 | 280 |

Wrong by the panel: a turned table with lines of group names (16 figures beside their place), another quarter chosen in a
list (44 figures), a table captioned "khiếu nại, tố cáo" under the same heads (44 figures).`;
