import { DungHenError } from '@dung-hen/domain';

/** How patient and how persistent a delivery is. Whole numbers. */
export interface DeliverySettings {
  /** Seconds a claim holds without being renewed; longer than any single call to the portal may take. */
  readonly leaseSeconds: number;
  /** After an unclear answer: seconds since the submit request before a portal's "not submitted" is believed. */
  readonly settleSeconds: number;
  /** Look-ups in a row that must say "not submitted" before it may be sent again. */
  readonly lookUps: number;
  /** Seconds between two of them. */
  readonly lookUpSeconds: number;
  /** Submit requests in one run; after that a person must look, and may run it again. */
  readonly maxAttempts: number;
}

/**
 * Cautious defaults. How late the live portal may commit a request whose answer was lost is not known (no public
 * fact; November 2026): two minutes and three look-ups are our own choice, to be set per system.
 */
export const DEFAULT_DELIVERY: DeliverySettings = {
  leaseSeconds: 180,
  settleSeconds: 120,
  lookUps: 3,
  lookUpSeconds: 20,
  maxAttempts: 3,
};

const LEAST: DeliverySettings = {
  leaseSeconds: 10,
  settleSeconds: 0,
  lookUps: 1,
  lookUpSeconds: 0,
  maxAttempts: 1,
};

/** The defaults with `chosen` laid over them. Throws INVALID_INPUT on a number that is not whole or too small. */
export function deliverySettings(chosen: Partial<DeliverySettings> = {}): DeliverySettings {
  const settings = { ...DEFAULT_DELIVERY, ...chosen };
  for (const name of Object.keys(LEAST) as (keyof DeliverySettings)[]) {
    if (!Number.isSafeInteger(settings[name]) || settings[name] < LEAST[name]) {
      throw new DungHenError('INVALID_INPUT', {
        adapter: 'outbox',
        step: 'settings',
        label: name,
        detail: `${name} must be a whole number from ${LEAST[name]}`,
      });
    }
  }
  return settings;
}
