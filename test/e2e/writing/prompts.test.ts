import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';
import { read, snapshot } from '../../support/registry-folder.js';
import { CLEAR, CTRL_C, ENTER, HAS_TERMINAL, Terminal } from '../../support/terminal.js';

describe.skipIf(!HAS_TERMINAL)('in a terminal (lent by util-linux’s `script`)', () => {
  test('add asks for what is missing, finds parents without diacritics, and checks as one types', async () => {
    const folder = town();
    const terminal = new Terminal(folder, ['add']);
    await terminal.see('Đơn vị cấp trên?');
    terminal.type('khoa hoc');
    await terminal.see('H24.02  Sở Khoa học');
    terminal.type(ENTER);
    await terminal.see('Tên cơ quan, đơn vị?');
    terminal.type('TRUNG TÂM – TIN HỌC', ENTER);
    await terminal.see('Trùng tên với H24.02.01');
    terminal.type(CLEAR, 'Trung tâm Số', ENTER);
    await terminal.see('Địa chỉ?');
    terminal.type(ENTER);
    await terminal.see('Thư điện tử?');
    terminal.type('khong phai thu', ENTER);
    await terminal.see('khong phai thu” không phải');
    terminal.type(CLEAR, 'so@example.com', ENTER);
    await terminal.see('Điện thoại?');
    terminal.type(ENTER);
    await terminal.see('H24.02.04  Trung tâm Số');
    await terminal.see('Ghi các thay đổi này?');
    terminal.type(ENTER);
    await terminal.see(
      `madinhdanh add --parent H24.02 --name 'Trung tâm Số' --email so@example.com --decision ${DRAFT}`,
    );
    await terminal.see('Cấp thêm mã nữa?');
    // all is written: given up here, it says nothing else
    terminal.type(CTRL_C);
    await terminal.see(`madinhdanh decision draft ${DRAFT}`);
    expect(await terminal.end()).toBe(0);
    expect(terminal.text).not.toContain('không ghi gì');
    expect(terminal.text).toContain(`Theo dự thảo ${DRAFT}`);
    expect(read(folder, 'units/H24/H24.02.yaml')).toContain(
      `- code: H24.02.04\n  name: Trung tâm Số\n  email: so@example.com\n  granted: {decision: ${DRAFT}}\n`,
    );
  });

  test('add asks for the decision where several drafts could be meant', async () => {
    const folder = town({ 'decisions/2025-du-thao-hai.yaml': 'title: Hai\nkind: amendment\n' });
    const terminal = new Terminal(folder, ['add', '--parent', 'H24', '--name', 'Sở Mới']);
    await terminal.see('Theo quyết định nào?');
    terminal.type('2000');
    await terminal.see(`${SIGNED}  2000/QĐ-UBND`);
    terminal.type(ENTER);
    await terminal.see('H24.07  Sở Mới');
    await terminal.see('Ghi các thay đổi này?');
    terminal.type('y');
    await terminal.see('Cấp thêm mã nữa?');
    terminal.type('n');
    expect(await terminal.end()).toBe(0);
    expect(read(folder, 'units/H24/H24.07.yaml')).toContain(SIGNED);
  });

  test('a name that a unit beside it bears is asked about, though all was typed; no is what Enter says', async () => {
    const folder = town();
    const before = snapshot(folder);
    const add = ['add', '--parent', 'H24.02', '--name', 'TRUNG TÂM – TIN HỌC', '--decision', DRAFT];
    const refused = new Terminal(folder, add);
    await refused.see('trùng tên với H24.02.01');
    await refused.see('Ghi các thay đổi này?');
    refused.type(ENTER);
    expect(await refused.end()).toBe(130);
    expect(snapshot(folder)).toEqual(before);
    const agreed = new Terminal(folder, add);
    await agreed.see('Ghi các thay đổi này?');
    agreed.type('y');
    expect(await agreed.end()).toBe(0);
    expect(read(folder, 'units/H24/H24.02.yaml')).toContain('TRUNG TÂM – TIN HỌC');
  });

  test('an issue shows what becomes binding and asks; no is no', async () => {
    const folder = town();
    const before = snapshot(folder);
    const issue = ['decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '30/07/2025'];
    const refused = new Terminal(folder, issue);
    await refused.see('H24.05  Sở Dự kiến  (từ ngày 30/07/2025)');
    await refused.see('Ban hành theo số 3000/QĐ-UBND');
    refused.type(ENTER);
    expect(await refused.end()).toBe(130);
    expect(snapshot(folder)).toEqual(before);
    const agreed = new Terminal(folder, issue);
    await agreed.see('Ban hành theo số 3000/QĐ-UBND');
    agreed.type('y');
    expect(await agreed.end()).toBe(0);
    expect(read(folder, `decisions/${DRAFT}.yaml`)).toContain('number: 3000/QĐ-UBND');
  });

  test('decision edit asks for each field, with what stands there; withdraw for one of several entries', async () => {
    const folder = town();
    const terminal = new Terminal(folder, ['decision', 'edit', DRAFT]);
    await terminal.see('Trích yếu');
    terminal.type(CLEAR, 'Về việc khác', ENTER);
    await terminal.see('Căn cứ');
    terminal.type('Luật một; Luật hai', ENTER);
    for (const field of [
      'Đề nghị',
      'Nơi nhận',
      'Cơ quan chủ trì',
      'Thay mặt',
      'Ký thay',
      'Chức vụ',
      'Người ký',
      'Ký hiệu',
    ]) {
      await terminal.see(field);
      terminal.type(ENTER);
    }
    expect(await terminal.end()).toBe(0);
    const text = read(folder, `decisions/${DRAFT}.yaml`);
    expect(text).toContain('title: Về việc khác');
    expect(text).toContain('basis:\n  - Luật một\n  - Luật hai\n');
    call(folder, 'rename', 'H24.02.01', '--name', 'Trung tâm Số', '--decision', DRAFT);
    call(folder, 'close', 'H24.02.01', '--decision', DRAFT);
    const withdraw = new Terminal(folder, ['withdraw', 'H24.02.01']);
    await withdraw.see('Rút việc nào');
    withdraw.type('dong ma');
    await withdraw.see('đóng mã');
    withdraw.type(ENTER);
    await withdraw.see('Ghi các thay đổi này?');
    withdraw.type(ENTER);
    expect(await withdraw.end()).toBe(0);
    expect(read(folder, 'units/H24/H24.02.yaml')).not.toContain('closed');
  });

  test('a big change asks for the exact number, before anything is written', async () => {
    const folder = town();
    const before = snapshot(folder);
    const terminal = new Terminal(folder, ['close', 'H24.02', '--subtree', '--decision', SIGNED]);
    await terminal.see('đóng 4 mã');
    expect(snapshot(folder)).toEqual(before);
    terminal.type('3', ENTER);
    await terminal.see('Gõ đúng số đó');
    terminal.type(CLEAR, '4', ENTER);
    await terminal.see('4 mã đóng');
    expect(await terminal.end()).toBe(0);
    expect(call(folder, 'list', '--under', 'H24.02').stdout).toBe('');
  });

  test('giving up writes nothing and ends with 130', async () => {
    const folder = town();
    const before = snapshot(folder);
    const terminal = new Terminal(folder, ['add']);
    await terminal.see('Đơn vị cấp trên?');
    terminal.type(CTRL_C);
    await terminal.see('Đã hủy, không ghi gì');
    expect(await terminal.end()).toBe(130);
    expect(snapshot(folder)).toEqual(before);
  });

  test('--no-input asks nothing', async () => {
    const terminal = new Terminal(town(), ['--no-input', 'add']);
    await terminal.see('--parent');
    expect(await terminal.end()).toBe(2);
  });
});

describe.skipIf(!HAS_TERMINAL)('in a terminal, of a unit with others beneath it', () => {
  const by = ['--decision', SIGNED];

  test('merge asks what becomes of them, with both ways, their counts and codes', async () => {
    const folder = town();
    const before = snapshot(folder);
    const terminal = new Terminal(folder, ['merge', 'H24.02', '--into', 'H24.04', ...by, '--confirm', '4']);
    await terminal.see('Chuyển theo: 3 đơn vị nhận mã mới');
    await terminal.see('H24.02.02 → H24.04.02  Viện Nghiên cứu');
    await terminal.see('Đóng theo: 3 mã đóng');
    await terminal.see('H24.02.02.01 → H24.04  Phòng Thí nghiệm');
    await terminal.see('H24.02 còn 3 đơn vị bên dưới. Chúng đi đâu?');
    expect(snapshot(folder)).toEqual(before);
    terminal.type(ENTER);
    await terminal.see('4 mã đóng');
    expect(await terminal.end()).toBe(0);
    expect(read(folder, 'units/H24/H24.04.yaml')).toContain('- code: H24.04.02\n  name: Viện Nghiên cứu');
  });

  test('replace may be answered with the end of those beneath, and given up', async () => {
    const folder = town();
    const terminal = new Terminal(folder, ['replace', 'H24.02.02', '--parent', 'H24.04', ...by]);
    await terminal.see('Chúng đi đâu?');
    terminal.type('dong theo');
    await terminal.see('(1 kết quả)');
    terminal.type(ENTER);
    await terminal.see('Ghi các thay đổi này?');
    terminal.type(ENTER);
    await terminal.see('2 mã đóng');
    expect(await terminal.end()).toBe(0);
    expect(read(folder, 'units/H24/H24.02.yaml')).toContain('successors: [H24.04.02]');
    const before = snapshot(folder);
    const other = new Terminal(folder, ['replace', 'H24.01.02', '--parent', 'H24.04', ...by]);
    await other.see('Chúng đi đâu?');
    other.type(CTRL_C);
    await other.see('Đã hủy, không ghi gì');
    expect(await other.end()).toBe(130);
    expect(snapshot(folder)).toEqual(before);
  });

  test('a way that cannot be is named, and not offered', async () => {
    const terminal = new Terminal(town(), ['merge', 'H24.02', '--into', 'H24.01.01', ...by, '--confirm', '4']);
    await terminal.see('Chuyển theo: không làm được.');
    await terminal.see('(1 kết quả)');
    terminal.type(ENTER);
    await terminal.see('4 mã đóng');
    expect(await terminal.end()).toBe(0);
  });

  test('split asks of each, until one part takes all that are left', async () => {
    const folder = town();
    const into = ['--into', 'H24.04', '--into', 'H24=Sở Hai'];
    const terminal = new Terminal(folder, ['split', 'H24.02', ...into, ...by, '--confirm', '4']);
    await terminal.see('H24.02.01 (Trung tâm Tin học) về phần nào?');
    await terminal.see('Về H24.04  Sở Xây dựng');
    await terminal.see('Cả 2 đơn vị còn lại về Sở Hai');
    terminal.type(ENTER);
    await terminal.see('H24.02.02 (Viện Nghiên cứu) về phần nào?');
    terminal.type('ca 1 so hai');
    await terminal.see('(1 kết quả)');
    terminal.type(ENTER);
    await terminal.see('4 mã đóng');
    expect(await terminal.end()).toBe(0);
    const file = read(folder, 'units/H24/H24.02.yaml');
    expect(file).toContain('successors: [H24.04.02]');
    expect(file).toContain('successors: [H24.07.02.01]');
  });

  test('--no-input and a word that is there ask nothing', async () => {
    const quiet = new Terminal(town(), ['--no-input', 'merge', 'H24.02', '--into', 'H24.04', ...by]);
    await quiet.see('--children move');
    expect(await quiet.end()).toBe(1);
    const said = ['merge', 'H24.02', '--into', 'H24.04', '--children', 'close', ...by, '--confirm', '4'];
    const terminal = new Terminal(town(), said);
    await terminal.see('4 mã đóng');
    expect(await terminal.end()).toBe(0);
    expect(terminal.text).not.toContain('Chúng đi đâu?');
  });
});
