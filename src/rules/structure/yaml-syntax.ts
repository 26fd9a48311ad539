import { fileRule } from '../definition.js';

/** Files are YAML 1.2; a variant is named by the code of the parser’s error. */
export const yamlSyntax = fileRule({
  id: 'yaml-syntax',
  chapter: 'files',
  vi: {
    title: 'Sai cú pháp YAML',
    about: 'Tệp không viết đúng YAML 1.2 nên không đọc được.',
    message: 'Sai cú pháp YAML ({code}).',
    hint: 'So với dòng bên cạnh; giá trị có ký tự đặc biệt thì đặt trong dấu ngoặc kép.',
    variants: {
      BAD_INDENT: {
        message: 'Thụt lề sai: các khóa của cùng một đơn vị phải thẳng cột.',
        hint: 'Sửa số dấu cách ở đầu dòng cho thẳng cột với các khóa khác của đơn vị.',
      },
      TAB_AS_INDENT: {
        message: 'Dùng phím Tab để thụt lề; YAML chỉ nhận dấu cách.',
        hint: 'Thay phím Tab ở đầu dòng bằng dấu cách, thẳng cột với các khóa khác.',
      },
      MISSING_CHAR: {
        message: 'Thiếu một ký tự: dấu đóng ngoặc, dấu nháy hoặc dấu phẩy.',
        hint: 'Đóng dấu ngoặc hoặc dấu nháy đã mở ở dòng này hay các dòng trên.',
      },
      UNEXPECTED_TOKEN: { message: 'Có ký tự thừa hoặc sai chỗ.' },
      BAD_SCALAR_START: {
        message: 'Giá trị bắt đầu bằng ký tự đặc biệt của YAML.',
        hint: 'Đặt giá trị trong dấu ngoặc kép.',
      },
      BLOCK_AS_IMPLICIT_KEY: {
        message: 'Giá trị có dấu hai chấm kèm dấu cách nên bị hiểu thành khóa khác.',
        hint: 'Đặt cả giá trị trong dấu ngoặc kép, ví dụ name: "Trường A: cơ sở 2".',
      },
      MULTILINE_IMPLICIT_KEY: {
        message: 'Dòng này không phải “khóa: giá trị”.',
        hint: 'Viết “khóa: giá trị”, hoặc nối dòng này vào giá trị ở dòng trên.',
      },
      BAD_DQ_ESCAPE: {
        message: 'Dấu \\ trong dấu ngoặc kép không đúng.',
        hint: 'Viết \\\\ cho một dấu \\, hoặc dùng dấu nháy đơn thay dấu ngoặc kép.',
      },
      BAD_ALIAS: {
        message: 'Sổ đăng ký không dùng bí danh YAML (&…, *…).',
        hint: 'Ghi thẳng giá trị; giá trị bắt đầu bằng & hoặc * thì đặt trong dấu ngoặc kép.',
      },
      MULTIPLE_DOCS: {
        message: 'Tệp có nhiều tài liệu (dấu ---); mỗi tệp chỉ một.',
        hint: 'Xóa dòng ---, hoặc tách thành hai tệp.',
      },
      TAG_RESOLVE_FAILED: {
        message: 'Nhãn YAML (!…) không dùng trong sổ đăng ký.',
        hint: 'Bỏ nhãn; giá trị bắt đầu bằng ! thì đặt trong dấu ngoặc kép.',
      },
      NON_STRING_KEY: {
        message: 'Khóa phải là một từ, không phải danh sách hay nhóm trong ngoặc.',
        hint: 'Viết khóa là một từ, ví dụ code: H24.12.',
      },
      RESOURCE_EXHAUSTION: {
        message: 'Ngoặc lồng nhau quá sâu.',
        hint: 'Kiểm tra các ngoặc vuông, ngoặc nhọn; nội dung có ngoặc thì đặt trong dấu ngoặc kép.',
      },
    },
  },
  en: {
    title: 'Not valid YAML',
    about: 'The file is not written in correct YAML 1.2, so it cannot be read.',
    message: 'Not valid YAML ({code}).',
    hint: 'Compare with the lines around it; put a value with special characters between double quotes.',
    variants: {
      BAD_INDENT: {
        message: 'Wrong indent: the keys of one unit stand in one column.',
        hint: 'Set the spaces at the beginning of the line so that it stands below the other keys of the unit.',
      },
      TAB_AS_INDENT: {
        message: 'A tab is used to indent; YAML takes spaces only.',
        hint: 'Replace the tab by spaces, in one column with the other keys.',
      },
      MISSING_CHAR: {
        message: 'A character is missing: a closing bracket, a quote or a comma.',
        hint: 'Close the bracket or quote opened on this line or above it.',
      },
      UNEXPECTED_TOKEN: { message: 'Something is here that does not belong here.' },
      BAD_SCALAR_START: {
        message: 'The value begins with a special character of YAML.',
        hint: 'Put the value between double quotes.',
      },
      BLOCK_AS_IMPLICIT_KEY: {
        message: 'The value has a colon with a space after it, so it reads as another key.',
        hint: 'Put the whole value between double quotes, such as name: "Trường A: cơ sở 2".',
      },
      MULTILINE_IMPLICIT_KEY: {
        message: 'This line is not “key: value”.',
        hint: 'Write “key: value”, or join this line to the value above it.',
      },
      BAD_DQ_ESCAPE: {
        message: 'A \\ between double quotes is not right.',
        hint: 'Write \\\\ for one \\, or use single quotes instead of double ones.',
      },
      BAD_ALIAS: {
        message: 'YAML aliases (&…, *…) are not used in the registry.',
        hint: 'Write the value itself; put a value that begins with & or * between double quotes.',
      },
      MULTIPLE_DOCS: {
        message: 'The file holds several documents (a line ---); a file is one document.',
        hint: 'Delete the line ---, or make two files of it.',
      },
      TAG_RESOLVE_FAILED: {
        message: 'YAML tags (!…) are not used in the registry.',
        hint: 'Drop the tag; put a value that begins with ! between double quotes.',
      },
      NON_STRING_KEY: {
        message: 'A key is a word, not a list or a group in brackets.',
        hint: 'Write a word as the key, such as code: H24.12.',
      },
      RESOURCE_EXHAUSTION: {
        message: 'Brackets are nested too deep.',
        hint: 'Look at the brackets and braces; put text with brackets between double quotes.',
      },
    },
  },
  docs: {
    vi: 'Tệp không viết đúng YAML 1.2: thụt lề sai, dùng phím Tab, thiếu dấu đóng ngoặc, giá trị bắt đầu bằng ký tự đặc biệt. Sổ cũng không dùng bí danh (`&`, `*`), nhãn (`!`) và nhiều tài liệu trong một tệp.',
    en: 'not valid YAML, or YAML the registry does not use (aliases, tags, several documents).',
    basis: 'quy ước của công cụ.',
    remedy:
      'viết các khóa của một đơn vị thẳng cột với nhau, dùng dấu cách; giá trị có dấu hai chấm, dấu thăng hay ngoặc thì đặt trong dấu ngoặc kép.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
   ⟦name⟧: Sở Bốn
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
});
