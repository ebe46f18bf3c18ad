export * from './element.ts';
export * from './raw-table.ts';
