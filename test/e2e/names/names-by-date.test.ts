import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { wordText as textOf } from '../../support/ooxml.js';
import { read, write } from '../../support/registry-folder.js';

const PROVINCE = 'Ủy ban nhân dân tỉnh Quảng Ninh';
const CITY = 'Ủy ban nhân dân thành phố Quảng Ninh';

let folder: string;
const call = (...args: string[]) => run(folder, args, { today: '2026-12-01' });

function must(...args: string[]): string {
  const { status, stdout, stderr } = call(...args);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
}

function change(path: string, how: (text: string) => string): void {
  write(folder, path, how(read(folder, path)));
}

const wordText = (file: string) => textOf(readFileSync(join(folder, file)));

/** A province with a full list of 2022 that becomes a city in 2026, and whose settings then name the city. */
beforeAll(() => {
  folder = newFolder();
  must('init', 'H49', '--groups', '2,2,3');
  // whichever name the national table has on the day
  change('registry.yaml', (text) =>
    text
      .replace(/^title:.*$/m, 'title: Sổ đăng ký mã định danh điện tử tỉnh Quảng Ninh')
      .replace(/^authority:.*$/m, `authority: ${PROVINCE}`),
  );
  change('units/H49.yaml', (text) => text.replace(/name: .*/, `name: ${PROVINCE}`));
  const signed = ['decision', 'new', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'];
  must(...signed, '--title', 'Về việc cấp mã định danh điện tử');
  must('add', '--code', 'H49.01', '--name', 'Sở Y tế', '--decision', '100/QĐ-UBND');
  must('decision', 'new', '--number', '900/QĐ-UBND', '--signed', '2026-09-01', '--title', 'Về việc đổi tên');
  must('rename', 'H49', '--name', CITY, '--decision', '900/QĐ-UBND');
  change('registry.yaml', (text) => text.replaceAll('tỉnh Quảng Ninh', 'thành phố Quảng Ninh'));
  expect(call('validate').status).toBe(0);
});

describe('a province that became a city', () => {
  it('keeps its name of the day in its old annexes: titles, rows and the line that names the decision', () => {
    const old = must('export', '--format', 'md', '--at', '2026-08-31');
    expect(old).toContain(`cấp 1 của ${PROVINCE}`);
    expect(old).toContain(`của ${PROVINCE})`);
    expect(old).toContain(`(Kèm theo Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022 của ${PROVINCE})`);
    expect(old).not.toContain('thành phố Quảng Ninh');
    const now = must('export', '--format', 'md', '--at', '2026-09-01');
    expect(now).toContain(`trực thuộc ${CITY}`);
    expect(now).not.toContain(`trực thuộc ${PROVINCE}`);
    const { annexes } = JSON.parse(must('export', '--format', 'json', '--at', '2022-06-01'));
    expect(JSON.stringify(annexes)).not.toContain('thành phố');
  });

  it('is named so in files too, in their properties and in the national catalogue', () => {
    must('export', '--at', '2026-08-31', '-o', 'cũ.docx');
    const parts = unzipSync(readFileSync(join(folder, 'cũ.docx')));
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('tỉnh Quảng Ninh');
    expect(core).not.toContain('thành phố Quảng Ninh');
    const tables = JSON.parse(must('export', '--format', 'dmdc', '--at', '2026-08-31'));
    expect(JSON.stringify(tables)).not.toContain('thành phố Quảng Ninh');
  });

  it('issues its papers under the name of the day they were signed', () => {
    // a decision without a body of its own is the registry's
    change('decisions/2022-100-qd-ubnd.yaml', (text) => text.replace(/^authority:.*\n/m, ''));
    must('decision', 'draft', '100/QĐ-UBND', '-o', 'quyết định cũ.docx');
    const old = wordText('quyết định cũ.docx');
    expect(old).toContain('TỈNH QUẢNG NINH');
    expect(old).toContain(`của ${PROVINCE})`);
    expect(old).not.toMatch(/thành phố Quảng Ninh/i);
    must('decision', 'new', '--title', 'Cấp mã đợt hai', '--id', '2026-dot-hai');
    must('add', '--parent', 'H49', '--name', 'Sở Du lịch', '--decision', '2026-dot-hai');
    must('decision', 'draft', '2026-dot-hai', '-o', 'dự thảo.docx');
    const draft = wordText('dự thảo.docx');
    expect(draft).toContain('THÀNH PHỐ QUẢNG NINH');
    // the list that stands is the province's, and of the same body
    expect(draft).toContain(`ban hành kèm theo Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022 của ${PROVINCE}`);
  });

  it('is the body of an old decision that is entered late', () => {
    must('decision', 'new', '--number', '55/QĐ-UBND', '--signed', '2023-02-02', '--title', 'Bổ sung mã');
    const text = readFileSync(join(folder, 'registry/decisions/2023-55-qd-ubnd.yaml'), 'utf8');
    expect(text).toContain(`authority: ${PROVINCE}\n`);
  });
});
