export * from './adapter.ts';
export * from './client.ts';
export * from './collect.ts';
