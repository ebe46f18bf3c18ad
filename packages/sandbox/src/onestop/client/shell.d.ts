export const TITLE: string;
export function layoutHtml(
  content: string,
  context: {
    readonly path: string;
    readonly counters: Readonly<Record<string, number>>;
    readonly officer: string;
  },
): string;
export function loginHtml(securityCode: boolean): string;
