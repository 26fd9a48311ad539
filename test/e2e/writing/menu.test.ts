import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';
import { read, snapshot } from '../../support/registry-folder.js';
import { CLEAR, CTRL_C, ENTER, HAS_TERMINAL, Terminal } from '../../support/terminal.js';

const ESCAPE = '\u001b';

describe.skipIf(!HAS_TERMINAL)('madinhdanh alone in a terminal', () => {
  test('shows a menu, runs what is chosen, says the command, and comes back to the menu', async () => {
    const folder = town();
    const terminal = new Terminal(folder, []);
    await terminal.see('Làm việc gì?');
    await terminal.see('Đổi, sáp nhập, chia tách, đóng');
    await terminal.see('Hoàn tác');
    terminal.type('kiem tra');
    await terminal.see('(1 kết quả)');
    terminal.type(ENTER);
    await terminal.see('Kiểm tra sổ');
    terminal.type(ENTER);
    await terminal.see('Lệnh vừa chạy: madinhdanh validate');
    await terminal.see('Làm việc gì?');
    terminal.type(ENTER);
    await terminal.see('Đơn vị cấp trên?');
    const before = snapshot(folder);
    terminal.type(CTRL_C);
    await terminal.see('Đã hủy, không ghi gì');
    await terminal.see('Làm việc gì?');
    terminal.type(ESCAPE);
    await terminal.see('Đã thoát, không ghi gì thêm');
    expect(await terminal.end()).toBe(0);
    expect(snapshot(folder)).toEqual(before);
  });

  test('the command that it says does the same once more, in a shell', async () => {
    const folder = town();
    const terminal = new Terminal(folder, ['--lang', 'en']);
    await terminal.see('What is to be done?');
    terminal.type('rename');
    await terminal.see('(1 match)');
    terminal.type(ENTER);
    await terminal.see('Update contact data');
    terminal.type(ENTER);
    await terminal.see('Rename which unit?');
    terminal.type('H24.02.01');
    await terminal.see('(1 match)');
    terminal.type(ENTER);
    await terminal.see('New name?');
    // as some keyboards send it: letters and marks apart
    terminal.type(CLEAR, 'Trung tâm “Số”, nhóm 1'.normalize('NFD'), ENTER);
    await terminal.see('In force from which day?');
    terminal.type('31/2/2026');
    await terminal.see('Give a day that exists');
    terminal.type(CLEAR, '1/7/2027', ENTER);
    await terminal.see('Write these changes?');
    terminal.type(ENTER);
    const name = `'Trung tâm “Số”, nhóm 1'`.normalize('NFC');
    await terminal.see(`madinhdanh rename H24.02.01 --lang en --name ${name} --effective 1/7/2027`);
    await terminal.see('What is to be done?');
    terminal.type(ESCAPE);
    expect(await terminal.end()).toBe(0);
    const again = town();
    const words = ['--name', name.slice(1, -1), '--effective', '1/7/2027', '--decision', DRAFT];
    expect(call(again, 'rename', 'H24.02.01', ...words).status).toBe(0);
    expect(read(folder, 'units/H24/H24.02.yaml')).toBe(read(again, 'units/H24/H24.02.yaml'));
  });

  test('where there is no registry it offers to start one', async () => {
    const folder = newFolder('trong');
    const terminal = new Terminal(folder, []);
    await terminal.see('Thư mục này chưa có sổ');
    await terminal.see('Lập sổ mới');
    terminal.type(ENTER);
    await terminal.see('Mã cấp 1');
    terminal.type('H2?');
    await terminal.see('Mã cấp 1 gồm chữ cái và số');
    terminal.type(CLEAR, 'H24', ENTER);
    await terminal.see('Tên bộ, tỉnh?');
    terminal.type(ENTER);
    await terminal.see('Lệnh vừa chạy: madinhdanh init H24');
    await terminal.see('Làm việc gì?');
    terminal.type(CTRL_C);
    expect(await terminal.end()).toBe(0);
    expect(call(folder, 'validate').status).toBe(0);
  });

  test('--no-input shows the help', async () => {
    const terminal = new Terminal(town(), ['--no-input']);
    await terminal.see('decision');
    expect(await terminal.end()).toBe(0);
    expect(terminal.text).not.toContain('Làm việc gì?');
  });
});

describe.skipIf(!HAS_TERMINAL)('what a command lacks is asked for in a terminal', () => {
  test('merge: who ends, who takes over, contact data, the day, what is beneath; then the whole is shown', async () => {
    const folder = town();
    const before = snapshot(folder);
    const terminal = new Terminal(folder, ['merge', '--decision', SIGNED]);
    await terminal.see('Đơn vị nào sáp nhập');
    terminal.type('so khoa hoc');
    await terminal.see('(1 kết quả)');
    terminal.type(ENTER);
    await terminal.see('Xong: đã chọn 1 đơn vị');
    terminal.type(ENTER);
    await terminal.see('Đơn vị nào tiếp nhận?');
    terminal.type('so xay dung');
    await terminal.see('(1 kết quả)');
    terminal.type(ENTER);
    for (const question of ['Địa chỉ?', 'Thư điện tử?', 'Điện thoại?', 'Có hiệu lực từ ngày nào?']) {
      await terminal.see(question);
      terminal.type(ENTER);
    }
    await terminal.see('H24.02.02 → H24.04.02  Viện Nghiên cứu');
    await terminal.see('Chúng đi đâu?');
    terminal.type(ENTER);
    await terminal.see('Gõ đúng số đó');
    expect(snapshot(folder)).toEqual(before);
    terminal.type('4', ENTER);
    await terminal.see('4 mã đóng');
    await terminal.see(`madinhdanh merge H24.02 --decision ${SIGNED} --into H24.04 --children move`);
    expect(await terminal.end()).toBe(0);
    expect(read(folder, 'units/H24/H24.04.yaml')).toContain('- code: H24.04.02\n  name: Viện Nghiên cứu');
  });

  test('where no draft is there one is made on the way, and the change rests on it', async () => {
    const folder = newFolder('moi');
    call(folder, 'init', 'H24');
    const terminal = new Terminal(folder, ['add', '--parent', 'H24', '--name', 'Sở Mẫu']);
    await terminal.see('Theo quyết định nào?');
    await terminal.see('Tạo dự thảo quyết định mới');
    terminal.type(ENTER);
    await terminal.see('Trích yếu?');
    terminal.type(ENTER);
    await terminal.see('Ghi các thay đổi này?');
    terminal.type(ENTER);
    await terminal.see('Lệnh vừa chạy: madinhdanh decision new');
    await terminal.see('Ghi các thay đổi này?');
    terminal.type(ENTER);
    await terminal.see('Cấp thêm mã nữa?');
    terminal.type(ENTER);
    expect(await terminal.end()).toBe(0);
    expect(call(folder, 'show', 'H24.01').stdout).toContain('Sở Mẫu');
  });

  test.each([
    [['verify', 'H24.02'], ['Đơn vị, người nào đã rà soát?'], /verified:/],
    [['update', 'H24.02'], ['Địa chỉ?', 'Thư điện tử?', 'Điện thoại?'], /address: Sở Mẫu/],
  ])('%j asks for what it lacks', async (words, [first = '', ...others], written) => {
    const folder = town();
    const terminal = new Terminal(folder, words);
    await terminal.see(first);
    terminal.type(CLEAR, 'Sở Mẫu', ENTER);
    for (const question of [...others, 'Ghi các thay đổi này?']) {
      await terminal.see(question);
      terminal.type(ENTER);
    }
    expect(await terminal.end()).toBe(0);
    expect(read(folder, 'units/H24/H24.02.yaml')).toMatch(written);
  });

  test('the name of a body that the national table does not have is asked for', async () => {
    const folder = newFolder('ngoai-bang');
    const terminal = new Terminal(folder, ['init', 'X99']);
    await terminal.see('Tên bộ, tỉnh?');
    terminal.type('Cơ quan Mẫu', ENTER);
    expect(await terminal.end()).toBe(0);
    expect(call(folder, 'show', 'X99').stdout).toContain('Cơ quan Mẫu');
  });

  test('a list asks so too; not written after all, the draft goes as well', async () => {
    const folder = newFolder('danh-sach');
    call(folder, 'init', 'H24');
    writeFileSync(join(folder, 'ds.csv'), 'Tên,Mã định danh\nSở Mẫu,H24.01\nPhòng Mẫu,H24.02.01\n');
    const before = snapshot(folder);
    const upToTheEnd = async (): Promise<Terminal> => {
      const terminal = new Terminal(folder, ['import', 'ds.csv']);
      await terminal.see('Thêm 1 cấp trên còn thiếu (H24.02)?');
      terminal.type(ENTER);
      await terminal.see('Theo quyết định nào?');
      terminal.type(ENTER);
      await terminal.see('Trích yếu?');
      terminal.type(ENTER);
      await terminal.see('Ghi các thay đổi này?');
      terminal.type(ENTER);
      await terminal.see('Lệnh vừa chạy: madinhdanh decision new');
      await terminal.see('Ghi các thay đổi này?');
      return terminal;
    };
    const givenUp = await upToTheEnd();
    givenUp.type(CTRL_C);
    await givenUp.see('Đã hoàn tác 1 lệnh ghi');
    expect(await givenUp.end()).toBe(130);
    expect(snapshot(folder)).toEqual(before);
    const written = await upToTheEnd();
    written.type(ENTER);
    await written.see('Tiếp theo: in dự thảo ra Word');
    expect(await written.end()).toBe(0);
    expect(call(folder, 'list').stdout).toMatch(/H24\.01 .*H24\.02\.01 /s);
  });

  test('given up after a draft was made on the way, the draft goes too', async () => {
    const folder = newFolder('moi');
    call(folder, 'init', 'H24');
    const before = snapshot(folder);
    const terminal = new Terminal(folder, ['add', '--parent', 'H24', '--name', 'Sở Mẫu']);
    await terminal.see('Theo quyết định nào?');
    terminal.type(ENTER);
    await terminal.see('Trích yếu?');
    terminal.type(ENTER);
    await terminal.see('Ghi các thay đổi này?');
    terminal.type(ENTER);
    await terminal.see('Lệnh vừa chạy: madinhdanh decision new');
    await terminal.see('Ghi các thay đổi này?');
    terminal.type(CTRL_C);
    await terminal.see('Đã hủy, không ghi gì');
    expect(await terminal.end()).toBe(130);
    expect(snapshot(folder)).toEqual(before);
  });

  test('of the menu a report asks for its period and where to; the annexes in Word ask for a file', async () => {
    const folder = town();
    const terminal = new Terminal(folder, []);
    await terminal.see('Làm việc gì?');
    terminal.type('bao cao');
    await terminal.see('(1 kết quả)');
    terminal.type(ENTER);
    await terminal.see('Báo cáo tình hình');
    terminal.type(ENTER);
    await terminal.see('Kỳ báo cáo từ ngày nào?');
    terminal.type(ENTER);
    await terminal.see('Đến ngày nào?');
    terminal.type(ENTER);
    await terminal.see('Xem trên màn hình hay ghi ra tệp?');
    terminal.type(CTRL_C);
    await terminal.see('Đã hủy, không ghi gì');
    await terminal.see('Làm việc gì?');
    terminal.type(ESCAPE);
    expect(await terminal.end()).toBe(0);
    const other = new Terminal(folder, ['export', '--format', 'csv']);
    expect(await other.end()).toBe(0);
    const word = new Terminal(folder, ['export', '--format', 'xlsx']);
    await word.see('Ghi ra đâu?');
    word.type(ENTER);
    await word.see('Lệnh vừa chạy: madinhdanh export --format xlsx --output phu-luc.xlsx');
    expect(await word.end()).toBe(0);
    const backup = new Terminal(folder, ['backup']);
    await backup.see('../so-dang-ky-');
    backup.type(CTRL_C);
    expect(await backup.end()).toBe(130);
  });

  test('issue asks for the draft, its number and the day of signing', async () => {
    const folder = town();
    const terminal = new Terminal(folder, ['decision', 'issue']);
    await terminal.see(`Theo dự thảo ${DRAFT}`);
    await terminal.see('Số, ký hiệu của quyết định đã ký?');
    terminal.type('3000');
    await terminal.see('chưa đúng thể thức');
    terminal.type('/QĐ-UBND', ENTER);
    await terminal.see('Ngày ký?');
    terminal.type(CLEAR, '30.7.2025', ENTER);
    await terminal.see('Ban hành theo số 3000/QĐ-UBND');
    terminal.type('y');
    await terminal.see(`madinhdanh decision issue ${DRAFT} --number '3000/QĐ-UBND' --signed 30.7.2025`);
    expect(await terminal.end()).toBe(0);
    expect(read(folder, `decisions/${DRAFT}.yaml`)).toContain('number: 3000/QĐ-UBND');
  });

  test('what is looked for and not there is said, and can be typed otherwise', async () => {
    const terminal = new Terminal(town(), ['show']);
    await terminal.see('Đơn vị nào?');
    terminal.type('khong co dau', ENTER);
    await terminal.see('Không có kết quả nào.');
    terminal.type(CLEAR, 'so xay dung');
    await terminal.see('(1 kết quả)');
    terminal.type(ENTER);
    await terminal.see('Lệnh vừa chạy: madinhdanh show H24.04');
    expect(await terminal.end()).toBe(0);
  });

  test('in a pipe nothing is asked: what is missing is named', () => {
    for (const words of [['show'], ['merge'], ['decision', 'issue'], ['import']]) {
      const { status, stderr } = call(town(), ...words);
      expect([words, status]).toEqual([words, 2]);
      expect(stderr).toContain('Thiếu');
    }
  });
});
