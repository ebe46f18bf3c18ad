import type { Language } from './text.ts';

/** Where rules come from, as the rooms below write it, and as an officer would. Longest first. */
const VIETNAMESE: readonly (readonly [RegExp, string])[] = [
  [
    /Method note of the indicators of Decision 766\/QĐ-TTg, 5\.1–5\.4/gu,
    'Mô tả công thức các chỉ số của Quyết định 766/QĐ-TTg, 5.1–5.4',
  ],
  [
    /Hệ thống Phản hồi Thanh Hóa as reported in June 2023; QĐ 115\/2025 may differ, calendar or working days is not said/gu,
    'Báo chí về Hệ thống Phản hồi Thanh Hóa, tháng 6/2023; Quyết định 115/2025 có thể khác, chưa rõ ngày lịch hay ngày làm việc',
  ],
  [
    /process_time of the topic in the Thanh Hóa system \(2020–2021\); its unit is not documented/gu,
    'Thời gian xử lý của chủ đề trên Hệ thống Phản hồi Thanh Hóa (2020–2021); đơn vị chưa rõ',
  ],
  [/, which names no limit/gu, ', không nêu thời hạn'],
  [/Civil Code 2015/gu, 'Bộ luật Dân sự 2015'],
  [/Labour Code 2019/gu, 'Bộ luật Lao động 2019'],
  [/Status list of the national portal/gu, 'Danh mục trạng thái hồ sơ của Cổng Dịch vụ công quốc gia'],
  [
    /National procedure database: same-day results, after 15:00 the next working day/gu,
    'Cơ sở dữ liệu quốc gia về TTHC: trả trong ngày, sau 15 giờ thì ngày làm việc tiếp theo',
  ],
  [
    /Province one-stop product, due-date algorithm, February 2025/gu,
    'Cách tính hạn của hệ thống một cửa cấp tỉnh, tháng 02/2025',
  ],
  [/and the yearly notices/gu, 'và thông báo lịch nghỉ hằng năm'],
  [/yearly notices on swapped working days/gu, 'thông báo hoán đổi ngày làm việc hằng năm'],
  [/no yearly notice/gu, 'chưa có thông báo lịch nghỉ của năm'],
  [
    /Plan of thị trấn Hà Trung for controlling administrative procedures, 2022, under TT 01\/2020\/TT-VPCP/gu,
    'Kế hoạch kiểm soát TTHC năm 2022 của thị trấn Hà Trung, theo TT 01/2020/TT-VPCP',
  ],
  [/: reply within 8 working hours/gu, ': phản hồi trong 08 giờ làm việc'],
  [/: within the limit/gu, ': trong thời hạn giải quyết'],
  [/, signed (\d\d\/\d\d\/\d{4})/gu, ', ký ngày $1'],
  [/; replaced by (.+?) on (\d\d\/\d\d\/\d{4})/gu, '; được thay bằng $1 từ $2'],
  [/Art\. (\d+)\((\d+)\)/gu, 'Điều $1 khoản $2'],
  [/Art\. (\d+)[–-](\d+)/gu, 'Điều $1–$2'],
  [/Art\. (\d+)/gu, 'Điều $1'],
];

/** What rooms below write in Vietnamese that is no name of a text: it says that there is none, or where else to look. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/Chưa có văn bản đặt chỉ tiêu/gu, 'No text sets a target'],
  [/Chưa có nguồn; cần xác nhận với bưu điện/gu, 'No source; to be confirmed with the post'],
  [/Mô tả công thức tính chỉ số, Quyết định/gu, 'Description of formulas, Decision'],
  [/Sản phẩm một cửa điện tử tỉnh Thanh Hóa, bản tháng/gu, 'Thanh Hóa one-stop product, version of'],
  [
    /: các trường của yêu cầu; mã huyện vẫn bắt buộc dù không còn cấp huyện/gu,
    ': fields of the request; the district code is still required though districts are gone',
  ],
  [/: mã riêng của VNPost/gu, ': the post’s own code'],
  [/Mã tỉnh Thanh Hóa trong danh mục thống kê/gu, 'Code of Thanh Hóa in the statistical list of provinces'],
  [/; mã cấp sẵn của sản phẩm chưa được thấy/gu, '; codes handed out by the product were not seen'],
  [/Quy hoạch kho số viễn thông/gu, 'Numbering plan of telecommunications'],
  [/ ngày (?=\d{1,2}\/\d{1,2}\/\d{4})/gu, ' of '],
];

/** A source as shown to people: articles and remarks in the language chosen, names of texts as they are. */
export function sourceWords(source: string, language: Language): string {
  return (language === 'en' ? ENGLISH : VIETNAMESE).reduce(
    (text, [written, words]) => text.replace(written, words),
    source,
  );
}
