import { FEEDBACK_LIMITS } from '../feedback/limits.ts';
import type { Confidence, RuleVersion } from '../rules/rule-version.ts';

/** A question of citizens with its answer, in Vietnamese, and where the answer comes from. */
export interface BulletinQuestion {
  readonly question: string;
  readonly answer: string;
  readonly source: string;
  readonly confidence: Confidence;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Questions and answers for the hand-out, with the periods of the rules in force. The officer chooses, edits and adds the
 * commune's own (fees, places, hours are not known here and are not invented).
 */
export function bulletinQuestions(rule: RuleVersion): readonly BulletinQuestion[] {
  const decree = rule.name.vi;
  const questions: BulletinQuestion[] = [
    {
      question: 'Nộp hồ sơ trực tuyến thì bao lâu được tiếp nhận?',
      answer: `Chậm nhất ${two(rule.onlineAcceptHours.value)} giờ làm việc kể từ khi hệ thống nhận được, cán bộ phải tiếp nhận hoặc báo rõ cần bổ sung gì. Hồ sơ gửi ngoài giờ được tính từ giờ làm việc kế tiếp.`,
      source: `${decree}, Điều 17 khoản 2`,
      confidence: rule.onlineAcceptHours.confidence,
    },
    {
      question: 'Thời hạn giải quyết tính từ khi nào?',
      answer:
        'Từ lúc nhận đủ hồ sơ hợp lệ, ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Xin giữ giấy này, trên đó có mã hồ sơ để tra cứu.',
      source: `${decree}, Điều 17 khoản 3`,
      confidence: 'certain',
    },
  ];
  const { supplementNoticeWorkingDays: notice, closeIfNoSupplementDays: close } = rule;
  if (notice.value !== null && close.value !== null) {
    questions.push({
      question: 'Hồ sơ còn thiếu thì sao?',
      answer: `Cơ quan phải báo bằng phiếu, nêu rõ cần bổ sung gì và vì sao, trong ${two(notice.value)} ngày làm việc kể từ ngày tiếp nhận. Bổ sung đủ thì thời hạn tính lại từ đầu. Sau ${close.value} ngày không bổ sung, hồ sơ được kết thúc trên hệ thống.`,
      source: `${decree}, Điều 19 khoản 5`,
      confidence: notice.confidence,
    });
  }
  questions.push(
    {
      question: 'Nếu cơ quan trả kết quả chậm thì sao?',
      answer: `Trước khi hết hạn ít nhất ${two(rule.apologyMinDaysBefore.value)} ngày, cơ quan phải gửi văn bản xin lỗi, nêu lý do và ngày trả mới. Mỗi hồ sơ chỉ được hẹn lại ${rule.maxReappointments.value === 1 ? 'một lần' : `${rule.maxReappointments.value} lần`}.`,
      source: `${decree}, Điều 19`,
      confidence: rule.apologyMinDaysBefore.confidence,
    },
    {
      question: 'Có phải nộp giấy tờ ngoài danh mục đã niêm yết không?',
      answer:
        'Không. Cán bộ không được yêu cầu giấy tờ ngoài thành phần hồ sơ đã công khai. Nếu bị yêu cầu, xin phản ánh ngay.',
      source: `${decree}, Điều 5; NĐ 63/2010/NĐ-CP, Điều 18`,
      confidence: 'known',
    },
    {
      question: 'Gửi phản ánh, kiến nghị thì bao lâu được trả lời?',
      answer: `Trên Cổng Dịch vụ công quốc gia: trong ${FEEDBACK_LIMITS.handle.value.days} ngày làm việc, và câu trả lời được công khai trong ${two(FEEDBACK_LIMITS.publish.value.days)} ngày làm việc sau đó. Người gửi có quyền yêu cầu giữ kín thông tin cá nhân.`,
      source: 'Tài liệu tính chỉ số của Quyết định 766/QĐ-TTg, mục 5.1–5.4',
      confidence: FEEDBACK_LIMITS.handle.confidence,
    },
  );
  return questions;
}
