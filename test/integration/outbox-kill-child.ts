// One delivery in a process of its own, to be killed. Arguments: database, portal address, unit.
// Prints 'ready' and every step, so that the killer can choose its moment.
import { setTimeout as delay } from 'node:timers/promises';
import { deliver } from '@dung-hen/outbox';
import { openSqlite } from '@dung-hen/outbox/sqlite';
import { sampleForm } from '../../packages/outbox/src/testing/sample-form.ts';
import { ledgerPort } from './ledger-portal.ts';

const [database = '', url = '', unit = ''] = process.argv.slice(2);
const now = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19);
const stores = openSqlite(database);
const { submission } = await stores.outbox.plan(sampleForm({ unit }), 1, now());
process.stdout.write('ready\n');
const delivery = await deliver(stores.outbox, submission.key, ledgerPort(url), {
  owner: `kill#${process.pid}`,
  now,
  sleep: (milliseconds) => delay(milliseconds),
  isOwnerGone: (owner) => !isAlive(Number(owner.split('#')[1])),
  onStep: ({ step }) => process.stdout.write(`${step}\n`),
  settings: { settleSeconds: 1, lookUps: 2, lookUpSeconds: 0 },
});
stores.close();
process.stdout.write(`${delivery.outcome}\n`);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
