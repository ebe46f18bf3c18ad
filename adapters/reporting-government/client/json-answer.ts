/** What a JSON answer to a posted form says: whether it worked, and the sentences meant for people. */
export interface JsonAnswer {
  /** Null where no flag says it. */
  readonly worked: boolean | null;
  readonly texts: readonly string[];
}

const FLAG = /^(?:is_?)?(?:success|succeeded|successful|ok|thanh_?cong)$/iu;
const FAILED_FLAG = /^(?:is_?|has_?)?(?:error|errors|failed|loi)$/iu;
const STATUS = /^(?:status|result|code|trang_?thai)$/iu;
const TEXT = /^(?:message|messages|msg|error|errors|title|thong_?bao|noi_?dung|detail)$/iu;

/** Reads a body that is one JSON object; null for anything else. Members that are not known are not looked at. */
export function jsonAnswer(body: string): JsonAnswer | null {
  if (!/^\s*\{/u.test(body)) return null;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? answerOf(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

function answerOf(members: readonly (readonly [string, unknown])[]): JsonAnswer {
  const flags = members.flatMap(([name, value]): boolean[] => {
    if (FLAG.test(name)) return truth(value);
    if (FAILED_FLAG.test(name)) return typeof value === 'boolean' ? [!value] : [];
    return STATUS.test(name) ? statusTruth(value) : [];
  });
  const texts = members.filter(([name]) => TEXT.test(name)).flatMap(([, value]) => textsIn(value));
  return { worked: flags.length === 0 ? null : flags.every(Boolean), texts };
}

function truth(value: unknown): boolean[] {
  if (typeof value === 'boolean') return [value];
  return value === 1 || value === 'true' ? [true] : value === 0 || value === 'false' ? [false] : [];
}

function statusTruth(value: unknown): boolean[] {
  if (typeof value !== 'string') return [];
  if (/^(?:success|ok|done|true)$/iu.test(value)) return [true];
  return /^(?:error|fail|failed|failure|false|invalid)$/iu.test(value) ? [false] : [];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
}
