import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { DungHenError } from '@dung-hen/domain';
import { compareForms, type LookUp, type ReportForm, type SubmissionPort } from '@dung-hen/forms';

/** A reporting portal that takes whatever is submitted, a second time too, and writes every one into a file. */
export interface LedgerPortal {
  readonly url: string;
  /** Forms submitted for a unit, in order, as the file holds them. */
  ledger(unit: string): readonly ReportForm[];
  close(): Promise<void>;
}

interface Held {
  readonly draft: ReportForm | null;
  readonly submitted: ReportForm | null;
}

/**
 * Starts the portal on a free port. A submit request is committed `before` ms after it came and answered `after` ms
 * later, whether or not the sender still lives.
 */
export async function startLedgerPortal(
  file: string,
  delays: () => { readonly before: number; readonly after: number },
): Promise<LedgerPortal> {
  closeSync(openSync(file, 'a'));
  const drafts = new Map<string, ReportForm>();
  const ledger = (unit: string): readonly ReportForm[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): ReportForm => JSON.parse(line))
      .filter((form) => form.unit.code === unit);

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const [, unit = '', action = 'look'] = (request.url ?? '').split('/').map(decodeURIComponent);
    if (action === 'look') {
      const held: Held = { draft: drafts.get(unit) ?? null, submitted: ledger(unit).at(-1) ?? null };
      response.end(JSON.stringify(held));
      return;
    }
    const form: ReportForm = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (action === 'draft') {
      drafts.set(unit, form);
    } else {
      const { before, after } = delays();
      await delay(before);
      append(file, form);
      await delay(after);
    }
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ledger,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function append(file: string, form: ReportForm): void {
  const handle = openSync(file, 'a');
  writeSync(handle, `${JSON.stringify(form)}\n`);
  fsyncSync(handle);
  closeSync(handle);
}

/** The client of that portal. */
export function ledgerPort(url: string): SubmissionPort {
  const call = async (form: ReportForm, action: string, body?: ReportForm): Promise<unknown> => {
    try {
      const response = await fetch(`${url}/${encodeURIComponent(form.unit.code)}/${action}`, {
        method: body === undefined ? 'GET' : 'POST',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return await response.json();
    } catch (error) {
      throw new DungHenError('NETWORK', { adapter: 'ledger-portal', step: action, cause: error });
    }
  };
  const lookUp = async (form: ReportForm): Promise<LookUp> => {
    const { draft, submitted } = (await call(form, 'look')) as Held;
    const shown = submitted ?? draft;
    return {
      state: submitted ? 'submitted' : draft ? 'draft' : 'absent',
      stateWords: submitted ? 'Đã gửi' : 'Chưa gửi',
      differences: shown === null ? null : compareForms(form, shown),
      receipt: submitted ? { number: 'BN-1', submittedAt: null, stateWords: 'Đã gửi' } : null,
    };
  };
  return {
    lookUp,
    saveDraft: async (form) => {
      await call(form, 'draft', form);
      return lookUp(form);
    },
    submit: async (form) => {
      await call(form, 'submit', form);
      return { kind: 'accepted', receipt: null };
    },
  };
}
