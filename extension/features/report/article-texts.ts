import { defineTexts } from '../../app/text.ts';

export const articleTexts = defineTexts(
  {
    heading: 'Bài công khai trên trang thông tin điện tử',
    how: 'Soạn sẵn từ biểu trên, không có thông tin cá nhân. Đọc lại, dán vào phần soạn bài của trang rồi đăng; tiện ích không đăng thay.',
    running: 'Kỳ chưa kết thúc khi lấy số liệu: chưa nên đăng.',
    unbalanced: 'Số liệu chưa cân đối, chưa soạn bài: xem mục “Vì sao số liệu chưa khớp”.',
    noUnit: 'Đặt tên đơn vị trong Cài đặt để soạn bài.',
    copyTitle: 'Chép tiêu đề',
    copyBody: 'Chép nội dung và bảng',
    copyHtml: 'Chép mã HTML',
    csv: 'Tải bảng .csv',
    copied: 'Đã chép.',
    copyFailed: 'Trình duyệt không cho chép. Chọn nội dung rồi bấm Ctrl+C.',
    attach: 'Đính kèm: bảng .csv và biểu II.06a (nút Xuất .xlsx ở đầu trang).',
  },
  {
    heading: 'Article for the commune’s website',
    how: 'Made in Vietnamese from the form above, without personal data. Read it again, paste it into the site’s editor and publish it there; nothing is published from here.',
    running: 'The period was not over when the figures were taken: not to be published yet.',
    unbalanced: 'The figures do not add up, so no article is made: see “Why the figures do not add up”.',
    noUnit: 'Name the unit in the settings to have an article.',
    copyTitle: 'Copy title',
    copyBody: 'Copy body and table',
    copyHtml: 'Copy HTML',
    csv: 'Save table .csv',
    copied: 'Copied.',
    copyFailed: 'The browser does not allow copying. Select the text and press Ctrl+C.',
    attach: 'To attach: the table as .csv and form II.06a (the button Export .xlsx at the top).',
  },
);
