export type { Post, PostKind } from './posts.ts';
export { SITE_FAMILIES, type SiteFamilyName } from './skins.ts';
export {
  type CommuneSiteSandbox,
  type CommuneSiteSandboxOptions,
  startCommuneSite,
} from './start.ts';
