import { DungHenError } from '@dung-hen/domain';
import { FORM } from '../built-form.ts';
import { assessDossiers } from '../commands/assess.ts';
import { collect } from '../commands/collect.ts';
import { buildReport } from '../commands/report-build.ts';
import { checkReport } from '../commands/report-check.ts';
import { submitReport } from '../commands/report-submit.ts';
import { SANDBOX_NOW } from '../commands/sandbox.ts';
import type { Answer, Context } from '../context.ts';
import { gravest } from '../exit-codes.ts';
import { OWN_COMMAND } from '../own-command.ts';
import { checkInput, wholeNumber } from '../settings/input.ts';
import { isPortTaken, type PortalOptions, type Portals, startPortals } from '../systems/portals.ts';
import { written } from '../terminal/dates.ts';
import { type DemoFolder, openDemoFolder, rehearsalFolder } from './folder.ts';

export interface DemoOptions {
  readonly seed?: string;
  readonly dossiers?: string;
  readonly slow?: boolean;
  readonly reset?: boolean;
}

const DEFAULT_SEED = 1;
const PERIOD = '2026-Q2';

/**
 * `demo`: the whole way on emulated portals, by the very commands an officer uses: collect, assess, build, check, submit,
 * read back. What was submitted is kept in the folder, so that running it again, or after a kill, never doubles it.
 */
export async function demo(context: Context, options: DemoOptions): Promise<Answer> {
  const { t } = context;
  const seed =
    options.seed === undefined ? null : checkInput(wholeNumber(0, 999_999_999), options.seed, '--seed', t);
  const dossiers =
    options.dossiers === undefined
      ? null
      : checkInput(wholeNumber(20, 50_000), options.dossiers, '--dossiers', t);
  const which = { seed, dossiers };
  const folder = context.dryRun
    ? rehearsalFolder(t)
    : openDemoFolder(process.cwd(), which, options.reset ?? false, t);
  try {
    const portals = await portalsAgain(folder, {
      seed: seed ?? DEFAULT_SEED,
      now: context.pinnedNow ?? SANDBOX_NOW,
      ticking: false,
      stateFile: folder.portalState,
      ...(dossiers === null ? {} : { dossiers }),
    });
    try {
      if (options.slow === true) slowDown(portals);
      return await tour(context, portals, folder);
    } finally {
      await portals.close();
    }
  } finally {
    folder.release();
  }
}

/** The portals, the one-stop one at its address of the run before where that is free. */
async function portalsAgain(folder: DemoFolder, options: PortalOptions): Promise<Portals> {
  const portals = await startPortals({ ...options, oneStopPort: folder.lastPort }).catch((error: unknown) => {
    if (isPortTaken(error)) return startPortals(options);
    throw error;
  });
  folder.keepPort(portals.oneStop.sandbox.port);
  return portals;
}

/** The steps, each the command of that name with the addresses and accounts of the emulated portals. */
async function tour(context: Context, portals: Portals, folder: DemoFolder): Promise<Answer> {
  const { t } = context;
  const { oneStop, reporting } = portals;
  const unit = oneStop.sandbox.unit.maDinhDanh;
  const inner: Context = {
    ...context,
    home: folder.path,
    dryRun: false,
    // The folder is ours alone: whoever claimed a submission in it before is dead.
    isOwnerGone: () => true,
    now: () => oneStop.sandbox.clock.now(),
    env: {
      ...context.env,
      DUNG_HEN_ONESTOP_URL: oneStop.url,
      DUNG_HEN_ONESTOP_USER: oneStop.login.userName,
      DUNG_HEN_ONESTOP_PASSWORD: oneStop.login.password,
      DUNG_HEN_REPORTING_URL: reporting.url,
      DUNG_HEN_REPORTING_USER: reporting.login.userName,
      DUNG_HEN_REPORTING_PASSWORD: reporting.login.password,
    },
  };
  const report = { period: PERIOD, unit };
  let number = 0;
  const step = (title: string) => {
    number += 1;
    context.say(`\n${context.paint('strong', `${number}. ${title}`)}`);
  };

  context.say(context.paint('strong', t('demo.title')));
  context.say(t('demo.about', { oneStop: oneStop.url, reporting: reporting.url, folder: folder.path }));
  step(t('demo.collect'));
  const collected = await collect(inner, report);
  step(t('demo.assess'));
  const assessed = await assessDossiers(inner, { unit, limit: '8' });
  step(t('demo.build'));
  const built = await buildReport(inner, report);
  step(t('demo.check'));
  const checked = await checkReport(inner, report);
  step(t('demo.submit'));
  const submitted = await submitReport(
    { ...inner, dryRun: context.dryRun },
    { ...report, yes: true, settle: '3' },
  );

  const entries = ledgerEntries(portals, unit);
  const expected = context.dryRun ? entries : 1;
  const exitCode = gravest([checked.exitCode ?? 0, submitted.exitCode ?? 0]);
  if (exitCode === 0 && entries !== expected) {
    throw new DungHenError('CONFLICT', { detail: t('demo.ledgerWrong', { n: entries }) });
  }
  context.say(t('demo.ledger', { n: written(context, entries) }));
  context.say(
    `\n${context.paint('strong', t('demo.next'))}\n${t('demo.nextLines', { command: OWN_COMMAND })}`,
  );
  return {
    data: {
      folder: folder.path,
      collected: collected.data,
      assessed: assessed.data,
      form: built.data,
      checked: checked.data,
      submitted: submitted.data,
      ledger: entries,
    },
    exitCode,
  };
}

/** How often the emulated portal itself has this report in its ledger. */
function ledgerEntries({ reporting }: Portals, unit: string): number {
  const form = FORM.id.split('/')[0];
  return reporting.sandbox
    .ledger()
    .filter((row) => row.unit === unit && row.form === form && row.period === PERIOD).length;
}

const SLOW_MS = 700;
const SLOW_SUBMIT_MS = 4_000;
const ALWAYS = 1_000_000;

/** Lets the reporting portal take its time, so that a person has the time to pull the plug in the midst of it. */
function slowDown({ reporting }: Portals): void {
  const { faults } = reporting.sandbox;
  faults.add({ kind: 'late', on: ['open', 'save'], ms: SLOW_MS, times: ALWAYS });
  faults.add({ kind: 'late', on: 'submit', ms: SLOW_SUBMIT_MS, times: ALWAYS });
}
