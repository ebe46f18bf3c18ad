export * from './submission.ts';
export * from './types.ts';
