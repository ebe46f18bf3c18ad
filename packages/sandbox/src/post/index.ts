export { type ItemEnding, type PostItem, waybillOf } from './items.ts';
export { type PostSandbox, type PostSandboxOptions, startPost } from './start.ts';
