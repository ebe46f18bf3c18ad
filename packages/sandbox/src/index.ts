export * from './clock.ts';
export * from './server.ts';
