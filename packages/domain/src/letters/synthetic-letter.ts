import type { LetterContent, LetterDraft, LetterFacts, Office, Recipient } from './letter-draft.ts';

/** An invented dossier received on a Tuesday, due the next Tuesday. */
export const FACTS: LetterFacts = {
  dossierCode: 'H56.77.5-261103-0007',
  status: 4,
  procedureName: 'Đăng ký lại khai sinh',
  fieldName: 'Hộ tịch',
  submittedAt: null,
  receivedAt: '2026-11-03T08:15:00',
  dueAt: '2026-11-10T17:00:00',
  limit: { hours: 40, unit: 'workingDays' },
  supplementsAsked: 0,
};

export const RECIPIENT: Recipient = {
  salutation: 'Ông/Bà',
  name: 'Trần Thị Mẫu',
  address: 'Thôn Mẫu, xã Hà Trung',
  phone: '',
  email: '',
};

export const OFFICE: Office = {
  unitName: 'UBND xã Hà Trung',
  oneStopName: 'Trung tâm Phục vụ hành chính công',
  place: '',
  phone: '02373 000 000',
  signerAuthority: ['TM. ỦY BAN NHÂN DÂN'],
  signerTitle: 'CHỦ TỊCH',
  signerName: 'Lê Văn Mẫu',
  officerName: 'Phạm Thị Mẫu',
};

/** A letter with everything in it; what a test is about is put over it. */
export function draftOf(
  content: LetterContent,
  over: Partial<Omit<LetterDraft, 'content'>> = {},
): LetterDraft {
  return {
    facts: FACTS,
    recipient: RECIPIENT,
    office: OFFICE,
    number: { pattern: '{so}/PXL', printed: '05/PXL', year: 2026, reprint: false },
    datedOn: '2026-11-09',
    content,
    ...over,
  };
}

export const APOLOGY: LetterContent = {
  kind: 'apology',
  reason: 'Hồ sơ cần xác minh thêm',
  newDue: '2026-11-13',
};
