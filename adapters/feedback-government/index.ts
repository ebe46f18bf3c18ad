export * from './adapter.ts';
export * from './client.ts';
