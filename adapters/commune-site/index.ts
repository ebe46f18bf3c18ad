export * from './adapter.ts';
export * from './client.ts';
export * from './pages.ts';
