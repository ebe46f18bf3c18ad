import { once } from 'node:events';
import { DungHenError } from '@dung-hen/domain';
import type { Answer, Context } from '../context.ts';
import { OWN_COMMAND } from '../own-command.ts';
import { checkInput, invalidInput, portInput, wholeNumber } from '../settings/input.ts';
import { isPortTaken, type PortalOptions, type Portals, startPortals } from '../systems/portals.ts';

export interface SandboxOptions {
  readonly port?: string;
  readonly reportingPort?: string;
  readonly communes?: string;
  readonly skin?: string;
  readonly seed?: string;
}

/** Monday morning after the data window of the second quarter of 2026 closed. */
export const SANDBOX_NOW = '2026-06-15T08:00:00';
/** Communes of the emulated province. */
const COMMUNES = 166;

/** `sandbox`: the emulated portals on this computer until Ctrl-C. */
export async function openSandbox(context: Context, options: SandboxOptions): Promise<Answer> {
  const { t, signal } = context;
  const now = context.pinnedNow ?? SANDBOX_NOW;
  const { REPORTING_SKINS } = await import('@dung-hen/sandbox');
  const skin = REPORTING_SKINS.find((name) => name === options.skin);
  if (skin === undefined && options.skin !== undefined) throw invalidInput('--skin', 'skin', t);
  const portals = await started(context, {
    ...(skin === undefined ? {} : { skin }),
    oneStopPort: checkInput(portInput, options.port ?? '0', '--port', t),
    reportingPort: checkInput(portInput, options.reportingPort ?? '0', '--reporting-port', t),
    communes: checkInput(wholeNumber(1, COMMUNES), options.communes ?? '1', '--communes', t),
    seed: checkInput(wholeNumber(0, 999_999_999), options.seed ?? '1', '--seed', t),
    now,
    ticking: true,
  });
  try {
    const { oneStop, reporting, feedback, site, national, post } = portals;
    const both = [
      [t('feedback.thanhHoa'), feedback.thanhHoa],
      [t('feedback.government'), feedback.government],
    ] as const;
    context.publish({
      now,
      oneStop: { url: oneStop.url, ...oneStop.login },
      reporting: { url: reporting.url, ...reporting.login, skin: reporting.skin },
      feedbackThanhHoa: { url: feedback.thanhHoa.url, ...feedback.thanhHoa.credentials },
      feedbackGovernment: { url: feedback.government.url, ...feedback.government.credentials },
      communeSite: { url: site.url, list: site.listPath },
      national: national.urls,
      post: { url: post.url },
    });
    context.say(context.paint('strong', t('sandbox.open')));
    context.say(t('sandbox.oneStop', { url: oneStop.url, ...oneStop.login }));
    context.say(t('sandbox.reporting', { url: reporting.url, skin: reporting.skin, ...reporting.login }));
    for (const [name, { url, credentials }] of both)
      context.say(t('sandbox.feedback', { name, url, ...credentials }));
    context.say(t('site.sandbox', { url: site.url }));
    context.say(t('national.sandbox', { urls: Object.values(national.urls).join(' ') }));
    const [item] = post.items;
    context.say(t('post.sandbox', { url: post.url, waybill: item?.waybill ?? '' }));
    context.say(t('sandbox.tryIt'));
    for (const line of commandsToTry(portals, now)) context.say(`  ${line}`);
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    await portals.close();
  }
  context.note(t('sandbox.closed'));
  return {};
}

/** Lines that can be copied into another terminal. The sample passwords are no secrets. */
function commandsToTry(
  { oneStop, reporting, feedback, site, national }: Portals,
  now: string,
): readonly string[] {
  const run = (system: string, login: { userName: string; password: string }) =>
    `DUNG_HEN_${system}_USER=${login.userName} DUNG_HEN_${system}_PASSWORD='${login.password}' ${OWN_COMMAND}`;
  const unit = oneStop.sandbox.unit.maDinhDanh;
  return [
    `${run('ONESTOP', oneStop.login)} collect --url ${oneStop.url} --unit ${unit} --period 2026-Q2 --now ${now}`,
    `${OWN_COMMAND} assess --now ${now}`,
    `${OWN_COMMAND} report build --period 2026-Q2 --now ${now}`,
    `${run('ONESTOP', oneStop.login)} report check --period 2026-Q2 --url ${oneStop.url} --now ${now}`,
    `${run('REPORTING', reporting.login)} report submit --period 2026-Q2 --url ${reporting.url} --now ${now}`,
    `${OWN_COMMAND} feedback list --url ${feedback.thanhHoa.url} --now ${now}`,
    `${OWN_COMMAND} national search --agency H56 --level 3 --url ${Object.values(national.urls).join(' ')}`,
    `${OWN_COMMAND} site check --url ${site.url}${site.listPath} --now ${now}`,
    `${OWN_COMMAND} site article --period 2026-Q2 --now ${now}`,
  ];
}

async function started(context: Context, options: PortalOptions): Promise<Portals> {
  try {
    return await startPortals(options);
  } catch (error) {
    if (isPortTaken(error)) {
      throw new DungHenError('INVALID_INPUT', {
        label: '--port',
        detail: context.t('sandbox.portTaken'),
        cause: error,
      });
    }
    throw error;
  }
}
