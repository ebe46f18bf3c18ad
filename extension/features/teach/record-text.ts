import { isKnownHead } from '@dung-hen/page';

const LONGEST = 120;

/** A text as its shape: letters as A and a, digits as 0, plain punctuation kept, everything else as a middle dot. */
export function shapeOf(text: string): string {
  return Array.from(text.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST), (sign) => {
    if (/\p{Lu}/u.test(sign)) return 'A';
    if (/\p{L}|\p{M}/u.test(sign)) return 'a';
    if (/\p{N}/u.test(sign)) return '0';
    return /[ /:.,()%-]/u.test(sign) ? sign : '·';
  }).join('');
}

/** A header as it is where it is a label of the glossary, word for word; else its shape. */
export function headText(text: string): string {
  const label = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return isKnownHead(label) && !/\d/u.test(label) ? label : shapeOf(label);
}
