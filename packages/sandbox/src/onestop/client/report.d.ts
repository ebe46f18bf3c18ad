import type { ReportPage } from './report-pages.js';

export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
}

export function reportPageHtml(
  page: ReportPage,
  items: readonly unknown[] | null,
  context: { readonly period: ReportPeriod; readonly unit: { readonly name: string } },
): string;
export function defaultPeriod(page: ReportPage, today: string): ReportPeriod;
