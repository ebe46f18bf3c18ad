import type { ChannelCode, LifeEvent, PauseStatus } from './life.ts';
import {
  atDesk,
  DAY,
  dayOf,
  deskTime,
  dueAfter,
  dueAfterPause,
  HOUR,
  MINUTE,
  officeOpen,
} from './office-time.ts';
import type { ProcedureRecord } from './procedures.ts';
import type { Random } from './random.ts';

export interface StorySetting {
  readonly random: Random;
  readonly procedure: ProcedureRecord;
  readonly withoutDue: boolean;
  readonly channel: ChannelCode;
  readonly createdAt: number;
  /** Makes the dossier stand still in this status for seven weeks or more. */
  readonly waits?: PauseStatus;
}

/**
 * Makes up the whole life of a dossier. Shares (invented): 1–2 % late, about 4 % asked for papers, 1 % stopped or owing a
 * financial duty, 1 % withdrawn, 2 % of the online ones refused; one in fifty finished dossiers is never fetched.
 */
export function tellLife(setting: StorySetting): readonly LifeEvent[] {
  const { random, procedure, channel, createdAt } = setting;
  const story = new Story();
  if (channel === '2') {
    story.add({ at: createdAt, kind: 'submit' });
    const acceptedAt = acceptance(random, createdAt);
    if (setting.waits === undefined && random.chance(0.02)) {
      story.add({ at: acceptedAt, kind: 'refuse' });
      return story.events;
    }
    story.add({ at: acceptedAt, kind: 'receive', due: dueFrom(setting, acceptedAt) });
  } else {
    story.add({ at: createdAt, kind: 'receive', due: dueFrom(setting, createdAt) });
  }
  if (setting.waits !== undefined) {
    if (setting.waits === 5 ? supplement(story, setting) : otherPause(story, setting)) finish(story, setting);
    return story.events;
  }
  const long = procedure.limitHours >= 24;
  const requests = random.chance(long ? 0.11 : 0.012) ? (random.chance(0.06) ? 2 : 1) : 0;
  for (let i = 0; i < requests; i += 1) {
    if (!supplement(story, setting)) return story.events;
  }
  if (random.chance(long ? 0.03 : 0.002) && !otherPause(story, setting)) return story.events;
  finish(story, setting);
  return story.events;
}

class Story {
  readonly events: LifeEvent[] = [];
  /** Due moment as it stands now. */
  due: number | null = null;
  /** Since when the present limit runs. */
  from = 0;

  add(event: LifeEvent): void {
    this.events.push({ ...event, at: Math.max(event.at, this.now + 1_000) });
    if (event.kind === 'receive' || event.kind === 'resume') {
      this.due = event.due;
      this.from = event.at;
    }
  }

  get now(): number {
    return this.events.at(-1)?.at ?? 0;
  }

  /** End of the present limit; a fortnight where there is no due date. */
  get end(): number {
    return this.due ?? this.from + 14 * DAY;
  }

  /** A desk moment at a share of the present limit, after everything told so far. */
  at(share: number): number {
    return Math.max(
      atDesk(this.from + share * Math.max(this.end - this.from, 30 * MINUTE)),
      atDesk(this.now + MINUTE),
    );
  }
}

function dueFrom({ procedure, withoutDue }: StorySetting, at: number): number | null {
  return withoutDue ? null : dueAfter(at, procedure.limitHours, procedure.unit);
}

/** Mostly within eight working hours; now and then in the evening (due dates then start at 07:00), or too late. */
function acceptance(random: Random, submittedAt: number): number {
  const soon = submittedAt + random.int(10, 240) * MINUTE + random.int(0, 59) * 1_000;
  const evening = dayOf(submittedAt) * DAY + 17 * HOUR + random.int(5, 120) * MINUTE;
  if (random.chance(0.04) && evening > submittedAt && officeOpen(dayOf(submittedAt))) return evening;
  const late = random.chance(0.015) ? random.int(2, 4) * DAY : 0;
  const desk = atDesk(soon + late);
  return desk === soon + late ? desk : desk + random.int(1, 150) * MINUTE;
}

/** Passed on to the appraiser, mostly within the two hours that step has. */
function passOn(story: Story, random: Random): void {
  story.add({ at: atDesk(story.now + random.int(5, 100) * MINUTE), kind: 'step', step: 1 });
}

/** A request for papers. False where the citizen never answers and the dossier is closed. */
function supplement(story: Story, setting: StorySetting): boolean {
  const { random, waits } = setting;
  passOn(story, random);
  const askedAt = story.at(waits === undefined ? 0.2 + random.fraction() * 0.3 : 0.05);
  story.add({ at: askedAt, kind: 'pause', status: 5 });
  story.add({ at: atDesk(askedAt + random.int(20, 300) * MINUTE), kind: 'askCitizen' });
  if (waits === 5 || random.chance(0.12)) {
    const closedAt = atDesk(askedAt + random.int(waits === 5 ? 50 : 25, 60) * DAY);
    story.add({ at: closedAt, kind: 'finish', withdrawn: true, status: 9 });
    story.add({ at: atDesk(closedAt + random.int(1, 5) * DAY), kind: 'return' });
    return false;
  }
  const sentAt = story.now + random.int(6, 12 * 24) * HOUR;
  story.add({ at: sentAt, kind: 'citizenSent' });
  const resumedAt = atDesk(sentAt + random.int(15, 400) * MINUTE);
  story.add({ at: resumedAt, kind: 'resume', due: dueFrom(setting, resumedAt) });
  return true;
}

/** A stop (8) or a financial duty (6). False where it is never taken up again. */
function otherPause(story: Story, { random, waits }: StorySetting): boolean {
  const status: PauseStatus = waits ?? (random.chance(0.5) ? 8 : 6);
  passOn(story, random);
  const pausedAt = story.at(waits === undefined ? 0.2 + random.fraction() * 0.4 : 0.05);
  story.add({ at: pausedAt, kind: 'pause', status });
  if (waits === undefined && status === 8 && random.chance(0.25)) return false;
  const days = waits === undefined ? random.int(1, 15) : random.int(50, 60);
  const resumedAt = atDesk(pausedAt + days * DAY + random.int(0, 480) * MINUTE);
  const due = story.due === null ? null : dueAfterPause(story.due, pausedAt, resumedAt);
  story.add({ at: resumedAt, kind: 'resume', due });
  return true;
}

function finish(story: Story, setting: StorySetting): void {
  const { random, channel } = setting;
  passOn(story, random);
  const withdrawn = random.chance(0.012);
  const at = withdrawn ? story.at(0.2 + random.fraction() * 0.5) : finishMoment(story, setting);
  if (!withdrawn) {
    const signing = story.now + (at - story.now) * (0.6 + random.fraction() * 0.3);
    if (atDesk(signing) < at) story.add({ at: atDesk(signing), kind: 'step', step: 2 });
    if (random.chance(0.001)) return;
  }
  const status = withdrawn && random.chance(0.04) ? 7 : 9;
  story.add({ at, kind: 'finish', withdrawn, status });
  if (status === 7 || random.chance(0.02)) return;
  const wait = channel === '2' ? random.int(1, 600) * MINUTE : random.int(5, 6 * 24 * 60) * MINUTE;
  story.add({ at: atDesk(story.now + wait), kind: 'return' });
}

/** Early, on the day, or (1.5 %) late by some days. Days are what reports compare. */
function finishMoment(story: Story, { random, procedure }: StorySetting): number {
  const { due, from } = story;
  if (due === null) return story.at(random.fraction());
  const soonest = atDesk(story.now + random.int(5, 90) * MINUTE);
  const dueDay = dayOf(due);
  if (random.chance(0.012)) {
    return Math.max(atDesk((dueDay + random.int(1, 9)) * DAY + deskTime(random.fraction())), soonest);
  }
  if (dueDay > dayOf(from) && random.chance(0.62)) {
    const share = 0.15 + random.fraction() * 0.8;
    const early = atDesk(from + share * ((dueDay - 1) * DAY + 16.5 * HOUR - from));
    if (dayOf(early) < dueDay) return Math.max(procedure.quick ? sooner(story, early) : early, soonest);
  }
  const onTheDay = dueDay * DAY + deskTime(random.fraction());
  const last = officeOpen(dueDay) ? onTheDay : due;
  return Math.max(procedure.quick ? sooner(story, last) : last, soonest);
}

/** The desk moment two fifths of the way to another. */
function sooner({ from }: Story, at: number): number {
  return atDesk(from + (at - from) * 0.4);
}
