import { SUBMISSION_CONFLICT } from '@dung-hen/calendar';
import { CONFIDENCE_WORDS, errorSentence, type Reason } from '@dung-hen/domain';
import type { ComponentChildren } from 'preact';
import { sourceWords } from '../../../app/source-words.ts';
import { formatMoment } from '../../../app/text.ts';
import type { Duty, ReportDue } from '../duty.ts';
import { paperReason } from '../paper-duties.ts';
import { writtenMoment } from '../words.ts';
import { useSurroundings } from './surroundings.ts';

/** What stands behind a line: its dates side by side, then every reason with its rule, its source and how sure it is. */
export function Why({ duty, id }: { readonly duty: Duty; readonly id: string }) {
  const { settings } = useSurroundings();
  return (
    <div class="why" id={id}>
      {duty.dossier !== null && <Dates duty={duty} />}
      {duty.report !== null && <ReportFacts report={duty.report} />}
      {duty.feedback !== null && (
        <ul class="reasons">
          {duty.feedback.assessment.reasons.map((reason) => (
            <ReasonItem key={reason.code + reason.words.vi} reason={{ ...reason, effective: null }} />
          ))}
        </ul>
      )}
      {duty.paper !== null && (
        <ul class="reasons">
          <ReasonItem reason={{ ...paperReason(), effective: null }} />
        </ul>
      )}
      {duty.problem !== null && <p>{errorSentence(duty.problem, settings.language)}</p>}
      {duty.assessment !== null && duty.assessment.reasons.length > 0 && (
        <ul class="reasons">
          {duty.assessment.reasons.map((reason) => (
            <ReasonItem key={reason.code + reason.dates.join()} reason={reason} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Dates({ duty }: { readonly duty: Duty }) {
  const { t, r, now } = useSurroundings();
  const { dossier, assessment } = duty;
  if (dossier === null) return null;
  const { dueByLaw = null, apologyBy = null } = assessment ?? {};
  const differs =
    dueByLaw !== null && dossier.dueAt !== null && dueByLaw.slice(0, 10) !== dossier.dueAt.slice(0, 10);
  const when = (moment: string): string => writtenMoment(moment, now, t);
  return (
    <dl class="dates">
      {dossier.submittedAt && <Fact name={r.submitted}>{when(dossier.submittedAt)}</Fact>}
      {dossier.receivedAt && <Fact name={r.received}>{when(dossier.receivedAt)}</Fact>}
      {dossier.dueAt && <Fact name={r.system}>{when(dossier.dueAt)}</Fact>}
      {dossier.dueAt && (
        <Fact name={r.law}>
          {dueByLaw === null ? r.lawUnknown : when(dueByLaw)}
          {differs && <span class="flag today">{r.differs}</span>}
        </Fact>
      )}
      {apologyBy && <Fact name={r.apology}>{when(apologyBy)}</Fact>}
      {dossier.stepDueAt && <Fact name={r.step}>{when(dossier.stepDueAt)}</Fact>}
      {dossier.procedureName && <Fact name={r.procedure}>{dossier.procedureName}</Fact>}
      {dossier.unitName && <Fact name={r.unit}>{dossier.unitName}</Fact>}
      {dossier.channel && <Fact name={r.channel}>{t.channels[dossier.channel]}</Fact>}
      <Fact name={r.seen}>{when(dossier.seenAt)}</Fact>
    </dl>
  );
}

/** What of a reason is shown, whatever it is a reason of. */
type ShownReason = Pick<Reason, 'words' | 'confidence' | 'source' | 'effective'>;

function ReasonItem({ reason }: { readonly reason: ShownReason }) {
  const { r, settings } = useSurroundings();
  const { language } = settings;
  const { confidence, source, effective } = reason;
  return (
    <li>
      {reason.words[language]}{' '}
      {confidence !== 'certain' && (
        <span class={`flag ${confidence === 'unsure' ? 'unknown' : 'paused'}`}>
          {CONFIDENCE_WORDS[confidence][language]}
        </span>
      )}
      {source !== '' && (
        <small>
          {r.source}: {sourceWords(source, language)}
          {effective !== null &&
            !reason.words[language].includes(formatMoment(effective.from)) &&
            ` (${r.inForce(formatMoment(effective.from), effective.to === null ? r.now : formatMoment(effective.to))})`}
        </small>
      )}
    </li>
  );
}

function ReportFacts({ report }: { readonly report: ReportDue }) {
  const { t, r, settings } = useSurroundings();
  const { period, submission } = report;
  const { language } = settings;
  return (
    <>
      <dl class="dates">
        <Fact name={r.data}>{t.window(formatMoment(period.from), formatMoment(period.to))}</Fact>
        <Fact name={r.rule}>
          {submission.rule.name[language]}
          {submission.unverified && <span class="flag unknown">{t.unverified}</span>}
        </Fact>
        <Fact name={r.source}>{sourceWords(submission.rule.source, language)}</Fact>
      </dl>
      {submission.dataStillOpen && <p>{SUBMISSION_CONFLICT.words[language]}</p>}
    </>
  );
}
