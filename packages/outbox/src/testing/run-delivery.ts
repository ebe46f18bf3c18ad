import type { ReportForm } from '@dung-hen/forms';
import { deliver } from '../deliver.ts';
import type { DeliverOptions, Delivery } from '../delivery.ts';
import type { SubmissionKey } from '../key.ts';
import { openSqlite } from '../sqlite.ts';
import type { OutboxStore } from '../store.ts';
import { createFakePortal, type FakePortal } from './fake-portal.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

/** A store, a portal and a clock to deliver with. */
export interface Office {
  readonly store: OutboxStore;
  readonly portal: FakePortal;
  readonly time: VirtualTime;
  plan(form: ReportForm, version?: number): Promise<SubmissionKey>;
  run(key: SubmissionKey, options?: Partial<DeliverOptions>): Promise<Delivery>;
  /** 'planned > lookedUp > …' as the history tells it. */
  story(key: SubmissionKey): Promise<string>;
}

/** Makes an office with an empty store in memory. */
export function createOffice(): Office {
  const time = createVirtualTime();
  const portal = createFakePortal(time);
  const { outbox: store } = openSqlite(':memory:');
  return {
    store,
    portal,
    time,
    plan: async (form, version = 1) => (await store.plan(form, version, time.now())).submission.key,
    run: (key, options = {}) =>
      deliver(store, key, portal.port, { owner: 'test', now: time.now, sleep: time.sleep, ...options }),
    story: async (key) => (await store.history(key)).map(({ event }) => event.type).join(' > '),
  };
}
