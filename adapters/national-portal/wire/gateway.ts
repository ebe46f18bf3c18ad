import * as z from 'zod/mini';
import { readJson } from '../../kit/http-errors.ts';
import { parseWire } from '../../kit/schema.ts';
import type { TransportRequest, TransportResponse } from '../../kit/transport.ts';
import { nationalPortal } from '../adapter.ts';

/** The one address behind which all services stand. */
export const GATEWAY_PATH = '/jsp/rest.jsp';

/** Services of the gateway, by their exact names (public programs, 2022–2025). */
export const SERVICES = {
  search: 'procedure_advanced_search_service_v2',
  agencies: 'procedure_get_list_agency_by_type_service_v2',
  steps: 'procedure_get_impl_orders_by_proc_id_service_v2',
  requirements: 'procedure_get_requires_by_procedure_id_service_v2',
  scoreboard: 'report_tinh_766_service',
} as const;

export type ServiceName = keyof typeof SERVICES;

/** A call of a service: a form with one field, `params`, holding JSON. Numbers go as they are. */
export function gatewayRequest(
  origin: string,
  service: ServiceName,
  parameters: Readonly<Record<string, string | number>>,
): TransportRequest {
  const params = { provider: 'dvcquocgia', type: 'ref', service: SERVICES[service], ...parameters };
  return {
    method: 'POST',
    url: `${origin}${GATEWAY_PATH}`,
    headers: {
      'X-Requested-With': 'XMLHttpRequest',
      Referer: `${origin}/p/home/dvc-tthc-thu-tuc-hanh-chinh.html`,
    },
    body: { kind: 'form', fields: [['params', JSON.stringify(params)]] },
  };
}

/** One row of an answer: every value is a string; absent ones come as null or not at all. */
export type GatewayRow = Readonly<Record<string, string | null>>;

const rows = z.array(z.record(z.string(), z.nullable(z.string())));

/**
 * The rows of an answer.
 * @throws DungHenError SITE_CHANGED for a page (errors come as HTML with status 200) or rows with anything but strings.
 */
export function rowsOf(response: TransportResponse, service: ServiceName): readonly GatewayRow[] {
  const context = { adapter: nationalPortal.id, step: service };
  return parseWire(rows, readJson(response, context), { ...context, url: response.url });
}
