import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../../src/messages/index.js';
import { accountText, type ShownAccount } from '../../../../src/report/import/account.js';

const FORMS = Array.from({ length: 8 }, (_, at) => `phieu-${at + 1}.xlsx`);

/** Eight returned forms, each with an example row that nobody wrote over and a footer of its own. */
function accountOfForms(): ShownAccount {
  const place = (file: string, row: number) => ({ file, sheet: 'DS', row });
  return {
    rows: 24,
    units: 8,
    leftOut: FORMS.flatMap((file, at) => [
      { place: place(file, 5), reason: 'example', text: `Ví dụ ${'dài '.repeat(100)}` },
      { place: place(file, 9), reason: 'footer', text: at < 2 ? 'Người lập biểu' : `Người lập biểu ${at}` },
    ]),
    tables: FORMS.map((file) => ({
      place: { file, sheet: 'Ẩn' },
      reason: 'hidden-sheet',
      rows: 0,
      units: 0,
      columns: [],
    })),
  };
}

describe('what became of the rows of many lists', () => {
  const lines = accountText(accountOfForms(), messagesFor('vi')).split('\n');

  it('tells the example that every form has once, and as much of it as tells which it is', () => {
    const examples = lines.filter((line) => line.includes('ví dụ: '));
    expect(examples).toHaveLength(1);
    expect(examples[0]).toMatch(/^ {2}phieu-1\.xlsx › DS!5 {2}ví dụ: Ví dụ dài .{140,160}…$/);
  });

  it('tells the last lines of each, alike or not', () => {
    expect(lines.filter((line) => line.includes('Người lập biểu'))).toHaveLength(8);
  });

  it('names some places of what every list has, and says that there are more', () => {
    const named = lines.find((line) => line.startsWith('Ngoài ra'));
    expect(named).toContain('8 ví dụ (phieu-1.xlsx › DS!5, phieu-2.xlsx › DS!5, ');
    expect(named).toContain('phieu-5.xlsx › DS!5, …)');
    expect(lines.at(-1)).toMatch(/^Bảng không đọc: .*phieu-5\.xlsx › Ẩn.*, …\.$/);
  });
});
