export function detailBodyHtml(detail: object): string;
export function timelineHtml(items: readonly unknown[]): string;
export function modalHtml(title: string, body: string): string;
