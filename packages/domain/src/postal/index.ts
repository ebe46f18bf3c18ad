export * from './postal-share.ts';
