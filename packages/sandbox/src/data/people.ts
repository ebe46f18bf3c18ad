/** An applicant nobody is: every member carries a mark by which a leak can be found. */
export interface Person {
  readonly name: string;
  readonly identity: string;
  readonly phone: string;
  readonly email: string | null;
  readonly address: string;
}

const FAMILIES = ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu', 'Lê Văn Mẫu', 'Phạm Thị Mẫu'] as const;

/** Applicant number `n`: the same person for the same number. Now and then the name itself holds brackets. */
export function personOf(n: number): Person {
  const family = FAMILIES[n % FAMILIES.length] ?? FAMILIES[0];
  const tail = String(n % 100_000_000).padStart(8, '0');
  return {
    name: n % 97 === 0 ? `${family} ${n} (đại diện hộ)` : `${family} ${n}`,
    identity: `0000${tail}`,
    phone: `0900${tail.slice(2)}`,
    email: n % 5 === 0 ? `mau${n}@example.invalid` : null,
    address: `Số nhà ${(n % 90) + 1}, thôn Mẫu ${(n % 12) + 1}`,
  };
}

/** What only the personal data of the sandbox contains: for tests that nothing of it leaks. */
export const PERSONAL_DATA =
  /(?:Nguyễn|Trần|Lê|Phạm) (?:Văn|Thị) Mẫu \d+|\b0000\d{8}\b|\b0900\d{6}\b|\bmau\d+@example\.invalid|Số nhà \d+, thôn Mẫu \d+/u;

/** Every piece of sandbox personal data in a text (composed or decomposed letters alike). */
export function findPersonalData(text: string): string[] {
  return text.normalize('NFC').match(new RegExp(PERSONAL_DATA, 'gu')) ?? [];
}
