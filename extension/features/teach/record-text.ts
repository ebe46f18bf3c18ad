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

/** The text of a header, or null where it cannot be a label: too long, or with a digit in it. */
export function headLabel(text: string): string | null {
  const label = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return label === '' || label.length > LONGEST || /\d/u.test(label) ? null : label;
}

/** A header as it is where it is one of the labels, word for word; else its shape. */
export function headText(text: string, labels: ReadonlySet<string>): string {
  const label = headLabel(text);
  return label !== null && labels.has(label) ? label : shapeOf(text);
}
