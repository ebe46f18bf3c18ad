import type { SubmissionPort } from '@dung-hen/forms';
import type { DeliverySettings } from '@dung-hen/outbox';
import type { Context } from '../context.ts';
import { isThisComputer, systemAddress } from '../settings/address.ts';
import { type Login, readLogin } from '../settings/credentials.ts';
import { checkInput, textInput } from '../settings/input.ts';
import type { UnitLine } from '../submission/units-file.ts';
import { askCode } from '../terminal/ask-code.ts';
import type { SystemOptions } from './onestop.ts';

/** The reporting system as several units use it: each through its own account, or all through one. */
export interface ReportingDesk {
  /** The port a unit's report goes through. Logs in when it is first used. */
  portOf(unit: string): Promise<SubmissionPort>;
  /** Patience of deliveries; `settleSeconds` null: as fits the system. */
  settingsFor(settleSeconds: number | null): Partial<DeliverySettings>;
}

/** A sandbox on this computer settles at once; a live portal gets the outbox's own cautious patience. */
const SANDBOX_PATIENCE: Partial<DeliverySettings> = { settleSeconds: 10, lookUps: 3, lookUpSeconds: 1 };

/** And is asked again at once. */
const SANDBOX_PACE = { pace: { concurrency: 1, interval: 0 }, retry: { minDelay: 100 } } as const;

/**
 * Prepares the reporting system named by `--url` or DUNG_HEN_REPORTING_URL. Units with an account of their own take
 * their password from DUNG_HEN_REPORTING_PASSWORD_<USER>, or the common one.
 */
export async function openReporting(
  context: Context,
  options: SystemOptions,
  lines: readonly UnitLine[],
): Promise<ReportingDesk> {
  const { env, t } = context;
  const { reportingGovernment } = await import('@dung-hen/adapters/reporting-government/adapter');
  const startUrl = systemAddress(
    checkInput(
      textInput,
      options.url ?? env.DUNG_HEN_REPORTING_URL ?? 'https://vpcp.baocaochinhphu.gov.vn',
      '--url',
      t,
    ),
    reportingGovernment,
    options.allowHost ?? [],
    t,
  );
  const users = new Map(lines.map(({ code, user }) => [code, user]));
  const logins = new Map<string, Login>();
  for (const user of new Set(users.values())) logins.set(user ?? '', await loginOf(context, options, user));
  const contact = options.contact ?? env.DUNG_HEN_CONTACT;
  const ports = new Map<string, Promise<SubmissionPort>>();
  return {
    portOf: (unit) => {
      const user = users.get(unit) ?? '';
      const login = logins.get(user);
      const known = ports.get(user);
      if (known !== undefined) return known;
      if (login === undefined) return Promise.reject(new RangeError(`no account for ${unit}`));
      const made = reportingPort(context, startUrl, login, contact);
      ports.set(user, made);
      return made;
    },
    settingsFor: (settleSeconds) => ({
      ...(isThisComputer(new URL(startUrl).hostname) ? SANDBOX_PATIENCE : {}),
      ...(settleSeconds === null ? {} : { settleSeconds }),
    }),
  };
}

async function loginOf(context: Context, options: SystemOptions, user: string | null): Promise<Login> {
  if (user === null) return readLogin(context, 'REPORTING', options);
  const own = context.env[`DUNG_HEN_REPORTING_PASSWORD_${user.toUpperCase().replace(/[^A-Z0-9]+/gu, '_')}`];
  const env = own === undefined ? context.env : { ...context.env, DUNG_HEN_REPORTING_PASSWORD: own };
  return readLogin({ ...context, env }, 'REPORTING', { user });
}

/** A client of the reporting system for one account. */
async function reportingPort(
  context: Context,
  startUrl: string,
  { userName, password }: Login,
  contact?: string,
): Promise<SubmissionPort> {
  const [{ createReportingGovernment }, { createNodeTransport }] = await Promise.all([
    import('@dung-hen/adapters/reporting-government/node'),
    import('@dung-hen/adapters/kit/transport-node'),
  ]);
  const portal = createReportingGovernment({
    startUrl,
    transport: createNodeTransport(contact === undefined ? {} : { contact }),
    credentials: {
      username: userName,
      password,
      oneTimePassword: () => askCode(context, context.t('secrets.oneTimePassword')),
    },
    now: context.now,
    ...(isThisComputer(new URL(startUrl).hostname) ? SANDBOX_PACE : {}),
  });
  return oneAtATime(portal.port);
}

/** A session is one officer at one desk: what several units want of it is done one after the other. */
function oneAtATime(port: SubmissionPort): SubmissionPort {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    lookUp: (form, signal) => inTurn(() => port.lookUp(form, signal)),
    saveDraft: (form, signal) => inTurn(() => port.saveDraft(form, signal)),
    submit: (form, signal) => inTurn(() => port.submit(form, signal)),
  };
}
