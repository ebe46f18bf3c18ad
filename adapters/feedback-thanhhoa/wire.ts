/**
 * What goes over the wire between the feedback system and its own screens (2020–2021), validated and turned into the
 * trade's terms. Names, phones, mails, addresses and places are not even looked at.
 */
export * from './wire/catalogue.ts';
export * from './wire/envelope.ts';
export * from './wire/request-row.ts';
