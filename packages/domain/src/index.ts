export * from './dossier.ts';
export * from './errors.ts';
export * from './procedure.ts';
export * from './profile.ts';
export * from './reading.ts';
export * from './unit.ts';
