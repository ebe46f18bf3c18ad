/**
 * What goes over the wire between the province one-stop system and its own screens, validated and turned into the
 * trade's terms. Only members without personal data are read.
 */
export * from './wire/catalogue.ts';
export * from './wire/dossier-detail.ts';
export * from './wire/dossier-row.ts';
export * from './wire/envelopes.ts';
export * from './wire/history.ts';
export * from './wire/reports.ts';
export * from './wire/tokens.ts';
export { CHANNEL_CODES, STATUS_LABELS } from './wire/words.ts';
