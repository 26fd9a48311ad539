import { beforeAll, describe, expect, test } from 'vitest';
import { type WrittenPaper, writePaper } from '../../support/papers.js';
import { type Made, made } from '../../support/registries/made.js';

const DAY = '2026-03-02';
let registry: Made;

const paper = (document: string): WrittenPaper =>
  writePaper(registry.repo, ['decision', 'draft', 'dau', '--document', document], `${document}.docx`, DAY);
const edit = (...args: string[]) => registry.on(DAY, 'decision', 'edit', 'dau', ...args);

beforeAll(() => {
  registry = made('H24', DAY);
  registry.on(DAY, 'decision', 'new', '--id', 'dau', '--title', 'Về việc cấp mã định danh điện tử');
  registry.on(DAY, 'add', '--parent', 'H24', '--name', 'Sở Y tế', '--decision', 'dau');
  edit('--department', 'Sở Khoa học và Công nghệ', '--drafter', 'KGVX2');
});

describe('whoever drafted the Decision', () => {
  test('stands in the Decision, and in no paper of the department, which has other rooms', () => {
    const decision = writePaper(registry.repo, ['decision', 'draft', 'dau'], 'qd.docx', DAY);
    expect(decision.lines).toContain('- Lưu: VT, KGVX2.');
    for (const document of ['submission', 'dispatch']) expect(paper(document).text).not.toContain('KGVX');
    expect(paper('submission').lines).toContain('- Lưu: VT.');
    expect(paper('dispatch').lines).toContain('Số: /SKHCN');
  });

  test('the department has a drafter of its own, in all its papers and in the list of fields', () => {
    edit('--department-drafter', 'CĐS1');
    expect(paper('submission').lines).toContain('- Lưu: VT, CĐS1.');
    expect(paper('dispatch').lines).toEqual(expect.arrayContaining(['Số: /SKHCN-CĐS', '- Lưu: VT, CĐS1.']));
    const report = ['report', '--from', '2026-01-01', '--to', DAY];
    expect(writePaper(registry.repo, report, 'bc.docx', DAY).lines).toContain('- Lưu: VT, CĐS1.');
    expect(registry.on(DAY, 'decision', 'show', 'dau')).toContain('CĐS1');
    edit('--no-department-drafter');
    expect(paper('submission').lines).toContain('- Lưu: VT.');
  });

  test("is the department's own where that is the office of the authority itself", () => {
    edit('--department', 'Văn phòng Ủy ban nhân dân thành phố');
    expect(paper('submission').lines).toContain('- Lưu: VT, KGVX2.');
  });
});
