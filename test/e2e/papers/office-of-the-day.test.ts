import { beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { type WrittenPaper, writePaper } from '../../support/papers.js';
import { edit, put } from '../../support/registry-folder.js';

/** Every paper bears the office that is in charge on its own day, whatever became of the one that a decision names. */

const OLD = 'Sở Thông tin và Truyền thông';
const HEIR = 'Sở Khoa học và Công nghệ';
const FIRST = '2024-01-05';
const BEFORE = '2025-02-25';
const MERGED = '2025-03-01';
const AFTER = '2025-03-10';

function must(folder: string, day: string, ...args: string[]): string {
  const { status, stderr } = runOn(day)(folder, args);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stderr;
}

/** A city whose office in charge, by its first decision, is merged into another by its second. */
function city(): string {
  const folder = newFolder();
  must(folder, FIRST, 'init', 'H24');
  must(folder, FIRST, 'decision', 'new', '--id', 'd1', '--title', 'Về việc cấp mã', '--kind', 'full');
  put(
    folder,
    'co-so.csv',
    `Mã định danh,Tên đơn vị\nH24.01,Sở Nội vụ\nH24.02,${HEIR}\nH24.03,${OLD}\nH24.04,Sở Hạ tầng\n`,
  );
  must(folder, FIRST, 'import', 'co-so.csv', '--decision', 'd1', '--yes');
  const office = ['--department', OLD, '--head', 'Giám đốc', '--department-signer', 'Trần Văn Mẫu'];
  must(folder, FIRST, 'decision', 'edit', 'd1', ...office);
  must(folder, FIRST, 'decision', 'issue', 'd1', '--number', '100/QĐ-UBND', '--signed', FIRST);
  must(
    folder,
    BEFORE,
    'decision',
    'new',
    '--id',
    'd2',
    '--title',
    'Về việc sửa đổi, bổ sung mã',
    '--kind',
    'amendment',
  );
  must(folder, BEFORE, 'decision', 'edit', 'd2', ...office, '--department-symbol', 'STTTT');
  must(folder, BEFORE, 'merge', 'H24.03', '--into', 'H24.02', '--decision', 'd2', '--confirm', '1');
  must(folder, BEFORE, 'decision', 'submit', 'd2', '--number', '25/TTr-STTTT', '--on', BEFORE);
  return folder;
}

function issued(): string {
  const folder = city();
  must(folder, MERGED, 'decision', 'issue', 'd2', '--number', '200/QĐ-UBND', '--signed', MERGED);
  return folder;
}

function report(folder: string, day: string, ...args: string[]): WrittenPaper {
  return writePaper(folder, ['report', ...args], 'bao-cao.docx', day);
}

function draft(folder: string, day: string, ...args: string[]): WrittenPaper {
  return writePaper(folder, ['decision', 'draft', ...args], 'van-ban.docx', day);
}

describe('an office that was merged into another', () => {
  let folder: string;
  beforeAll(() => {
    folder = issued();
  });

  it('reports until that day, and then the other does, under its own letters and by nobody of the old one', () => {
    const before = report(city(), BEFORE);
    expect(before.lines.slice(1, 2)).toEqual([OLD.toLocaleUpperCase('vi')]);
    expect(before.lines).toContain('Số: /BC-STTTT');
    expect(before.lines).toContain('Trần Văn Mẫu');
    const after = report(folder, AFTER);
    expect(after.lines.slice(1, 2)).toEqual([HEIR.toLocaleUpperCase('vi')]);
    expect(after.lines).toContain('Số: /BC-SKHCN');
    expect(after.lines).toContain('GIÁM ĐỐC');
    expect(after.lines).toContain(`${HEIR} trân trọng báo cáo Ủy ban nhân dân thành phố Hải Phòng./.`);
    expect(after.text).not.toContain('Trần Văn Mẫu');
    expect(after.text).not.toMatch(/STTTT|THÔNG TIN VÀ TRUYỀN THÔNG/);
  });

  it('names who is missing with the command that fills it, which is that command again', () => {
    const { stderr } = report(folder, AFTER, '--from', '2025-01-01');
    const command = 'madinhdanh report --from 2025-01-01 --output bao-cao.docx --force --department-signer …';
    expect(stderr.replaceAll(/["']/g, '')).toContain(command);
    const signed = report(
      folder,
      AFTER,
      '--department-signer',
      'Lê Thị Mẫu',
      '--department-signer-title',
      'Phó Giám đốc',
    );
    expect(signed.lines).toContain('Lê Thị Mẫu');
    expect(signed.lines).toContain('KT. GIÁM ĐỐC');
    expect(signed.stderr).toBe('Đã ghi bao-cao.docx\n');
  });

  it('still stands in what was signed and submitted before, and brings nothing into use any more', () => {
    const decision = draft(folder, AFTER, 'd2');
    expect(decision.lines).toContain(`1. ${OLD}:`);
    expect(decision.text).not.toContain(`${HEIR}:`);
    expect(draft(folder, AFTER, 'd1').lines).toContain(`1. ${OLD}:`);
    const submission = draft(folder, AFTER, 'd2', '--document', 'submission');
    expect(submission.lines).toContain('Số: 25/TTr-STTTT');
    expect(submission.lines).toContain('Trần Văn Mẫu');
    const comparison = draft(folder, AFTER, 'd2', '--document', 'comparison');
    expect(comparison.text).toContain(`của ${OLD})`);
    const rollout = draft(folder, AFTER, 'd2', '--document', 'dispatch', '--dispatch', 'rollout');
    expect(rollout.lines).toContain(HEIR.toLocaleUpperCase('vi'));
    expect(rollout.lines).toContain('Số: /SKHCN');
    expect(rollout.text).toContain(`phản ánh về ${HEIR}`);
    expect(rollout.text).not.toContain('STTTT');
    expect(rollout.stderr).toContain('--department-signer');
  });

  it('is followed by the other in a draft, in its articles and its Tờ trình', () => {
    const own = issued();
    must(own, AFTER, 'decision', 'new', '--id', 'd3', '--title', 'Về việc cấp bổ sung mã', '--kind', 'amendment');
    must(own, AFTER, 'decision', 'edit', 'd3', '--department', OLD, '--head', 'Giám đốc');
    must(own, AFTER, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', 'd3');
    const { lines, text } = draft(own, AFTER, 'd3');
    expect(lines).toContain(`1. ${HEIR}:`);
    expect(text).toContain(`gửi ${HEIR} để tổng hợp`);
    expect(text).toContain(`Giám đốc ${HEIR}`);
    expect(text).not.toContain(OLD);
    const submission = draft(own, AFTER, 'd3', '--document', 'submission');
    expect(submission.lines).toContain('Số: /TTr-SKHCN');
    expect(submission.text).toContain(`${HEIR} kính trình`);
  });
});

it('an office under a new name keeps its people, and not the letters of the old name', () => {
  const own = city();
  edit(own, 'registry/registry.yaml', (text) =>
    text.replace(
      'place: Hải Phòng\n',
      `place: Hải Phòng\ndepartment: {name: ${HEIR}, head: Giám đốc, symbol: SKHCN, signer: Lê Thị Mẫu, drafter: VP}\n`,
    ),
  );
  must(own, AFTER, 'decision', 'new', '--id', 'd4', '--title', 'Về việc đổi tên', '--kind', 'amendment');
  must(own, AFTER, 'rename', 'H24.02', '--name', 'Sở Công nghệ', '--decision', 'd4');
  expect(report(own, AFTER).lines).toContain('Số: /BC-SKHCN');
  must(own, AFTER, 'decision', 'issue', 'd4', '--number', '300/QĐ-UBND', '--signed', AFTER);
  const { lines } = report(own, AFTER);
  expect(lines.slice(1, 2)).toEqual(['SỞ CÔNG NGHỆ']);
  expect(lines).toContain('Số: /BC-SCN');
  expect(lines).toContain('Lê Thị Mẫu');
  expect(lines).toContain('- Lưu: VT, VP.');
});

it('an office that went to several is a gap that the command fills, and one that is over is not taken', () => {
  const own = city();
  must(
    own,
    AFTER,
    'decision',
    'edit',
    'd2',
    '--department',
    'Sở Hạ tầng',
    '--no-department-symbol',
    '--amend-submitted',
  );
  must(own, AFTER, 'decision', 'new', '--id', 'd5', '--title', 'Về việc chia', '--kind', 'amendment');
  put(
    own,
    'chia.yaml',
    'decision: d5\nchanges:\n  - split: {from: H24.04, into: [{parent: H24, name: Sở Xây dựng}, {parent: H24, name: Sở Giao thông}]}\n',
  );
  must(own, AFTER, 'apply', 'chia.yaml', '--confirm', '1');
  must(own, AFTER, 'decision', 'issue', 'd5', '--number', '400/QĐ-UBND', '--signed', AFTER);
  const dispatch = draft(own, AFTER, 'd2');
  expect(dispatch.marked.join()).toContain('cơ quan chủ trì');
  expect(dispatch.stderr).toContain('decision edit d2 --department');
  const { status, stderr } = runOn(AFTER)(own, ['report', '-o', 'x.docx', '--department', OLD]);
  expect([status, stderr]).toEqual([0, expect.stringContaining('Đã ghi x.docx')]);
  must(own, AFTER, 'decision', 'edit', 'd2', '--no-department', '--amend-submitted');
  must(own, AFTER, 'decision', 'issue', 'd2', '--number', '500/QĐ-UBND', '--signed', AFTER);
  const over = runOn(AFTER)(own, ['report', '-o', 'x.docx', '--force', '--department', OLD]);
  expect(over.status).toBe(2);
  expect(over.stderr).toContain(`${OLD} không còn ở ngày `);
  expect(over.stderr).toContain(`--department "${HEIR}"`);
  const onScreen = runOn(AFTER)(own, ['report', '--head', 'Giám đốc']);
  expect(onScreen.status).toBe(2);
  expect(onScreen.stderr).toContain('--head');
});

it('`decision show` and new drafts name the office of the day, and say what stands in the file', () => {
  const own = issued();
  edit(own, 'registry/registry.yaml', (text) =>
    text.replace('place: Hải Phòng\n', `place: Hải Phòng\ndepartment: {name: ${OLD}, head: Giám đốc, symbol: STTTT}\n`),
  );
  const shown = (id: string): string => runOn(AFTER)(own, ['decision', 'show', id]).stdout;
  must(own, AFTER, 'decision', 'new', '--id', 'd6', '--title', 'Về việc cấp mã', '--kind', 'amendment');
  expect(shown('d6')).toContain(`Cơ quan chủ trì: ${HEIR}\n`);
  expect(shown('d6')).not.toContain('STTTT');
  must(own, AFTER, 'decision', 'edit', 'd6', '--department', OLD, '--department-symbol', 'STTTT');
  expect(shown('d6')).toContain(`Cơ quan chủ trì: ${HEIR} (quyết định ghi: ${OLD})\n`);
  expect(shown('d6')).not.toContain('STTTT');
  expect(shown('d2')).toContain(`Cơ quan chủ trì: ${OLD}\n`);
});

it('a công văn of a decision that was signed bears the year in which it is drawn up', () => {
  const own = issued();
  const rollout = draft(own, '2026-01-05', 'd2', '--document', 'dispatch', '--dispatch', 'rollout');
  expect(rollout.lines).toContain('Hải Phòng, ngày tháng năm 2026');
  must(own, '2025-12-30', 'correct', 'H24.01', '--name', 'Sở Nội Vụ', '--reason', 'viết hoa sai');
  const correction = draft(own, '2026-01-05', 'd1', '--document', 'dispatch', '--dispatch', 'correction');
  expect(correction.lines).toContain('Hải Phòng, ngày tháng năm 2026');
  const whole = draft(own, '2026-01-05', 'd2', '--document', 'consolidation');
  expect(whole.lines).toContain('Hải Phòng, ngày tháng năm 2026');
});
