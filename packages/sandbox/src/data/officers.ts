import { guidOf } from './random.ts';
import type { UnitRecord } from './units.ts';

/** Who works on a dossier: the one who receives and returns, two who appraise, the leader who signs. */
export type Post = 'receiver' | 'appraiser' | 'secondAppraiser' | 'leader';

export interface Officer {
  readonly id: string;
  readonly fullName: string;
  readonly positionName: string;
  readonly post: Post;
}

const POSTS: Readonly<Record<Post, readonly [fullName: string, positionName: string]>> = {
  receiver: ['Lê Thị Tiếp Nhận', 'Công chức một cửa'],
  appraiser: ['Phạm Văn Thẩm Định', 'Công chức Tư pháp - Hộ tịch'],
  secondAppraiser: ['Đỗ Thị Chuyên Môn', 'Công chức Văn hóa - Xã hội'],
  leader: ['Hoàng Văn Lãnh Đạo', 'Phó Chủ tịch UBND'],
};

const cache = new Map<string, Officer>();

/** The officer holding a post in a unit; names are invented and say what they do. */
export function officerOf(unit: UnitRecord, post: Post): Officer {
  const key = `${unit.groupCode}/${post}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const [fullName, positionName] = POSTS[post];
  const officer = { id: guidOf(`officer/${key}`), fullName, positionName, post };
  cache.set(key, officer);
  return officer;
}
