import { defineTexts } from '../../app/text.ts';

export const welcomeTexts = defineTexts(
  {
    pageTitle: 'Chào mừng đến với Đúng Hẹn',
    title: 'Không để hồ sơ nào trễ hẹn mà không hay biết',
    lead: 'Đúng Hẹn làm việc ngay trên hệ thống một cửa mà cán bộ đang dùng: đọc danh sách hồ sơ, tính ngày làm việc và nhắc trước hạn.',
    options: 'Cài đặt đơn vị',
    portal: 'Mở hệ thống một cửa',
    noOptions: 'Chưa mở được trang cài đặt. Hãy bấm biểu tượng Đúng Hẹn trên thanh công cụ, chọn “Cài đặt”.',
    steps: {
      list: {
        title: 'Biết ngay hồ sơ nào gấp',
        words:
          'Mỗi dòng trong danh sách có thêm nhãn: quá hạn, đến hạn hôm nay, sắp đến hạn hay đang tạm dừng, cùng số ngày làm việc còn lại.',
        picture: 'Hình vẽ danh sách hồ sơ: ba dòng, mỗi dòng có nhãn Quá hạn 2 ngày, Hôm nay và Còn 3 ngày.',
      },
      today: {
        title: 'Việc hôm nay',
        words:
          'Một danh sách duy nhất những việc phải làm trong ngày, gấp nhất đứng đầu, in được. Bấm biểu tượng Đúng Hẹn trên thanh công cụ để mở; chưa thấy biểu tượng thì bấm nút hình mảnh ghép rồi ghim.',
        picture: 'Hình vẽ danh sách việc hôm nay: việc quá hạn đứng đầu, việc đã xong được đánh dấu.',
      },
      letters: {
        title: 'Phiếu xin lỗi, phiếu bổ sung đúng mẫu',
        words:
          'Soạn sẵn theo dữ liệu hồ sơ, tự tính ngày hẹn trả mới, đánh số và ghi sổ; cán bộ xem lại rồi in hoặc tải tệp .docx.',
        picture: 'Hình vẽ một phiếu xin lỗi và hẹn lại ngày trả kết quả, có số phiếu và ngày hẹn mới.',
      },
      local: {
        title: 'Dữ liệu ở lại trên máy này',
        words:
          'Không gửi đi đâu, không qua máy chủ nào khác. Không lưu tên, số định danh, điện thoại, địa chỉ của người dân; số liệu cũ tự xóa.',
        picture: 'Hình vẽ máy tính của cán bộ có ổ khóa; mũi tên ra Internet bị gạch bỏ.',
      },
      begin: {
        title: 'Bắt đầu trong một phút',
        words:
          'Nhập tên đơn vị, người ký trong “Cài đặt đơn vị”, rồi mở hệ thống một cửa và đăng nhập như mọi ngày. Đơn vị ngoài Thanh Hóa: bật hệ thống của tỉnh mình ở mục “Hệ thống khác” trong Cài đặt.',
        picture: 'Hình vẽ hai bước: biểu mẫu có tên đơn vị, rồi trang hệ thống một cửa.',
      },
    },
    drawn: {
      code: 'Hồ sơ',
      late: 'Quá hạn 2 ngày',
      today: 'Hôm nay',
      soon: 'Còn 3 ngày',
      day: 'Việc hôm nay',
      done: 'Đã xong',
      letter: 'PHIẾU XIN LỖI',
      number: 'Số: 05/PXL',
      due: 'Hẹn trả mới',
      unit: 'Tên đơn vị',
      portal: 'Một cửa',
    },
  },
  {
    pageTitle: 'Welcome to Đúng Hẹn',
    title: 'No dossier runs late without your knowing',
    lead: 'Đúng Hẹn works right on the one-stop system you already use: it reads the dossier list, counts working days and reminds you in time.',
    options: 'Set up your unit',
    portal: 'Open the one-stop system',
    noOptions:
      'The settings could not be opened. Press the Đúng Hẹn icon in the toolbar and choose “Settings”.',
    steps: {
      list: {
        title: 'See at once what is urgent',
        words:
          'Every line of a list carries a label: overdue, due today, due soon or paused, with the working days left.',
        picture: 'Drawing of a dossier list: three lines labelled 2 days overdue, Today and 3 days left.',
      },
      today: {
        title: 'Today’s work',
        words:
          'One list of what must be done today, the most urgent first; it can be printed. Press the Đúng Hẹn icon in the toolbar to open it; if it is not there, press the jigsaw button and pin it.',
        picture: 'Drawing of today’s list: the overdue work comes first, what is done is ticked.',
      },
      letters: {
        title: 'Apology letters and slips by the form',
        words:
          'Prepared from the dossier, with the new date reckoned, a number and a register; you look it over, then print it or take the .docx file.',
        picture: 'Drawing of an apology letter with its number and the new date.',
      },
      local: {
        title: 'Data stay on this computer',
        words:
          'Nothing is sent anywhere, no other server is involved. No citizen’s name, identity number, phone or address is stored; old figures are deleted by themselves.',
        picture:
          'Drawing of the officer’s computer with a padlock; the arrow to the Internet is crossed out.',
      },
      begin: {
        title: 'Begin in a minute',
        words:
          'Enter your unit and its signer in “Set up your unit”, then open the one-stop system and log in as every day. Outside Thanh Hóa, switch your province’s system on under “Other systems” in the settings.',
        picture: 'Drawing of two steps: a form with the unit’s name, then the one-stop system.',
      },
    },
    drawn: {
      code: 'Dossier',
      late: '2 days overdue',
      today: 'Today',
      soon: '3 days left',
      day: 'Today’s work',
      done: 'Done',
      letter: 'LETTER OF APOLOGY',
      number: 'No. 05/PXL',
      due: 'New date',
      unit: 'Name of unit',
      portal: 'One-stop',
    },
  },
);

export type WelcomeTexts = ReturnType<typeof welcomeTexts>;
