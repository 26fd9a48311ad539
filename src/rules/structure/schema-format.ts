import { fileRule } from '../definition.js';

/** Dates, addresses and the like are real ones; a variant is named by the schema’s format. */
export const schemaFormat = fileRule({
  id: 'schema-format',
  chapter: 'structure',
  vi: {
    title: 'Sai định dạng',
    about: 'Ngày, thư điện tử, điện thoại, trang web, múi giờ phải đúng định dạng.',
    variants: {
      date: {
        message: '`{key}`: “{value}” không phải một ngày có thật.',
        hint: 'Viết năm-tháng-ngày, ví dụ 2022-01-10.',
      },
      email: {
        message: '`{key}`: “{value}” không phải địa chỉ thư điện tử.',
        hint: 'Viết dạng ten@coquan.gov.vn, không dấu, không khoảng trắng.',
      },
      'email-letters': {
        message: '`{key}`: “{value}” có chữ không dùng được trong thư điện tử: {letters}.',
        hint: 'Gõ lại bằng chữ không dấu của bàn phím, dạng ten@coquan.gov.vn.',
      },
      'email-punycode': {
        message: '`{key}`: “{value}” giấu chữ khác sau tên miền, đọc là “{read}”.',
        hint: 'Dùng tên miền viết bằng chữ không dấu, như ten@coquan.gov.vn.',
      },
      telephone: {
        message: '`{key}`: “{value}” không phải số điện thoại.',
        hint: 'Viết như 0225 3842 001; nhiều số ngăn bằng dấu chấm phẩy.',
      },
      url: {
        message: '`{key}`: “{value}” không phải địa chỉ trang web đầy đủ.',
        hint: 'Bắt đầu bằng http:// hoặc https://.',
      },
      'url-user': {
        message: '`{key}`: “{value}” có tên người dùng trước tên miền; trình duyệt mở “{host}”.',
        hint: 'Chỉ ghi tên miền sau https://, không có @ hay \\.',
      },
      'url-scheme': {
        message: '`{key}`: “{value}” không phải địa chỉ mở được bằng http.',
        hint: 'Bắt đầu bằng http:// hoặc https://.',
      },
      'url-letters': {
        message: '`{key}`: tên miền của “{value}” có chữ khác: {letters}.',
        hint: 'Gõ lại tên miền bằng chữ không dấu của bàn phím.',
      },
      'url-punycode': {
        message: '`{key}`: “{value}” giấu chữ khác sau tên miền, đọc là “{read}”.',
        hint: 'Dùng tên miền viết bằng chữ không dấu.',
      },
      'url-space': {
        message: '`{key}`: “{value}” có khoảng trắng hoặc ngắt dòng.',
        hint: 'Bỏ khoảng trắng; trong đường dẫn thì viết %20.',
      },
      timezone: {
        message: '`{key}`: “{value}” không phải múi giờ có thật.',
        hint: 'Ở Việt Nam dùng Asia/Ho_Chi_Minh.',
      },
    },
  },
  en: {
    title: 'Wrong format',
    about: 'Dates, e-mail addresses, telephone numbers, websites and time zones have their formats.',
    variants: {
      date: {
        message: '`{key}`: “{value}” is not a date that exists.',
        hint: 'Write year-month-day, such as 2022-01-10.',
      },
      email: {
        message: '`{key}`: “{value}” is not an e-mail address.',
        hint: 'Write name@agency.gov.vn, without diacritics or spaces.',
      },
      'email-letters': {
        message: '`{key}`: “{value}” has letters that no e-mail address has: {letters}.',
        hint: 'Type it anew with plain letters, as name@agency.gov.vn.',
      },
      'email-punycode': {
        message: '`{key}`: “{value}” hides other letters in its host, which reads “{read}”.',
        hint: 'Use a host of plain letters, as name@agency.gov.vn.',
      },
      telephone: {
        message: '`{key}`: “{value}” is not a telephone number.',
        hint: 'Write 0225 3842 001; part several numbers by semicolons.',
      },
      url: { message: '`{key}`: “{value}” is not a complete web address.', hint: 'Begin with http:// or https://.' },
      'url-user': {
        message: '`{key}`: “{value}” has a user name before its host; a browser opens “{host}”.',
        hint: 'Write the host alone after https://, without @ or \\.',
      },
      'url-scheme': {
        message: '`{key}`: “{value}” is no address of the web.',
        hint: 'Begin with http:// or https://.',
      },
      'url-letters': {
        message: '`{key}`: the host of “{value}” has other letters: {letters}.',
        hint: 'Type the host anew with plain letters.',
      },
      'url-punycode': {
        message: '`{key}`: “{value}” hides other letters in its host, which reads “{read}”.',
        hint: 'Use a host of plain letters.',
      },
      'url-space': {
        message: '`{key}`: “{value}” has a space or line break.',
        hint: 'Take the space out; in a path write %20.',
      },
      timezone: {
        message: '`{key}`: “{value}” is not a time zone that exists.',
        hint: 'Việt Nam uses Asia/Ho_Chi_Minh.',
      },
    },
  },
  docs: {
    vi: 'Ngày phải có thật và viết năm-tháng-ngày; thư điện tử, điện thoại, trang web, múi giờ phải đúng định dạng.',
    en: 'a date, e-mail address, telephone number, website or time zone of the wrong format.',
    basis: 'quy ước của công cụ.',
    remedy:
      'viết `2023-02-28`. Điện thoại: `0225 000 0400`, nhiều số ngăn bằng dấu chấm phẩy. Trang web bắt đầu bằng `http://` hoặc `https://`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd, effective: ⟦29/02/2023⟧}
`,
        },
      ],
    },
  ],
});
