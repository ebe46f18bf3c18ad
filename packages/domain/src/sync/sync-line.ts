import type { DossierStatus } from '../dossier.ts';
import type { Words } from '../words.ts';
import { DOSSIER_STATUS_WORDS } from './statuses.ts';
import type { SyncLine, SyncOptions } from './types.ts';

/** '5 (Yêu cầu bổ sung giấy tờ)'. */
export function statusWords(status: DossierStatus): Words {
  const { vi, en } = DOSSIER_STATUS_WORDS[status];
  return { vi: `${status} (${vi})`, en: `${status} (${en})` };
}

type Facts = Omit<SyncLine, 'words' | 'toDo'>;

/** A line with what is to be said and done. */
export function syncLine(facts: Facts, options: SyncOptions): SyncLine {
  return { ...facts, words: saidOf(facts, options), toDo: TO_DO[facts.kind] };
}

const TO_DO: Readonly<Record<SyncLine['kind'], Words | null>> = {
  same: null,
  explained: null,
  different: {
    vi: 'Đề nghị đơn vị vận hành hệ thống một cửa đồng bộ lại hồ sơ này; gửi kèm hai trạng thái.',
    en: 'Ask the operator of the one-stop system to send this dossier again; tell both statuses.',
  },
  missingThere: {
    vi: 'Đề nghị đơn vị vận hành hệ thống một cửa kiểm tra và đồng bộ hồ sơ này lên Cổng quốc gia.',
    en: 'Ask the operator of the one-stop system to look into it and send this dossier up.',
  },
  unknownHere: {
    vi: 'Tìm hồ sơ trên hệ thống một cửa (đơn vị khác, mã khác, chưa lấy về); nếu không có, báo đơn vị vận hành.',
    en: 'Look for it in the one-stop system (other unit, other code, not collected); if absent, tell the operator.',
  },
};

function saidOf({ kind, local, national, reason }: Facts, { delayHours }: SyncOptions): Words {
  const [here, there] = [local && statusWords(local), national && statusWords(national)];
  const both = {
    vi: [here && `tại đơn vị: ${here.vi}`, there && `Cổng quốc gia: ${there.vi}`].filter(Boolean).join('; '),
    en: [here && `here: ${here.en}`, there && `national portal: ${there.en}`].filter(Boolean).join('; '),
  };
  const said = (vi: string, en: string): Words => ({ vi: `${vi} (${both.vi}).`, en: `${en} (${both.en}).` });
  if (kind === 'same') return said('Khớp', 'Same');
  if (kind === 'different') return said('Lệch, không có lý do đã biết', 'Differs without a known reason');
  if (kind === 'missingThere') return said('Chưa có trên Cổng quốc gia', 'Not on the national portal');
  if (kind === 'unknownHere')
    return said('Có trên Cổng quốc gia, không có tại đơn vị', 'On the national portal, not here');
  return reason === 'mapped'
    ? said(
        'Lệch do hệ thống tỉnh gửi lên thành trạng thái khác',
        'Differs: the province sends another status up',
      )
    : said(
        `Lệch do mới thay đổi trong ${delayHours} giờ, chưa kịp đồng bộ`,
        `Differs: changed within ${delayHours} hours, not synchronised yet`,
      );
}
