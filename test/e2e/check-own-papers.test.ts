import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../support/cli.js';
import { AMENDMENT, DOSSIER_DAY, dossier, onDossierDay } from '../support/registries/dossier.js';
import { outputSchema } from '../support/schema.js';
import { alterWord } from '../support/signed.js';

const run = runOn(DOSSIER_DAY);
const schema = outputSchema('check');

let repo: string;
beforeAll(() => {
  repo = dossier();
  for (const kind of ['comparison', 'dispatch'])
    onDossierDay(repo, 'decision', 'draft', AMENDMENT, '--document', kind, '-o', `${kind}.docx`);
});

/** What `check` finds: its code, and each finding as `kind field: file`. */
function checked(file: string, ...more: string[]): [number | null, string[]] {
  const { status, stdout } = run(repo, ['check', file, '--json', ...more]);
  const output = JSON.parse(stdout);
  expect(schema(output), JSON.stringify(schema.errors)).toBe(true);
  const found: { kind: string; field: string | null; file: string | null; code: string | null }[] = output.findings;
  return [status, found.map(({ kind, field, file: said, code }) => `${kind} ${code} ${field ?? '-'}: ${said}`)];
}

function altered(kind: string, from: string | RegExp, to: string): [number | null, string[]] {
  copyFileSync(join(repo, `${kind}.docx`), join(repo, 'sua.docx'));
  alterWord(join(repo, 'sua.docx'), [[from, to]]);
  return checked('sua.docx');
}

/** A row of a Word table that holds a text. */
const rowWith = (text: string): RegExp => new RegExp(`<w:tr>(?:(?!</w:tr>)[\\s\\S])*${text}[\\s\\S]*?</w:tr>`);

describe('check of the papers that go with a decision', () => {
  it('says what the paper is, with which decision it goes, and that its rows are those of the registry', () => {
    const { status, stdout } = run(repo, ['check', 'comparison.docx']);
    expect(status).toBe(0);
    expect(stdout).toContain(
      `Đối chiếu comparison.docx, là bảng so sánh, với các thay đổi của quyết định ${AMENDMENT}`,
    );
    expect(stdout).toContain('Đã so: trước khi thay đổi, sau khi thay đổi, nội dung thay đổi, căn cứ.');
    expect(stdout).toMatch(/Khớp: 10 thay đổi trong tệp đúng như quyết định\.\s*$/);
    expect(checked('comparison.docx')).toEqual([0, []]);
    expect(checked('comparison.docx', '--decision', AMENDMENT)).toEqual([0, []]);
    expect(run(repo, ['check', 'dispatch.docx']).stdout).toContain('phụ lục của dispatch.docx, là công văn triển khai');
    expect(checked('dispatch.docx')).toEqual([0, [expect.stringMatching(/^beside null -/)]]);
  });

  it('names a cell that says something else, a row that is not there, one too many, one under another heading', () => {
    expect(altered('comparison', 'Bệnh viện mẫu Việt Tiệp (', 'Bệnh viện mẫu Việt Tiếp (')).toEqual([
      1,
      ['different H24.18.01 after: Bệnh viện mẫu Việt Tiếp (H24.18.01)'],
    ]);
    expect(altered('comparison', rowWith('mẫu Việt Tiệp'), '')).toEqual([1, ['missing H24.18.01 -: null']]);
    expect(altered('comparison', />Sở Y tế \(H24\.18\)</, '>Sở Nội vụ (H24.18)<')[1]).toContain(
      'different H24.18.01 groupName: Sở Nội vụ (H24.18)',
    );
    expect(altered('dispatch', '>H24.16.04<', '>H24.16.05<')).toEqual([
      1,
      ['different H24.12.02 use: H24.16.05', expect.stringMatching(/^beside/)],
    ]);
    expect(altered('dispatch', '>Hủy bỏ mã cấp sai<', '>Giải thể<')[1]).toContain(
      'different H24.18.02 content: Giải thể',
    );
    expect(altered('dispatch', /(<w:tr>(?:(?!<\/w:tr>)[\s\S])*H24\.16\.04[\s\S]*?<\/w:tr>)/, '$1$1')[1]).toContain(
      'extra null -: null',
    );
  });

  it('tells of a line beside the rows of a bảng so sánh', () => {
    const note = 'Các mã trên chỉ có giá trị đến ngày 31/12/2026';
    const end = /(<\/w:tbl>)(?![\s\S]*<\/w:tbl>)/;
    expect(altered('comparison', end, `$1<w:p><w:r><w:t>${note}</w:t></w:r></w:p>`)[1]).toHaveLength(1);
  });

  it('asks which decision it goes with where none has a row of it, and takes no options of lists', () => {
    const other = dossier();
    copyFileSync(join(repo, 'comparison.docx'), join(other, 'so-sanh.docx'));
    onDossierDay(other, 'decision', 'drop', AMENDMENT);
    const { status, stderr } = run(other, ['check', 'so-sanh.docx']);
    expect(status).toBe(3);
    expect(stderr).toContain('không hàng nào của bảng khớp với một quyết định trong sổ');
    expect(run(repo, ['check', 'comparison.docx', '--under', 'H24.18']).status).toBe(2);
  });
});

describe('check of papers that speak of codes and list none', () => {
  it.each(['docx', 'pdf', 'xlsx', 'md'])('knows a report (%s)', (format) => {
    onDossierDay(repo, 'report', '--from', '01/01/2024', '-o', `bao-cao.${format}`);
    const { status, stderr } = run(repo, ['check', `bao-cao.${format}`]);
    expect([status, stderr.includes('là báo cáo về mã định danh, không phải danh sách mã')], stderr).toEqual([3, true]);
  });

  it.each(['docx', 'pdf'])('knows a Tờ trình and a công văn đính chính (%s)', (format) => {
    onDossierDay(repo, 'decision', 'draft', AMENDMENT, '--document', 'submission', '-o', `to-trinh.${format}`);
    const submission = run(repo, ['check', `to-trinh.${format}`]);
    expect([submission.status, submission.stderr]).toEqual([3, expect.stringContaining('là Tờ trình')]);
    const other = dossier();
    onDossierDay(other, 'decision', 'issue', AMENDMENT, '--number', '1234/QĐ-UBND', '--signed', DOSSIER_DAY);
    onDossierDay(other, 'correct', 'H24.18.01', '--name', 'Bệnh viện mẫu Việt - Tiệp', '--reason', 'sai chính tả');
    const letter = ['--document', 'dispatch', '--dispatch', 'correction', '-o', `dinh-chinh.${format}`];
    onDossierDay(other, 'decision', 'draft', AMENDMENT, ...letter);
    const correction = run(other, ['check', `dinh-chinh.${format}`, '--decision', AMENDMENT]);
    expect([correction.status, correction.stderr]).toEqual([3, expect.stringContaining('là công văn đính chính')]);
  });
});
