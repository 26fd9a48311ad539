import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string; hint?: string; where: string }[];
}

let folder: string;
beforeEach(() => {
  folder = newListedRegistry({
    amended: '2022-02-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Trường A', 'H26.01.02,Trường B', 'H26.01.03,Trường C', 'H26.02,Sở Nội vụ'],
  });
});

const OPTIONS = ['--decision', '200/QĐ-UBND', '--skip-errors', '--json'];
function imported(head: string, rows: readonly string[], ...more: string[]): Answer {
  writeFileSync(join(folder, 'a.csv'), [head, ...rows].join('\n'));
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...OPTIONS, '--dry-run', ...more]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);

interface Shown {
  name: string;
  formerNames?: { name: string; until?: string }[];
  closed?: { effective?: string; reason: string; successors?: string[] };
}
/** A unit once the list has been taken in. */
function unitAfter(code: string, head: string, ...rows: string[]): Shown {
  writeFileSync(join(folder, 'a.csv'), [head, ...rows].join('\n'));
  const answer = call(folder, 'import', 'a.csv', '--decision', '200/QĐ-UBND', '--yes');
  if (answer.status !== 0) throw new Error(answer.stderr + answer.stdout);
  return JSON.parse(call(folder, 'show', code, '--json').stdout) as Shown;
}

const HEAD = 'Loại thay đổi,Mã định danh,Tên đơn vị';

describe('a day beside the word of change', () => {
  it.each([
    'Giải thể từ 01/7/2022',
    'Giải thể từ ngày 01/7/2022',
    'Giải thể (01/7/2022)',
    'Giải thể kể từ ngày 1 tháng 7 năm 2022',
    'Giải thể theo Quyết định số 200/QĐ-UBND ngày 10/02/2022 từ 01/7/2022',
  ])('is the day of the change: %s', (change) => {
    expect(JSON.stringify(unitAfter('H26.01.01', HEAD, `${change},H26.01.01,Trường A`))).toContain('2022-07-01');
  });

  it('so is the day of a title', () => {
    const title = 'DANH SÁCH MÃ ĐỊNH DANH ĐÓNG TỪ NGÀY 01/7/2022,';
    expect(JSON.stringify(unitAfter('H26.01.01', title, 'Mã định danh,Tên đơn vị', 'H26.01.01,Trường A'))).toContain(
      '2022-07-01',
    );
  });

  it('is no day of the change where it is that of a paper', () => {
    const change = 'Giải thể theo Quyết định số 200/QĐ-UBND ngày 01/7/2022';
    expect(JSON.stringify(unitAfter('H26.01.01', HEAD, `${change},H26.01.01,Trường A`))).not.toContain('2022-07-01');
  });

  it.each(['Giải thể từ 7/2022', 'Giải thể từ tháng 7/2022', 'Giải thể năm 2022', 'Giải thể từ 31/02/2022'])(
    'is asked about where nobody can read it: %s',
    (change) => {
      const answer = imported(HEAD, [`${change},H26.01.01,Trường A`]);
      expect(told(answer)).toEqual(['error import-effective-malformed']);
      expect(answer.closed).toEqual([]);
    },
  );

  it('is asked about where the column of days says another', () => {
    const answer = imported(`${HEAD},Ngày hiệu lực`, ['Giải thể từ 01/7/2022,H26.01.01,Trường A,01/8/2022']);
    expect(told(answer)).toEqual(['error list-change-unknown']);
    expect(answer.closed).toEqual([]);
    const same = imported(`${HEAD},Ngày hiệu lực`, ['Giải thể từ 01/7/2022,H26.01.01,Trường A,01/07/2022']);
    expect(told(same)).toEqual([]);
  });
});

describe('a reason beside the word of change', () => {
  it.each(['Hủy bỏ do cấp sai', 'Hủy bỏ vì cấp nhầm', 'Hủy bỏ (cấp sai)', 'Hủy mã cấp trùng'])(
    'annuls: %s',
    (change) => {
      expect(unitAfter('H26.01.01', HEAD, `${change},H26.01.01,Trường A`).closed?.reason).toBe('annulled');
    },
  );

  it.each([
    ['Hủy bỏ (trùng)', 'import-annul-unclear'],
    ['Hủy bỏ do trùng', 'import-annul-unclear'],
    ['Đóng do sáp nhập', 'import-receiver-needed'],
    ['Giải thể (chuyển nhiệm vụ về Trường B)', 'import-receiver-noted'],
  ])('is asked about where it leaves the end open: %s', (change, rule) => {
    const answer = imported(HEAD, [`${change},H26.01.01,Trường A`]);
    expect(told(answer)).toEqual([`error ${rule}`]);
    expect(answer.closed).toEqual([]);
  });
});

describe('those that take over beside the word of change', () => {
  it.each(['Sáp nhập vào Trường B', 'Nhập nguyên trạng vào Trường B', 'Sáp nhập vào H26.01.02 từ 01/7/2022'])(
    'are who takes over: %s',
    (change) => {
      const unit = unitAfter('H26.01.01', HEAD, `${change},H26.01.01,Trường A`);
      expect(unit.closed?.reason).toBe('merged');
      expect(JSON.stringify(unit)).toContain('H26.01.02');
    },
  );

  it('a body above to which the unit goes', () => {
    const answer = imported(HEAD, ['Chuyển về Sở Nội vụ,H26.01.01,Trường A']);
    expect(told(answer)).toEqual([]);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.02.01']);
  });

  it('are asked about where a column names another', () => {
    const answer = imported(`${HEAD},Đơn vị tiếp nhận`, ['Sáp nhập vào Trường B,H26.01.01,Trường A,Trường C']);
    expect(told(answer)).toEqual(['error list-change-unknown']);
  });
});

describe('a change that is put off, planned, in doubt or of a part', () => {
  it.each(['Hoãn giải thể', 'Giải thể (dự kiến)', 'Giải thể?', 'Đóng (tạm)', 'Chờ giải thể', 'Giải thể một phần'])(
    'is not made: %s',
    (change) => {
      const answer = imported(HEAD, [`${change},H26.01.01,Trường A`]);
      expect(told(answer)).toEqual(['error list-change-unknown']);
      expect(answer.closed).toEqual([]);
    },
  );

  it.each(['Hoãn sáp nhập vào Trường B', 'Dự kiến chuyển về Sở Nội vụ'])('nor where others take over: %s', (change) => {
    const answer = imported(HEAD, [`${change},H26.01.01,Trường A`]);
    expect(told(answer)).toEqual(['error list-change-unknown']);
    expect([answer.closed, answer.granted]).toEqual([[], []]);
  });
});

describe('a cell of changes by which nothing changes', () => {
  it.each(['Chưa thay đổi', 'Không có thay đổi', 'Không biến động', 'Ổn định', 'Như cũ', 'Không', 'Không có'])(
    'keeps the unit, and what differs is an error: %s',
    (change) => {
      expect(told(imported(HEAD, [`${change},H26.01.01,Trường A`]))).toEqual([]);
      const other = imported(HEAD, [`${change},H26.01.01,Trường X`, `${change},H26.01.09,Trường D`]);
      expect(other.granted).toEqual([]);
      expect(told(other).filter((each) => each.startsWith('error'))).toHaveLength(2);
    },
  );

  it('or that it was looked at, which may bring it up to date', () => {
    const answer = imported(`${HEAD},Điện thoại`, ['Đã rà soát,H26.01.01,Trường A,0225 123 4567']);
    expect(told(answer)).toEqual([]);
  });

  it('is asked about where “Không” may speak of the body', () => {
    const answer = imported('Tình trạng hoạt động,Mã định danh,Tên đơn vị', ['Không,H26.01.01,Trường A']);
    expect(told(answer)).toEqual(['error list-change-unknown']);
  });
});

describe('the names of a renaming', () => {
  it.each([
    ['Đổi tên thành Trường X', 'Trường A'],
    ['Đổi tên thành: Trường X', 'Trường A'],
    ['Đổi tên (Trường X)', 'Trường A'],
    ['Đổi tên từ Trường A thành Trường X', 'Trường X'],
    ['Đổi tên', 'Trường A thành Trường X'],
    ['Đổi tên', 'Trường A → Trường X'],
    ['Đổi tên', 'Trường X (tên cũ: Trường A)'],
    ['Đổi tên', 'Trường A (nay là Trường X)'],
  ])('“%s” beside “%s” renames to the new one alone', (change, name) => {
    expect(unitAfter('H26.01.01', HEAD, `${change},H26.01.01,${name}`).name).toBe('Trường X');
  });

  it('is asked about where the name before is no name of the code', () => {
    const answer = imported(HEAD, ['Đổi tên,H26.01.01,Trường B thành Trường X']);
    expect(told(answer)).toEqual(['error import-name-differs']);
  });

  it('is asked about where only the note gives the new one', () => {
    const answer = imported(`${HEAD},Ghi chú`, ['Đổi tên,H26.01.01,Trường A,Trường X']);
    expect(told(answer)).toEqual(['error import-rename-nothing']);
    expect(answer.problems[0]?.message).toContain('Trường X');
  });

  it('in a column of new names: a word that keeps the old one keeps it, another is asked about', () => {
    const head = 'Tên đơn vị cũ,Tên đơn vị mới,Mã định danh';
    const kept = imported(head, ['Trường A,Giữ nguyên,H26.01.01', 'Trường B,Không đổi,H26.01.02']);
    expect(told(kept)).toEqual([]);
    for (const word of ['Giải thể', 'Sáp nhập vào Sở Nội vụ', 'Không']) {
      const answer = imported(head, [`Trường A,${word},H26.01.01`]);
      expect(told(answer)).toEqual(['error list-change-unknown']);
      expect(answer.problems[0]?.hint).toContain('Loại thay đổi');
      expect(unitAfter('H26.01.01', head, 'Trường A,Trường A,H26.01.01').name).toBe('Trường A');
    }
  });
});

describe('a column of Decisions', () => {
  const head = `${HEAD},Quyết định`;
  it('that names another one than the list is taken in under refuses what ends, until it is left out', () => {
    const rows = ['Giải thể,H26.01.01,Trường A,999/QĐ-UBND ngày 01/7/2021'];
    const answer = imported(head, rows);
    expect(told(answer)).toEqual(['error import-decision-differs']);
    expect(answer.problems[0]?.hint).toContain('D=-');
    expect(answer.closed).toEqual([]);
    expect(imported(head, rows, '--map', 'D=-').closed).toEqual(['H26.01.01']);
    expect(imported(head, ['Giải thể,H26.01.01,Trường A,200/QĐ-UBND']).closed).toEqual(['H26.01.01']);
  });

  it('so does a number beside the word of change', () => {
    const answer = imported(HEAD, ['Giải thể theo QĐ 999/QĐ-UBND,H26.01.01,Trường A']);
    expect(told(answer)).toEqual(['error import-decision-differs']);
  });

  it('is told once for each number beside codes that are granted, and not where it is the one that granted them', () => {
    const states = 'Mã định danh,Tên đơn vị,Số quyết định';
    const rows = ['H26.01.04,Trường D,12/QĐ-UBND', 'H26.01.05,Trường E,12/QĐ-UBND', 'H26.01.01,Trường A,100/QĐ-UBND'];
    const answer = imported(states, rows);
    expect(told(answer)).toEqual(['warning import-decision-differs']);
    expect(answer.granted).toHaveLength(2);
  });
});

describe('a column that says what became of bodies under another heading', () => {
  it('is read as one of changes', () => {
    const answer = imported('Tên đơn vị,Mã định danh,Hình thức sắp xếp', [
      'Trường A,H26.01.01,Nhập nguyên trạng vào Trường B',
      'Trường C,H26.01.03,Kết thúc hoạt động',
      'Trường B,H26.01.02,Giữ nguyên trạng',
    ]);
    expect(told(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.01.01', 'H26.01.03']);
  });

  it.each(['Ngày giải thể', 'Số quyết định sáp nhập'])('or asked about: %s', (heading) => {
    const head = `Tên đơn vị,Mã định danh,${heading}`;
    const rows = ['Trường A,H26.01.01,12 ngày 01/7/2022', 'Trường B,H26.01.02,'];
    const answer = imported(head, rows);
    expect(told(answer)).toEqual(['error list-changes-unread']);
    expect(answer.problems[0]?.hint).toContain('C=-');
    expect(told(imported(head, rows, '--map', 'C=-'))).toEqual([]);
  });
});

describe('a change in more words than one', () => {
  it('is a move to the body of the column above, where it names none itself', () => {
    const rows = ['Trường A,H26.01.01,Chuyển về phường,H26.02', 'Trường B,H26.01.02,Chuyển về sở,Sở Nội vụ'];
    expect(told(imported('Tên đơn vị,Mã định danh,Loại thay đổi,Cấp trên', rows))).toEqual([]);
  });

  it.each([
    ['Bổ sung email', []],
    ['Bổ sung thông tin liên hệ', []],
    ['Bổ sung số điện thoại', ['error import-update-valueless']],
  ])('is no grant where data is added: %s', (change, found) => {
    const rows = [`Trường A,H26.01.01,${change},a@example.gov.vn`];
    expect(told(imported('Tên đơn vị,Mã định danh,Loại thay đổi,Email', rows))).toEqual(found);
  });
});
