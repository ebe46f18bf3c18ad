import { failure } from './failure.ts';

/**
 * Nothing may be filled on pages of this system: its forms are Form.io forms of each procedure (names `data[key]`,
 * radios with a random suffix), and which of their fields an officer fills is not on record. Throws UNSUPPORTED.
 */
export function formsOn(): never {
  throw failure('UNSUPPORTED', 'fields', {
    detail: 'which fields of its forms an officer fills is not known',
  });
}
