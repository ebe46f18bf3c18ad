import type { SkinName } from '../options.ts';
import { mvcSkin } from './mvc.ts';
import type { Skin } from './skin.ts';
import { tableLateSkin } from './table-late.ts';
import { twoLevelSkin } from './two-level.ts';
import { webformsSkin } from './webforms.ts';

/** The skin of a name; what it leaves open is decided by the seed. */
export function skinOf(name: SkinName, seed: number): Skin {
  switch (name) {
    case 'webforms':
      return webformsSkin(seed);
    case 'mvc':
      return mvcSkin();
    case 'table-late':
      return tableLateSkin(seed);
    case 'two-level':
      return twoLevelSkin(seed);
  }
}
