import { beforeEach, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { put } from '../../support/registry-folder.js';

const BASE = [
  'Mã định danh,Tên đơn vị,Địa chỉ',
  'H26.01,Sở Y tế,',
  'H26.02,Sở Nội vụ,',
  'H26.02.01,Chi cục Lưu trữ,',
  'H26.02.02,Phòng Tổ chức,',
  'H26.03,Sở Tài chính,1 phố Huế',
  'H26.06,Sở Giáo dục,',
  'H26.06.01,Trường THPT Nguyễn Du,',
  'H26.06.02,Trường THPT Trần Phú,',
  'H26.09,Ban Dân tộc,',
].join('\n');

let folder: string;

function must(...args: string[]): void {
  const answer = call(folder, ...args);
  if (answer.status !== 0) throw new Error(answer.stderr);
}

function decide(number: string, signed: string, kind: string): void {
  must('decision', 'new', '--number', number, '--signed', signed, '--kind', kind, '--title', 'A');
}

beforeEach(() => {
  folder = newFolder();
  must('init', 'H26', '--groups', '2,2,3');
  decide('100/QĐ-UBND', '2022-01-10', 'full');
  put(folder, 'base.csv', BASE);
  must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
  decide('150/QĐ-UBND', '2022-06-10', 'amendment');
  must('close', 'H26.09', '--decision', '150/QĐ-UBND', '--confirm', '1');
  decide('200/QĐ-UBND', '2023-01-10', 'amendment');
});

/** What a dry run says of a list, and how it ends. */
function told(rows: readonly string[], ...args: string[]): { status: number; text: string } {
  put(folder, 'a.csv', `${rows.join('\n')}\n`);
  const answer = run(folder, ['import', 'a.csv', '--decision', '200/QĐ-UBND', '--dry-run', ...args]);
  return { status: answer.status ?? -1, text: answer.stdout + answer.stderr };
}

/** Holds that a list is refused, and with which words. */
function refuses(rows: readonly string[], ...words: readonly string[]): void {
  const { status, text } = told(rows);
  for (const word of words) expect(text).toContain(word);
  expect(status).toBe(1);
}

/** Holds that a list is followed, and with which words. */
function follows(rows: readonly string[], ...words: readonly string[]): void {
  const { status, text } = told(rows);
  for (const word of words) expect(text).toContain(word);
  expect(text).not.toContain('lỗi ');
  expect(status).toBe(0);
}

describe('a code that is replaced', () => {
  const HEAD = 'Loại thay đổi,Mã,Tên,Mã mới';

  it('is not that of another body, unless the row names both', () => {
    const words = ['import-replace-other', 'Trường THPT Nguyễn Du', 'Trường THPT Trần Phú'];
    refuses([HEAD, 'Thay thế,H26.06.01,Trường THPT Nguyễn Du,H26.06.02'], ...words);
    refuses([HEAD, 'Thay thế,H26.06.01,,H26.06.02'], ...words);
    refuses(
      ['Loại thay đổi,Mã cũ,Tên cũ,Mã mới,Tên mới', 'Thay thế,H26.06.01,Trường THPT Nguyễn Du,H26.06.02,Trường Lạ'],
      ...words,
    );
    const both = 'Thay thế,H26.06.01,Trường THPT Nguyễn Du,H26.06.02,Trường THPT Trần Phú';
    follows(['Loại thay đổi,Mã cũ,Tên cũ,Mã mới,Tên mới', both], 'H26.06.01', '→ H26.06.02');
    follows([HEAD, 'Thay thế,H26.06.01,Trường THPT Nguyễn Du,H26.06.05'], '→ H26.06.05');
  });
});

describe('a body that is founded again', () => {
  const HEAD = 'Loại thay đổi,Mã,Tên,Mã mới,Cấp trên';

  it('does not get its closed code', () => {
    refuses([HEAD, 'Thành lập lại,H26.09,Ban Dân tộc,H26.09,'], 'a.csv › D2', 'import-reestablish-itself');
    follows([HEAD, 'Thành lập lại,H26.09,Ban Dân tộc,,'], 'H26.04');
  });

  it('may stand under another body, which its new code has to say too', () => {
    follows([HEAD, 'Thành lập lại,H26.09,Ban Dân tộc,,H26.02'], 'H26.02.03');
    follows([HEAD, 'Thành lập lại,H26.09,Ban Dân tộc,H26.02.07,H26.02'], 'H26.02.07');
    refuses([HEAD, 'Thành lập lại,H26.09,Ban Dân tộc,H26.12,H26.02'], 'import-parent-differs', 'Sửa mã');
  });

  it('is what a row is told to ask for that moves or grants a closed code', () => {
    refuses([HEAD, 'Chuyển,H26.09,Ban Dân tộc,,H26.02'], 'import-code-closed', 'ghi “Thành lập lại”');
    refuses([HEAD, 'Cấp mới,H26.09,Ban Dân tộc,,'], 'import-code-closed', 'ghi “Thành lập lại”');
  });
});

describe('a code for a name that a body beside it bears', () => {
  const HEAD = 'Loại thay đổi,Mã,Tên,Địa chỉ';

  it('is asked back with the code there is, unless something tells two bodies apart', () => {
    refuses([HEAD, 'Cấp mới,H26.11,Sở Tài chính,'], 'import-name-elsewhere', 'H26.03', 'H26.11');
    refuses(['Mã,Tên', 'H26.11,SỞ TÀI CHÍNH'], 'import-name-elsewhere', 'H26.03');
    refuses([HEAD, 'Cấp mới,H26.11,Sở Tài chính,1 phố Huế'], 'import-name-elsewhere');
    follows([HEAD, 'Cấp mới,H26.11,Sở Tài chính,2 phố Huế'], 'import-name-near');
    refuses([HEAD, 'Cấp mới,H26.02.05,Sở Tài chính,'], 'import-name-elsewhere', 'H26.03');
    follows([HEAD, 'Cấp mới,H26.02.05,Sở Tài chính,2 phố Huế'], 'H26.02.05');
  });

  it('is granted where the list says what becomes of that body, and no second time where it is there', () => {
    const merged = ['Loại thay đổi,Mã,Tên,Đơn vị tiếp nhận', 'Cấp mới,H26.11,Sở Tài chính,'];
    follows([...merged, 'Sáp nhập,H26.03,Sở Tài chính,H26.11'], 'H26.11');
    follows(['Mã,Tên', 'H26.03,Sở Tài chính', 'H26.11,Sở Mười một'], 'H26.11');
  });

  it('is not asked for by leaving out a code that is left out', () => {
    const { text } = told([HEAD.concat(',Cấp trên'), 'Cấp mới,,Sở Tài chính,,H26']);
    expect(text).toContain('import-code-taken');
    expect(text).not.toContain('Để trống ô mã');
  });
});

describe('a dissolution', () => {
  it('whose reason or note speaks of a merger asks who took over', () => {
    const [head, row] = ['Loại thay đổi,Mã,Tên', 'H26.06.01,Trường THPT Nguyễn Du'];
    for (const column of ['Lý do', 'Ghi chú']) {
      for (const words of ['do sáp nhập', 'Hợp nhất trường', 'chia tách']) {
        refuses([`${head},${column}`, `Giải thể,${row},${words}`], 'a.csv › D2', 'import-receiver-needed', words);
      }
      refuses([`${head},${column}`, `Giải thể,${row},nhập vào Sở Y tế`], 'import-receiver-noted', 'Sở Y tế');
      follows([`${head},${column}`, `Giải thể,${row},không sáp nhập`], 'H26.06.01');
      follows([`${head},${column}`, `Giải thể,${row},hết nhiệm vụ`], 'H26.06.01');
    }
    refuses([`${head},Ghi chú`, `Đóng,${row},do sáp nhập`], 'import-receiver-needed');
  });
});

describe('a cell', () => {
  it('of contact data is read as people write it, and what is mended is told', () => {
    follows(
      [
        'Mã,Tên,Điện thoại,Trang thông tin điện tử,Thư điện tử',
        'H26.12,Sở Mười hai,(024) 3825 1234 - 3825 1235,www.x.vn,không có',
        'H26.13,Sở Mười ba,024 38251234 - Fax: 024 38251236,Không có,chưa có',
      ],
      '(024) 3825 1234; 3825 1235',
      'https://www.x.vn',
      'a.csv › C3  Fax',
    );
  });

  it('without http:// says nothing else than the registry that has it', () => {
    put(folder, 'b.csv', 'Mã,Tên,Website\nH26.01,Sở Y tế,http://syt.vn\n');
    must('import', 'b.csv', '--yes');
    follows(['Mã,Tên,Website', 'H26.01,Sở Y tế,syt.vn'], '1 hàng: 1 đơn vị');
    expect(told(['Mã,Tên,Website', 'H26.01,Sở Y tế,syt.vn']).text).not.toContain('H26.01');
  });

  it('of earlier codes that holds a word is no code, and one that says “không có” is empty', () => {
    const head = 'Mã định danh,Tên,Mã đã cấp';
    refuses([head, 'H26.12,Sở Mười hai,rác'], 'a.csv › C2', 'import-code-malformed');
    follows([head, 'H26.12,Sở Mười hai,không có'], 'H26.12');
    const two = told(['Mã,Tên,Mã cũ', 'H26.12,Sở Mười hai,"000.00.41.H26\n000.00.42.H26"']);
    expect(two.text).not.toContain('quá bốn cấp');
    expect(two.status).toBe(0);
  });

  it('of remarks that tells what another body came to does not end this one', () => {
    const head = 'Mã,Tên,Ghi chú';
    follows([head, 'H26.02,Sở Nội vụ,Tiếp nhận chức năng từ Sở Y tế giải thể'], '1 hàng: 1 đơn vị');
    refuses([head, 'H26.02,Sở Nội vụ,Giải thể từ 01/7/2025'], 'import-note-asks');
    refuses([head, 'H26.02,Sở Nội vụ,Từ 01/7/2025 giải thể'], 'import-note-asks');
  });
});

describe('a hint', () => {
  it('names the receiver as it is accepted', () => {
    const row = 'Sáp nhập,H26.02.01,Chi cục Lưu trữ';
    const words = 'Phòng Tổ chức Sở Nội vụ (H26.02.02)';
    refuses(['Loại thay đổi,Mã,Tên,Lý do', `${row},Sáp nhập vào ${words}`], 'Ghi “H26.02.02”');
    follows(['Loại thay đổi,Mã,Tên,Đơn vị tiếp nhận', `${row},H26.02.02`], '→ H26.02.02');
    follows(['Loại thay đổi,Mã,Tên,Đơn vị tiếp nhận', `${row},${words}`], '→ H26.02.02');
    const other = 'Phòng Tổ chức Sở Y tế (H26.02.02)';
    refuses(['Loại thay đổi,Mã,Tên,Đơn vị tiếp nhận', `${row},${other}`], 'import-receiver-differs');
  });

  it('names the code with its zero first, and what to write for an unknown body above', () => {
    refuses(['Mã,Tên', 'H26.9,Ban Dân tộc'], 'H26.09');
    refuses(['Tên,Cấp trên', 'Phòng D,Vô danh bất tận'], 'import-parent-unknown', '→ Ghi mã hoặc đúng tên');
  });

  it('on names in steps gives headings that are read', () => {
    refuses(['Cấp 2,Cấp 3', 'Sở Y tế,', ',Phòng A'], '“Đơn vị cấp 2”, “Đơn vị cấp 3”');
    follows(['Đơn vị cấp 2,Đơn vị cấp 3,Mã', 'Sở Y tế,,H26.01', ',Phòng A,H26.01.05'], 'H26.01.05');
  });

  it('on columns by letters, followed, loses no row with a code', () => {
    const lines = ['| STT | Tên đơn vị | Mã định danh |', '|---|---|---|', '| 1 | Sở Mười một | H26.11 |'];
    const bare = ['| 3 | x | y | z | Sở Mười ba | H26.13 |', '|---|---|---|---|---|---|'];
    put(folder, 'a.md', [...lines, '', 'Tiếp', '', ...bare, '| 4 | x | y | z | Sở B | H26.14 |', ''].join('\n'));
    const args = ['import', 'a.md', '--decision', '200/QĐ-UBND', '--dry-run', '--map', 'code=F,name=E'];
    const answer = run(folder, args);
    expect(answer.status).toBe(0);
    for (const code of ['H26.11', 'H26.13', 'H26.14']) expect(answer.stdout).toContain(code);
  });

  it('on two columns of one heading does not end at the option that drops one', () => {
    const rows = ['Tên đơn vị,Mã,Tên đơn vị,Mã', 'Sở Mười một,H26.11,Sở Mười hai,H26.12'];
    refuses(rows, 'chuyển danh sách sau xuống dưới');
    const named = told(rows, '--map', 'name=A,code=B');
    expect([named.status, named.text]).toEqual([1, expect.stringContaining('list-codes-unread')]);
  });
});

describe('the account of a folder', () => {
  it('names the file of what is left out', () => {
    put(folder, 'phieu/mot.csv', 'Mã,Tên\nH26.11,Sở Mười một\n');
    put(folder, 'phieu/hai.csv', 'Mã,Tên,Màu\nH26.12,Sở Mười hai,đỏ\n');
    const { stderr } = run(folder, ['import', 'phieu', '--decision', '200/QĐ-UBND', '--dry-run']);
    expect(stderr).toMatch(/mot\.csv › 1\b/);
    expect(stderr).toMatch(/hai\.csv › C “Màu”/);
  });
});
