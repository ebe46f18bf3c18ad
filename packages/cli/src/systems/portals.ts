import type { IsoLocal } from '@dung-hen/calendar';
import type {
  CommuneSiteSandbox,
  FeedbackSandbox,
  NationalSandbox,
  OneStopSandbox,
  PostSandbox,
  ReportingSandbox,
  ReportingSkin,
} from '@dung-hen/sandbox';
import type { Login } from '../settings/credentials.ts';

export interface PortalOptions {
  /** 0: whichever port is free. */
  readonly oneStopPort?: number;
  readonly reportingPort?: number;
  readonly seed: number;
  /** Where the common clock of both portals starts. */
  readonly now: IsoLocal;
  /** Whether it runs on; a clock that stands keeps all figures as they are. */
  readonly ticking: boolean;
  /** Dossiers a quarter in the demo commune; the sandbox's own number if left out. */
  readonly dossiers?: number;
  /** Communes that report; the demo commune first. Default 1. */
  readonly communes?: number;
  /** Look of the reporting portal; its own choice if left out. */
  readonly skin?: ReportingSkin;
  /** Where the reporting portal keeps its state and ledger. */
  readonly stateFile?: string;
}

/** The emulated portals, on one clock. */
export interface Portals {
  readonly oneStop: { readonly url: string; readonly login: Login; readonly sandbox: OneStopSandbox };
  readonly reporting: {
    readonly url: string;
    readonly login: Login;
    readonly skin: string;
    readonly sandbox: ReportingSandbox;
  };
  /** Both feedback systems, with the same matters behind them. */
  readonly feedback: { readonly thanhHoa: FeedbackSandbox; readonly government: FeedbackSandbox };
  /** The commune's website, of the newest family. */
  readonly site: CommuneSiteSandbox;
  /** The public side of the national portal. */
  readonly national: NationalSandbox;
  readonly post: PostSandbox;
  close(): Promise<void>;
}

/** Starts the portals in this process, reachable from this computer only. */
export async function startPortals(options: PortalOptions): Promise<Portals> {
  const {
    createClock,
    startCommuneSite,
    startFeedbackGovernment,
    startFeedbackThanhHoa,
    startNationalPortal,
    startOneStop,
    startPost,
    startReporting,
  } = await import('@dung-hen/sandbox');
  const { seed, stateFile, dossiers } = options;
  const clock = createClock({ start: options.now, ticking: options.ticking });
  const oneStop = await startOneStop({
    clock,
    seed,
    port: options.oneStopPort ?? 0,
    ...(dossiers === undefined ? {} : { dossiersPerQuarter: dossiers }),
  });
  try {
    const units = oneStop.communes
      .slice(0, options.communes ?? 1)
      .map(({ maDinhDanh, name }) => ({ code: maDinhDanh, name }));
    const { skin } = options;
    const reporting = await startReporting({
      ...(skin === undefined ? {} : { skin }),
      clock,
      seed,
      units,
      port: options.reportingPort ?? 0,
      ...(stateFile === undefined ? {} : { stateFile }),
    });
    const thanhHoa = await startFeedbackThanhHoa({ clock, seed });
    const government = await startFeedbackGovernment({ clock, seed });
    const site = await startCommuneSite({ clock });
    const national = await startNationalPortal({ seed });
    const post = await startPost({ clock });
    return {
      national,
      site,
      post,
      feedback: { thanhHoa, government },
      oneStop: { url: oneStop.url, login: oneStop.credentials, sandbox: oneStop },
      reporting: {
        url: reporting.url,
        login: { userName: reporting.credentials.username, password: reporting.credentials.password },
        skin: reporting.skin,
        sandbox: reporting,
      },
      close: async () => {
        await Promise.all(
          [oneStop, reporting, thanhHoa, government, site, national, post].map((one) => one.close()),
        );
      },
    };
  } catch (error) {
    await oneStop.close();
    throw error;
  }
}

/** Whether a portal could not start because another program has its port. */
export function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
