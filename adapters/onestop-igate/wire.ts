/** What the API says of dossiers, as far as public tools show it. Only members without personal data are read. */
export { dossierAnswer, dossierPage } from './wire/dossier.ts';
export { parseWireMoment } from './wire/moment.ts';
