import { listen, type RunningServer } from '../server.ts';
import { type NationalFaults, nationalApp } from './app.ts';
import { type NationalRecord, nationalRecords } from './records.ts';

/** Hosts the old pages have moved along, in the order a program tries them. */
export const NATIONAL_HOSTS = ['thutuc', 'vpcp', 'old'] as const;

export type NationalHost = (typeof NATIONAL_HOSTS)[number];

export interface NationalSandboxOptions {
  readonly seed?: number;
  /** Where the pages live at first. Default 'vpcp': the first host tried is the wrong one. */
  readonly host?: NationalHost;
}

/** The emulated public side of the national portal: three hosts of which one answers. */
export interface NationalSandbox {
  /** Addresses by host, without a slash at the end. */
  readonly urls: Readonly<Record<NationalHost, string>>;
  /** The procedures; change them as the portal would. */
  readonly records: NationalRecord[];
  readonly faults: NationalFaults;
  /** Moves the pages to another host. */
  moveTo(host: NationalHost): void;
  close(): Promise<void>;
}

/** Starts the emulated portal on free ports of this computer. Procedures and points are invented. */
export async function startNationalPortal(options: NationalSandboxOptions = {}): Promise<NationalSandbox> {
  const seed = options.seed ?? 1;
  const records = nationalRecords(seed);
  const faults: NationalFaults = { slow: 0, errorPages: 0, word: 'right', numbers: false };
  let here: NationalHost = options.host ?? 'vpcp';
  const open = (host: NationalHost): Promise<RunningServer> =>
    listen(nationalApp({ records, seed, faults, isHere: () => here === host }));
  const [thutuc, vpcp, old] = await Promise.all([open('thutuc'), open('vpcp'), open('old')]);
  return {
    urls: { thutuc: thutuc.url, vpcp: vpcp.url, old: old.url },
    records,
    faults,
    moveTo: (host) => {
      here = host;
    },
    close: async () => {
      await Promise.all([thutuc, vpcp, old].map((server) => server.close()));
    },
  };
}
