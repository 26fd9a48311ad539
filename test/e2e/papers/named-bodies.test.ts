import { beforeAll, describe, expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { type WrittenPaper, writePaper } from '../../support/papers.js';
import { type Made, made } from '../../support/registries/made.js';

const [FIRST, LATER, LAST] = ['2026-03-02', '2026-05-04', '2026-06-01'];
const [A, B] = ['Ủy ban nhân dân xã Mẫu Một', 'Ủy ban nhân dân xã Mẫu Hai'];

let registry: Made;

const paper = (id: string, document: string): WrittenPaper =>
  writePaper(registry.repo, ['decision', 'draft', id, '--document', document], `${id}-${document}.docx`, LAST);

/** Two communes with the same rooms, as every commune has them, and one below a room. */
beforeAll(() => {
  registry = made('H24', FIRST);
  const { on, apply } = registry;
  on(FIRST, 'decision', 'new', '--id', 'dau', '--title', 'Về việc cấp mã định danh điện tử');
  const grants = [A, B].flatMap((name, i) => [
    `  - grant: {code: H24.0${i + 1}, name: ${name}}`,
    `  - grant: {code: H24.0${i + 1}.01, name: Phòng Kinh tế}`,
    `  - grant: {code: H24.0${i + 1}.02, name: Phòng Văn hóa}`,
    `  - grant: {code: H24.0${i + 1}.01.01, name: Tổ Tổng hợp}`,
  ]);
  apply(FIRST, `decision: dau\nchanges:\n${grants.join('\n')}\n`);
  on(FIRST, 'decision', 'edit', 'dau', '--department', A);
  on(FIRST, 'decision', 'issue', 'dau', '--number', '100/QĐ-UBND', '--signed', FIRST);
  on(LATER, 'decision', 'new', '--id', 'sau', '--title', 'Về việc tổ chức lại phòng');
  apply(
    LATER,
    `decision: sau
changes:
  - close: {code: H24.01.02, reason: dissolved, effective: 2027-01-01}
  - close: {code: H24.02.02, reason: dissolved, effective: 2027-01-01}
  - rename: {code: H24.02.01, name: Phòng Kinh tế và Hạ tầng, effective: 2027-01-01}
  - spinOff: {from: H24.01.01, into: [{parent: H24.01, name: Phòng Hạ tầng}]}
`,
  );
  on(LATER, 'decision', 'issue', 'sau', '--number', '200/QĐ-UBND', '--signed', LATER);
  on(LAST, 'decision', 'new', '--id', 'bo', '--title', 'Về việc bãi bỏ Quyết định số 200/QĐ-UBND');
  apply(LAST, 'decision: bo\nchanges:\n  - revoke: {decision: 200/QĐ-UBND}\n');
});

describe('a revocation names each body with its code and with the commune that it is under', () => {
  const closed = `việc đóng mã định danh điện tử của Phòng Văn hóa (H24.01.02) thuộc ${A}; Phòng Văn hóa (H24.02.02) thuộc ${B} theo Quyết định bị thu hồi, bãi bỏ.`;
  const renamed = `việc đổi tên Phòng Kinh tế (H24.02.01) thuộc ${B} theo Quyết định bị thu hồi, bãi bỏ.`;
  const parted = `tách một phần của Phòng Kinh tế (H24.01.01) thuộc ${A} sang Phòng Hạ tầng (H24.01.03)`;

  test.each([
    ['decision', 'Không thực hiện', 'Hủy việc'],
    ['submission', 'Không thực hiện', 'Hủy việc'],
    ['dispatch', 'Không cập nhật', 'Bỏ cập nhật việc'],
  ])('in the %s', (document, undone, back) => {
    const { text } = paper('bo', document);
    expect(text).toContain(`${undone} ${closed}`);
    expect(text).toContain(`${undone} ${renamed}`);
    expect(text).toContain(`${back} ${parted}`);
  });

  test('and what is printed is read back as what it is, by check and when it is issued', () => {
    paper('bo', 'decision');
    const run = runOn(LAST);
    const checked = run(registry.repo, ['check', 'bo-decision.docx', '--decision', 'bo']);
    expect([checked.status, checked.stderr.includes('lỗi')], checked.stdout).toEqual([0, false]);
    const issue = ['decision', 'issue', 'bo', '--number', '300/QĐ-UBND', '--signed', LAST, '--dry-run'];
    const issued = run(registry.repo, [...issue, '--signed-file', 'bo-decision.docx']);
    expect(issued.status, issued.stderr).toBe(0);
  });
});

test('lists of a Báo cáo, which have no headings, name bodies with those that they are under', () => {
  const { rows } = writePaper(registry.repo, ['report', '--from', '2026-01-01', '--to', LAST], 'bao-cao.docx', LAST);
  const names = rows.flatMap((cells) => cells.filter((cell) => cell.startsWith('Phòng ') || cell.startsWith('Tổ ')));
  expect(names).toContain(`Phòng Kinh tế thuộc ${A}`);
  expect(names).toContain(`Tổ Tổng hợp thuộc Phòng Kinh tế, ${B}`);
  expect(names.every((name) => name.includes(' thuộc '))).toBe(true);
  // the report itself stays as programs know it
  const { stdout } = runOn(LAST)(registry.repo, ['report', '--from', '2026-01-01', '--to', LAST, '--format', 'json']);
  expect(JSON.parse(stdout).missingContact).toContainEqual(expect.objectContaining({ name: 'Phòng Kinh tế' }));
});

test('the bảng so sánh names who a body of level 4 is under, and where one of another agency takes over', () => {
  const { on, apply } = registry;
  on(LAST, 'decision', 'new', '--id', 'gop', '--title', 'Về việc sắp xếp');
  apply(
    LAST,
    `decision: gop
changes:
  - close: {code: H24.01.01.01, reason: dissolved}
  - merge: {from: [H24.02.01.01], into: {code: H24.01.01}}
`,
  );
  const { rows } = paper('gop', 'comparison');
  expect(rows.map((cells) => cells[1])).toContain('Tổ Tổng hợp (H24.01.01.01) thuộc Phòng Kinh tế');
  expect(rows.map((cells) => cells[2])).toContain(`Phòng Kinh tế (H24.01.01) thuộc ${A}`);
  expect(paper('gop', 'submission').text).toContain(
    `Tổ Tổng hợp (H24.02.01.01) thuộc Phòng Kinh tế, ${B}; cơ quan, đơn vị tiếp nhận: Phòng Kinh tế (H24.01.01) thuộc ${A}.`,
  );
  on(LAST, 'decision', 'drop', 'gop');
});

test('the công văn đính chính names the body beside its code', () => {
  const args = ['correct', 'H24.02.01', '--address', 'Số 1, xã Mẫu Hai', '--reason', 'sai số nhà'];
  registry.on(LAST, ...args);
  const { rows } = paper('dau', 'dispatch');
  expect(rows[1]?.slice(1, 4)).toEqual(['H24.02.01', `Phòng Kinh tế thuộc ${B}`, 'Địa chỉ']);
});
