import { officerOf, type Post } from '../data/officers.ts';
import { guidOf } from '../data/random.ts';
import { TTHCC_GROUP_CODE, type UnitRecord } from '../data/units.ts';

/** Somebody who can log in. */
export interface SandboxUser {
  readonly id: string;
  readonly userName: string;
  readonly password: string;
  readonly fullName: string;
  readonly positionName: string;
  readonly typeUser: 'CanBo' | 'Admin' | 'CongDan';
  readonly unit: UnitRecord;
  readonly post: Post | null;
  readonly roles: readonly string[];
}

/** A log-in of one's own for the demo commune. */
export interface UserOption {
  readonly userName: string;
  readonly password: string;
  readonly typeUser?: SandboxUser['typeUser'];
  readonly post?: Post;
  readonly roles?: readonly string[];
}

const ROLE_WATCH_UNIT = 'Theo dõi hồ sơ tới hạn, quá hạn đơn vị';
const ROLE_SYSTEM = 'Quản trị hệ thống';
const ROLE_ALL_UNITS = 'Thống kê toàn hệ thống';

/** Sample password of every built-in user. */
export const SAMPLE_PASSWORD = 'DungHen@2026';

/** The officer most tests and demos log in as: the one-stop officer of the demo commune. */
export const DEFAULT_USER = 'motcua';

const BUILT_IN: readonly UserOption[] = [
  {
    userName: DEFAULT_USER,
    password: SAMPLE_PASSWORD,
    post: 'receiver',
    roles: ['Cán bộ một cửa', ROLE_WATCH_UNIT],
  },
  { userName: 'thamdinh', password: SAMPLE_PASSWORD, post: 'appraiser', roles: ['Cán bộ xử lý'] },
  { userName: 'lanhdao', password: SAMPLE_PASSWORD, post: 'leader', roles: ['Lãnh đạo'] },
  { userName: 'khongquyen', password: SAMPLE_PASSWORD, post: 'secondAppraiser', roles: [] },
  {
    userName: 'quantri',
    password: SAMPLE_PASSWORD,
    typeUser: 'Admin',
    roles: ['Admin', ROLE_SYSTEM, ROLE_ALL_UNITS],
  },
  { userName: 'congdan', password: SAMPLE_PASSWORD, typeUser: 'CongDan', roles: [] },
];

/** Everybody who can log in, by lower-case user name; an option with a built-in name replaces it. */
export function buildUsers(
  units: readonly UnitRecord[],
  demo: UnitRecord,
  extra: readonly UserOption[],
): ReadonlyMap<string, SandboxUser> {
  const centre = units.find((unit) => unit.groupCode === TTHCC_GROUP_CODE) ?? demo;
  const users = [...BUILT_IN, ...extra].map((option): SandboxUser => {
    const post = option.post ?? null;
    const officer = post === null ? null : officerOf(demo, post);
    const typeUser = option.typeUser ?? 'CanBo';
    return {
      id: officer?.id ?? guidOf(`user/${option.userName}`),
      userName: option.userName,
      password: option.password,
      fullName: officer?.fullName ?? (typeUser === 'Admin' ? 'Quản Trị Hệ Thống' : 'Tài Khoản Thử'),
      positionName: officer?.positionName ?? '',
      typeUser,
      unit: typeUser === 'Admin' ? centre : demo,
      post,
      roles: option.roles ?? ['Cán bộ xử lý'],
    };
  });
  return new Map(users.map((user) => [user.userName.toLowerCase(), user]));
}

/** Whether the user may see dossiers of every unit. */
export function seesEverything(user: SandboxUser): boolean {
  return user.typeUser === 'Admin' || user.roles.includes(ROLE_ALL_UNITS);
}
