import { DungHenError, type ErrorContext, namelessText } from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';
import { parseWire } from '../kit/schema.ts';
import { post } from './adapter.ts';

/** Fields of an order in the province's LGSP. `Sender` and `Receiver` hold those of a party. */
export const ORDER_FIELDS = [
  'CustomerCode',
  'ItemCode',
  'OrderNumber',
  'CODAmount',
  'Sender',
  'Receiver',
  'Description',
  'FlagConfig',
] as const;

/** Fields of a party of an order. */
export const PARTY_FIELDS = ['Province', 'District', 'Address', 'Name', 'Email', 'Tel', 'Desc'] as const;

/** What the postal service answered: taken; known already; refused with its reason. */
export interface OrderAnswer {
  readonly state: 'accepted' | 'alreadyThere' | 'refused';
  /** Item number its message names, where it is one of the form UPU S10. */
  readonly waybill: string | null;
  /** Its own words, names and numbers of people masked (item numbers, too); '' for none. */
  readonly message: string;
}

const STATES: Readonly<Record<string, OrderAnswer['state']>> = {
  '100': 'accepted',
  '101': 'alreadyThere',
  '500': 'refused',
};

const answerSchema = z.object({
  Status: z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((status) => String(status).trim()),
  ),
  Message: z.optional(z.nullable(z.string())),
});

/**
 * Reads the answer to an order: Status "100" taken, "101" already there, "500" error with Message.
 * @throws DungHenError SITE_CHANGED for anything else, naming the path and never the value.
 */
export function readOrderAnswer(value: unknown): OrderAnswer {
  const context: ErrorContext = { adapter: post.id, step: 'order' };
  const { Status, Message } = parseWire(answerSchema, value, context);
  const state = STATES[Status];
  // An unknown status is never taken for success.
  if (state === undefined)
    throw new DungHenError('SITE_CHANGED', {
      ...context,
      label: 'Status',
      detail: 'an unknown status of an order',
    });
  const waybill = /(?<![A-Z0-9])[A-Z]{2}\d{9}[A-Z]{2}(?![A-Z0-9])/u.exec(Message ?? '')?.[0] ?? null;
  return { state, waybill, message: namelessText(Message ?? '') };
}

/** Address of the old public tracking page. */
export const trackingAddress = (baseUrl: string): string =>
  `${baseUrl.replace(/\/+$/u, '')}/vi-vn/dinh-vi/buu-pham`;
