export * from './adapter.ts';
export * from './changes.ts';
export * from './client.ts';
export * from './in-force.ts';
