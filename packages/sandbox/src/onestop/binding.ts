import { bindingError } from './answers.ts';
import { requestDate } from './wire-dates.ts';

/** Bound request parameters, names in any case; empty text counts as absent. A wrong value throws problem details. */
export class Params {
  readonly #values: ReadonlyMap<string, readonly string[]>;
  readonly #path: string;

  private constructor(values: ReadonlyMap<string, readonly string[]>, path: string) {
    this.#values = values;
    this.#path = path;
  }

  /** From a query string: arrays are repeated keys. */
  static ofQuery(url: string): Params {
    const values = new Map<string, string[]>();
    for (const [name, value] of new URL(url).searchParams) {
      const key = name.toLowerCase();
      values.set(key, [...(values.get(key) ?? []), value]);
    }
    return new Params(values, '');
  }

  /** From a JSON body; anything but an object is refused as ASP.NET does. */
  static async ofBody(request: { text(): Promise<string> }): Promise<Params> {
    let body: unknown;
    try {
      body = JSON.parse(await request.text());
    } catch {
      throw bindingError({ $: ['The input does not contain any JSON tokens or is not valid JSON.'] });
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw bindingError({ $: ['The JSON value could not be converted to the request model.'] });
    }
    const values = new Map<string, string[]>();
    for (const [name, value] of Object.entries(body)) {
      if (value === null || value === undefined) continue;
      values.set(name.toLowerCase(), Array.isArray(value) ? value.map(String) : [String(value)]);
    }
    return new Params(values, '$.');
  }

  /** From a plain object, as a page's default query. */
  static of(query: Readonly<Record<string, string | number | boolean | readonly string[]>>): Params {
    const values = Object.entries(query).map(
      ([name, value]) =>
        [name.toLowerCase(), typeof value === 'object' ? [...value] : [String(value)]] as const,
    );
    return new Params(new Map(values), '');
  }

  /** The same parameters with one set to another value. */
  with(name: string, value: string): Params {
    return new Params(new Map([...this.#values, [name.toLowerCase(), [value]]]), this.#path);
  }

  /** All parameters but some as one text: the same for the same question. */
  key(...without: readonly string[]): string {
    const left = [...this.#values].filter(([name]) => !without.includes(name));
    return JSON.stringify(left.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  text(name: string): string | null {
    const value = this.#values.get(name.toLowerCase())?.at(-1)?.trim() ?? '';
    return value === '' ? null : value;
  }

  list(name: string): readonly string[] {
    return (this.#values.get(name.toLowerCase()) ?? []).filter((value) => value !== '');
  }

  int(name: string, fallback: number): number {
    const text = this.text(name);
    if (text === null) return fallback;
    if (!/^-?\d{1,9}$/u.test(text)) throw this.#wrong(name, text);
    return Number(text);
  }

  bool(name: string): boolean | null {
    const text = this.text(name)?.toLowerCase() ?? null;
    if (text === null) return null;
    if (text !== 'true' && text !== 'false') throw this.#wrong(name, text);
    return text === 'true';
  }

  /** Wall-clock milliseconds in Vietnam. */
  date(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const moment = requestDate(text);
    if (moment === null) throw this.#wrong(name, text);
    return moment;
  }

  guid(name: string): string | null {
    const text = this.text(name);
    if (text === null) return null;
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text)) throw this.#wrong(name, text);
    return text.toLowerCase();
  }

  /** PaginationFilter: pages count from 1; sizes below 1 fall back to the default. */
  paging(defaultSize = 10): { readonly pageNumber: number; readonly pageSize: number } {
    const size = this.int('pageSize', defaultSize);
    return { pageNumber: Math.max(1, this.int('pageNumber', 1)), pageSize: size < 1 ? defaultSize : size };
  }

  #wrong(name: string, value: string): Error {
    if (this.#path !== '') {
      return bindingError({ [`${this.#path}${name}`]: ['The JSON value could not be converted.'] });
    }
    const member = name.charAt(0).toUpperCase() + name.slice(1);
    return bindingError({ [member]: [`The value '${value}' is not valid for ${member}.`] });
  }
}
