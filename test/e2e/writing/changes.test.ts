import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Answer, call } from '../../support/cli.js';
import { git } from '../../support/git.js';
import { bundledRegistry } from '../../support/registries/bundled.js';
import { COMMENTED, DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';
import { newLines, read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Unit {
  code: string;
  name: string;
  legacyCodes?: string[];
  closed?: { reason: string; successors?: string[]; partial?: string[] };
}

interface Changed {
  granted: { code: string }[];
  closed: string[];
}

function change(folder: string, ...args: string[]): Changed {
  return jsonOf<Changed>(call(folder, ...args, '--json'), 'change');
}

/** A unit as its file holds it. */
function unit(folder: string, code: string): Unit {
  const [root, two] = code.split('.');
  const path = two === undefined ? `units/${root}.yaml` : `units/${root}/${root}.${two}.yaml`;
  const found = (parse(read(folder, path)) as Unit[]).find((each) => each.code === code);
  if (found === undefined) throw new Error(`no ${code} in ${path}`);
  return found;
}

function sound(folder: string): void {
  const { status, stdout } = call(folder, 'validate');
  expect(stdout).toContain(': không có lỗi');
  expect(status).toBe(0);
}

describe('rename', () => {
  test('keeps the former name with its decision, whose day it is, and every comment', () => {
    const folder = town();
    const { stdout } = call(folder, 'rename', 'h24.04', '--name', 'Sở Xây dựng và Giao thông', '--decision', SIGNED);
    expect(stdout).toContain('H24.04  Sở Xây dựng → Sở Xây dựng và Giao thông');
    const text = read(folder, 'units/H24/H24.04.yaml');
    expect(newLines(COMMENTED, text)).toEqual([
      '  name: Sở Xây dựng và Giao thông',
      '  formerNames:',
      '    - name: Sở Xây dựng',
      `      decision: ${SIGNED}`,
    ]);
    for (const comment of COMMENTED.match(/#.*/g) ?? []) expect(text).toContain(comment);
    sound(folder);
  });

  test('--short-name goes along, an empty one removes it; --effective is the day', () => {
    const folder = town();
    const args = ['--decision', SIGNED, '--effective', '2025-07-20'];
    call(folder, 'rename', 'H24.02', '--name', 'Sở Khoa học và Công nghệ', '--short-name', 'SKHCN', ...args);
    expect(unit(folder, 'H24.02')).toMatchObject({
      name: 'Sở Khoa học và Công nghệ',
      shortName: 'SKHCN',
      formerNames: [{ name: 'Sở Khoa học', until: '2025-07-20', decision: SIGNED }],
    });
    call(folder, 'rename', 'H24.02', '--name', 'Sở Khoa học và Công nghệ', '--short-name', '', ...args);
    expect(unit(folder, 'H24.02')).not.toHaveProperty('shortName');
  });

  test('corrected under the same decision, leaves no name that was never borne', () => {
    const folder = town();
    call(folder, 'rename', 'H24.02', '--name', 'Sở Khao học', '--decision', SIGNED);
    call(folder, 'rename', 'H24.02', '--name', 'Sở Khoa học mới', '--decision', SIGNED);
    expect(unit(folder, 'H24.02')).toMatchObject({
      name: 'Sở Khoa học mới',
      formerNames: [{ name: 'Sở Khoa học', decision: SIGNED }],
    });
    call(folder, 'rename', 'H24.02', '--name', 'Sở Khoa học', '--decision', SIGNED);
    expect(unit(folder, 'H24.02')).not.toHaveProperty('formerNames');
  });

  test('in the draft that grants the unit, leaves no former name', () => {
    const folder = town();
    call(folder, 'rename', 'H24.05', '--name', 'Sở Định kiến', '--decision', DRAFT);
    expect(unit(folder, 'H24.05')).toMatchObject({ name: 'Sở Định kiến' });
    expect(unit(folder, 'H24.05')).not.toHaveProperty('formerNames');
    sound(folder);
  });
});

describe('update', () => {
  test('needs no decision, changes what is named and removes what is empty', () => {
    const folder = town();
    const args = ['--phone', '', '--email', 'xd@example.com', '--legacy-code', '000.00.04.H24'];
    const answer = call(folder, 'update', 'H24.04', ...args);
    expect(answer.stdout).toContain('Điện thoại: 0225 000 0104 → (trống)');
    expect(answer.stderr).not.toContain('dự thảo');
    const text = read(folder, 'units/H24/H24.04.yaml');
    expect(newLines(COMMENTED, text)).toEqual([
      '  legacyCodes: [000.00.04.H24]',
      '  email: xd@example.com',
      // a comment beside what was removed stays
      '  # trực ban',
    ]);
    call(folder, 'update', 'H24.04', '--legacy-code', '');
    expect(unit(folder, 'H24.04')).not.toHaveProperty('legacyCodes');
    sound(folder);
  });
});

describe('replace', () => {
  test('gives the same agency a new code; the old one closes and leads to it', () => {
    const folder = town();
    const { granted, closed } = change(folder, 'replace', 'H24.02.01', '--parent', 'H24.04', '--decision', SIGNED);
    expect([granted, closed]).toEqual([[{ code: 'H24.04.02', name: 'Trung tâm Tin học' }], ['H24.02.01']]);
    expect(unit(folder, 'H24.04.02')).toEqual({
      code: 'H24.04.02',
      name: 'Trung tâm Tin học',
      legacyCodes: ['H24.02.01'],
      address: 'Số 1 đường Thử',
      granted: { decision: SIGNED },
    });
    expect(unit(folder, 'H24.02.01').closed).toEqual({
      decision: SIGNED,
      reason: 'replaced',
      successors: ['H24.04.02'],
    });
    sound(folder);
  });

  test('--children move takes all beneath along, each under its own last group', () => {
    const folder = town();
    const args = ['--with', 'H24.04.50', '--children', 'move', '--decision', SIGNED];
    const { granted, closed } = change(folder, 'replace', 'H24.01.02', ...args);
    expect(granted.map(({ code }) => code)).toEqual(['H24.04.50', 'H24.04.50.01']);
    expect(closed).toEqual(['H24.01.02', 'H24.01.02.01']);
    expect(unit(folder, 'H24.01.02.01').closed?.successors).toEqual(['H24.04.50.01']);
    sound(folder);
  });

  test('--with a unit that is there: it carries the earlier codes on', () => {
    const folder = town();
    const args = ['--with', 'H24.04', '--children', 'move', '--decision', SIGNED, '--confirm', '4'];
    const { closed } = change(folder, 'replace', 'H24.02', ...args);
    expect(closed).toEqual(['H24.02', 'H24.02.01', 'H24.02.02', 'H24.02.02.01']);
    expect(unit(folder, 'H24.04').legacyCodes).toEqual(['000.00.02.H24', 'H24.02']);
    // 01 and 03 are taken there, 02 is free
    expect(unit(folder, 'H24.02.01').closed?.successors).toEqual(['H24.04.04']);
    expect(unit(folder, 'H24.02.02').closed?.successors).toEqual(['H24.04.02']);
    sound(folder);
  });

  test('--children-only moves every child with its own subtree, and leaves the unit', () => {
    const folder = town();
    const args = ['--children-only', '--parent', 'H24.04', '--decision', SIGNED];
    const { closed } = change(folder, 'replace', 'H24.01', ...args);
    expect(closed).toEqual(['H24.01.01', 'H24.01.02', 'H24.01.02.01']);
    expect(unit(folder, 'H24.01').closed).toBeUndefined();
    expect(unit(folder, 'H24.01.02.01').closed?.successors).toEqual(['H24.04.02.01']);
    sound(folder);
  });

  test('from one root into another', () => {
    const folder = town();
    const args = ['--parent', 'H24', '--decision', SIGNED, '--confirm', '1'];
    expect(change(folder, 'replace', 'H23.5', ...args).granted).toEqual([{ code: 'H24.07', name: 'Sở số 5' }]);
    sound(folder);
  });
});

describe('merge and split', () => {
  test('merge into a unit that is there', () => {
    const folder = town();
    change(folder, 'merge', 'H24.02.01', 'H24.04.01', '--into', 'H24.01.01', '--decision', SIGNED);
    for (const code of ['H24.02.01', 'H24.04.01']) {
      expect(unit(folder, code).closed).toEqual({ decision: SIGNED, reason: 'merged', successors: ['H24.01.01'] });
    }
    sound(folder);
  });

  test('merge into a new unit, with its details', () => {
    const folder = town();
    const into = ['--parent', 'H24.01', '--name', 'Phòng Chung', '--phone', '0225 000 0110'];
    const { granted } = change(folder, 'merge', 'H24.01.01', 'H24.02.01', ...into, '--decision', SIGNED);
    expect(granted).toEqual([{ code: 'H24.01.03', name: 'Phòng Chung' }]);
    expect(unit(folder, 'H24.01.03')).toMatchObject({ phone: '0225 000 0110' });
    const chosen = ['--code', 'H24.01.09', '--name', 'Phòng Chọn'];
    expect(
      change(folder, 'merge', 'H24.01.03', ...chosen, '--decision', OLD, '--effective', '2025-07-30').granted,
    ).toEqual([{ code: 'H24.01.09', name: 'Phòng Chọn' }]);
    sound(folder);
  });

  test('merge --children close: all descendants go into the same successor', () => {
    const folder = town();
    const args = ['--into', 'H24.04', '--children', 'close', '--decision', SIGNED, '--confirm', '4'];
    change(folder, 'merge', 'H24.02', ...args);
    expect(unit(folder, 'H24.02.02.01').closed).toMatchObject({ reason: 'merged', successors: ['H24.04'] });
    sound(folder);
  });

  test('split: every successor takes a part', () => {
    const folder = town();
    const into = ['--into', 'H24.01=Phòng Một = Hai', '--into', 'H24.04.01'];
    const { granted } = change(folder, 'split', 'H24.01.01', ...into, '--decision', SIGNED);
    expect(granted).toEqual([{ code: 'H24.01.03', name: 'Phòng Một = Hai' }]);
    expect(unit(folder, 'H24.01.01').closed).toEqual({
      decision: SIGNED,
      reason: 'split',
      successors: ['H24.01.03', 'H24.04.01'],
      partial: ['H24.01.03', 'H24.04.01'],
    });
    const resolved = JSON.parse(call(folder, 'resolve', 'H24.01.01', '--json').stdout) as { current: object[] };
    expect(resolved.current).toHaveLength(2);
    sound(folder);
  });

  test('split --children close: all beneath is split the same way', () => {
    const folder = town();
    const args = [
      '--into',
      'H24.04',
      '--into',
      'H24=Sở Mới',
      '--children',
      'close',
      '--decision',
      SIGNED,
      '--confirm',
      '4',
    ];
    change(folder, 'split', 'H24.02', ...args);
    expect(unit(folder, 'H24.02.02.01').closed).toMatchObject({ reason: 'split', successors: ['H24.04', 'H24.07'] });
    sound(folder);
  });
});

describe('close and annul', () => {
  test('close: dissolved, without successors; the code stays for ever', () => {
    const folder = town();
    expect(change(folder, 'close', 'H24.01.01', '--decision', SIGNED).closed).toEqual(['H24.01.01']);
    expect(unit(folder, 'H24.01.01').closed).toEqual({ decision: SIGNED, reason: 'dissolved' });
    const again = call(folder, 'add', '--code', 'H24.01.01', '--name', 'Phòng', '--decision', SIGNED);
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('không bao giờ cấp lại')]);
    sound(folder);
  });

  test('close --subtree, annul --subtree: all beneath', () => {
    const folder = town();
    expect(change(folder, 'close', 'H24.01.02', '--subtree', '--decision', SIGNED).closed).toHaveLength(2);
    expect(change(folder, 'annul', 'H24.02.02', '--subtree', '--decision', SIGNED).closed).toHaveLength(2);
    expect(unit(folder, 'H24.02.02.01').closed).toEqual({ decision: SIGNED, reason: 'annulled' });
    sound(folder);
  });

  test('under a draft it is a draft: nothing is taken away yet', () => {
    const folder = town();
    change(folder, 'close', 'H24.01.01', '--decision', DRAFT);
    expect(unit(folder, 'H24.01.01').closed).toEqual({ decision: DRAFT, reason: 'dissolved' });
    expect(call(folder, 'list', '--status', 'draft').stdout).not.toContain('H24.01.01');
    expect(call(folder, 'list', '--pending', 'closing').stdout).toContain('H24.01.01');
    expect(call(folder, 'list', '--pending', 'grant').stdout).not.toContain('H24.01.01');
    expect(call(folder, 'export', '--annex', '3', '--format', 'csv').stdout).toContain('H24.01.01');
  });
});

describe('big changes', () => {
  test('a level-2 unit needs --confirm with the exact number closed', () => {
    const folder = town();
    const before = snapshot(folder);
    const close = (...args: string[]): Answer =>
      call(folder, 'close', 'H24.02', '--subtree', '--decision', SIGNED, ...args);
    expect([close().status, close().stderr]).toEqual([2, expect.stringContaining('--confirm 4')]);
    const wrong = close('--confirm', '3');
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('đóng 4 mã')]);
    expect(close('--confirm', 'bốn').status).toBe(2);
    const dry = close('--dry-run');
    expect([dry.status, dry.stderr]).toEqual([0, expect.stringContaining('--confirm 4')]);
    expect(snapshot(folder)).toEqual(before);
    expect(close('--confirm', '4').status).toBe(0);
    sound(folder);
  });

  test('a small one needs none, but a wrong number is refused all the same', () => {
    const folder = town();
    const before = snapshot(folder);
    const wrong = call(folder, 'close', 'H24.01.01', '--decision', SIGNED, '--confirm', '2');
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('không khớp')]);
    expect(snapshot(folder)).toEqual(before);
    expect(call(folder, 'close', 'H24.01.01', '--decision', SIGNED, '--confirm', '1').status).toBe(0);
  });

  test('more than twenty at once need it too', () => {
    const folder = bundledRegistry();
    const args = ['close', 'H24.18.03', '--subtree', '--decision', '2023-du-thao-cap-ma-qd-ubnd'];
    const children = JSON.parse(call(folder, 'list', '--under', 'H24.18.03', '--json').stdout) as { units: object[] };
    expect(children.units.length + 1).toBeLessThanOrEqual(20);
    expect(call(folder, ...args, '--dry-run').stderr).not.toContain('--confirm');
    const all = [
      'replace',
      'H24.18',
      '--children-only',
      '--parent',
      'H24.01',
      '--decision',
      '2023-du-thao-cap-ma-qd-ubnd',
    ];
    const big = call(folder, ...all);
    expect([big.status, big.stderr]).toEqual([2, expect.stringMatching(/--confirm \d\d+/)]);
  });
});

describe('changes refuse', () => {
  let folder = '';
  let before: Record<string, string> = {};
  beforeAll(() => {
    folder = town();
    before = snapshot(folder);
  });

  const BY = ['--decision', SIGNED];
  test.each([
    ['an unknown code', ['rename', 'H24.77', '--name', 'Sở', ...BY], 1, 'H24.77'],
    ['a text that is no code', ['close', 'H24..1', ...BY], 1, 'H24..1'],
    ['a closed code', ['close', 'H24.03', ...BY], 1, 'tiếp nhận: H24.02'],
    ['a code of an unknown root', ['close', 'H98.01', ...BY], 1, 'H98.01'],
    ['a new name that is the old one', ['rename', 'H24.02', '--name', 'Sở Khoa học', ...BY], 1, 'không có gì để đổi'],
    ['a renaming without a name', ['rename', 'H24.02', ...BY], 2, '--name'],
    ['a renaming before the unit was there', ['rename', 'H24.05', '--name', 'Sở', ...BY], 1, DRAFT],
    ['an update of nothing', ['update', 'H24.02'], 2, '--phone'],
    ['an update that changes nothing', ['update', 'H24.02', '--address', 'Số 1 đường Thử'], 1, 'không có gì để đổi'],
    ['a website that is none', ['update', 'H24.02', '--website', 'không'], 1, 'không'],
    ['a replacement without a target', ['replace', 'H24.02.01', ...BY], 2, '--parent'],
    ['one with two', ['replace', 'H24.02.01', '--parent', 'H24', '--with', 'H24.07', ...BY], 2, '--parent, --with'],
    ['one by itself', ['replace', 'H24.02.01', '--with', 'H24.02.01', ...BY], 1, 'chính nó'],
    ['one into its own children', ['replace', 'H24.02', '--parent', 'H24.02.01', ...BY], 1, 'nằm trong H24.02'],
    ['children without a parent to go to', ['replace', 'H24.02', '--children-only', ...BY], 2, '--parent'],
    [
      'children where there are none',
      ['replace', 'H24.05', '--children-only', '--parent', 'H24', ...BY],
      1,
      'không có đơn vị',
    ],
    [
      'a re-coding that would make a fifth level',
      ['replace', 'H24.01.02', '--parent', 'H24.02.01', '--children', 'move', ...BY],
      1,
      'bốn cấp',
    ],
    ['a unit whose children stay', ['close', 'H24.01.02', ...BY], 1, 'H24.01.02.01'],
    ['a merger without a successor', ['merge', 'H24.02.01', 'H24.02.02', ...BY], 2, '--into'],
    [
      'one with two kinds of successors',
      ['merge', 'H24.02.01', '--into', 'H24.04', '--parent', 'H24', '--name', 'S', ...BY],
      2,
      '--into, --parent',
    ],
    [
      'one into a successor with a new name',
      ['merge', 'H24.02.01', '--into', 'H24.04', '--name', 'S', ...BY],
      2,
      '--into, --name',
    ],
    [
      'one into a successor with details',
      ['merge', 'H24.02.01', '--into', 'H24.04', '--phone', '0225 000 1', ...BY],
      1,
      'phone',
    ],
    ['one into itself', ['merge', 'H24.02.01', '--into', 'H24.02.01', ...BY], 1, 'chính nó'],
    [
      'one into a unit beneath',
      ['merge', 'H24.02', '--into', 'H24.02.01', '--children', 'move', ...BY],
      1,
      'nằm trong',
    ],
    ['one into a draft', ['merge', 'H24.02.01', '--into', 'H24.05', ...BY], 1, DRAFT],
    ['a split into one', ['split', 'H24.02.01', '--into', 'H24.04', ...BY], 2, 'hai --into'],
    [
      'a split into the same twice',
      ['split', 'H24.02.01', '--into', 'H24.04', '--into', 'H24.04', ...BY],
      1,
      'hai lần',
    ],
    ['a split into itself', ['split', 'H24.02.01', '--into', 'H24.02.01', '--into', 'H24.04', ...BY], 1, 'spin-off'],
    ['annulling one that took over', ['annul', 'H24.02', '--subtree', ...BY], 1, 'tiếp nhận H24.03'],
    ['a closing before the grant', ['close', 'H24.02.01', '--decision', '2020-20-qd-ttg'], 1, '10/01/2022'],
    ['a date that is none', ['close', 'H24.02.01', ...BY, '--effective', '30/02/2025'], 2, '30/02/2025'],
    ['a date before the decision', ['close', 'H24.02.01', ...BY, '--effective', '30/06/2025'], 1, '01/07/2025'],
    ['no code', ['close', ...BY], 2, 'Thiếu mã'],
    ['two codes where one is meant', ['close', 'H24.02.01', 'H24.02.02', ...BY], 2, 'Thừa'],
    ['an option that is not there', ['close', 'H24.02.01', '--subtre', ...BY], 2, '--subtree'],
    ['a command that is not there', ['mege', 'H24.02.01'], 2, 'merge'],
  ])('%s', (_, args, status, message) => {
    const answer = call(folder, ...args);
    expect(answer.stderr).toContain(message);
    expect([answer.status, answer.stdout]).toEqual([status, '']);
    expect(snapshot(folder)).toEqual(before);
  });

  test('without a decision where there are several drafts or none', () => {
    const two = town({ 'decisions/2025-du-thao-khac.yaml': 'title: Khác\nkind: amendment\n' });
    const answer = call(two, 'close', 'H24.01.01');
    expect([answer.status, answer.stderr]).toEqual([2, expect.stringContaining('decision new')]);
  });

  test('--commit in a repository whose hook refuses: the registry is written, and it says so', () => {
    const repo = town();
    git(repo, 'config', 'core.hooksPath', '/nowhere');
    git(repo, 'config', '--unset', 'user.email');
    git(repo, 'config', 'user.useConfigOnly', 'true');
    const answer = call(repo, 'close', 'H24.01.01', ...BY, '--commit');
    expect([answer.status, answer.stderr]).toEqual([3, expect.stringContaining('Sổ đã ghi')]);
    expect(unit(repo, 'H24.01.01').closed).toBeDefined();
  });
});
