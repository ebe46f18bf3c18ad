/** '7:30', '7h30', '07.30', '7h' as '07:30', '07:00'; anything else as it was typed, for the settings to refuse. */
export function asTime(typed: string): string {
  const parts = /^(\d{1,2})\s*(?:[:.hg]\s*(\d{2})?)$/iu.exec(typed.trim());
  if (parts === null) return typed.trim();
  const [, hour = '', minute = '00'] = parts;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** Times typed in one field, parted by commas, semicolons or spaces around them. */
export function asTimes(typed: string): string[] {
  return typed
    .split(/[,;]/u)
    .map(asTime)
    .filter((time) => time !== '');
}
