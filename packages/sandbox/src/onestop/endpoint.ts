import type { DossierStore } from '../data/store.ts';
import type { Params } from './binding.ts';
import type { SandboxUser } from './users.ts';
import type { DateStyle } from './wire-dates.ts';

/** Who asks, and of what. */
export interface Visit {
  readonly store: DossierStore;
  readonly user: SandboxUser;
  readonly dateStyle: DateStyle;
}

/** One API operation: bound parameters in, JSON body out; failures are thrown as `WireError`. */
export type Endpoint = (visit: Visit, params: Params) => unknown;

/** By path below /api/v1/, lower case. */
export type Endpoints = Readonly<Record<string, Endpoint>>;
