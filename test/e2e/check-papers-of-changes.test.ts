import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../support/cli.js';
import { AMENDMENT, DOSSIER_DAY, dossier, onDossierDay } from '../support/registries/dossier.js';
import { alterWord } from '../support/signed.js';

const NUMBER = '1234/QĐ-UBND';
let repo: string;
/** The same, issued. */
let issued: string;

beforeAll(() => {
  repo = dossier();
  onDossierDay(repo, 'decision', 'draft', AMENDMENT, '-o', 'du-thao.docx');
  issued = dossier();
  onDossierDay(issued, 'decision', 'issue', AMENDMENT, '--number', NUMBER, '--signed', DOSSIER_DAY);
  for (const format of ['docx', 'pdf']) {
    onDossierDay(issued, 'decision', 'draft', AMENDMENT, '--electronic', '-o', `dien-tu.${format}`);
    mkdirSync(join(issued, format));
    onDossierDay(issued, 'decision', 'draft', AMENDMENT, '--annexes-apart', '-o', `${format}/qd.${format}`);
  }
});

/** What `check` says, its code first. */
function checked(folder: string, file: string, ...more: string[]): [number | null, string] {
  const { status, stdout, stderr } = runOn(DOSSIER_DAY)(folder, ['check', file, ...more]);
  return [status, `${stdout}${stderr}`];
}

describe('an amendment whose annexes do not name it', () => {
  it.each(['docx', 'pdf'])('is known by the number in the heading of the paper (%s)', (format) => {
    const [status, said] = checked(issued, `dien-tu.${format}`);
    expect([status, said.includes(`với các thay đổi của quyết định ${NUMBER}`)], said).toEqual([0, true]);
  });

  it('is held against the list of the day where nothing tells which it is, and the way out is named', () => {
    const [status, said] = checked(repo, 'du-thao.docx');
    expect([status, said.includes('thêm --decision <mã quyết định>')], said).toEqual([1, true]);
    expect(checked(repo, 'du-thao.docx', '--decision', AMENDMENT)[0]).toBe(0);
  });
});

describe('annexes of an amendment in files of their own', () => {
  it.each(['docx', 'pdf'])('are compared each by what it is, and the others are named (%s)', (format) => {
    for (const more of [[], ['--decision', AMENDMENT]]) {
      const [status, said] = checked(issued, `${format}/qd-phu-luc-2.${format}`, ...more);
      expect([status, said.includes('Chưa so Phụ lục 1:')], said).toEqual([0, true]);
      expect(said).not.toContain('Chưa so Phụ lục 2:');
    }
    expect(checked(issued, `${format}/qd-phu-luc-2.${format}`, '--strict')[0]).toBe(1);
  });

  it('are errors where a row is not there, or the number is that of another annex', () => {
    const file = join(issued, 'sua.docx');
    copyFileSync(join(issued, 'docx/qd-phu-luc-1.docx'), file);
    alterWord(file, [[/<w:tr>(?:(?!<\/w:tr>)[\s\S])*Ban Quản lý dự án[\s\S]*?<\/w:tr>/, '']]);
    expect(checked(issued, 'sua.docx')[0]).toBe(1);
    copyFileSync(join(issued, 'docx/qd-phu-luc-2.docx'), file);
    alterWord(file, [[/(>Phụ lục.)II</i, '$1III<']]);
    expect(checked(issued, 'sua.docx')[0]).toBe(1);
  });

  it.each(['docx', 'pdf'])('are one list with their Decision where the folder is named (%s)', (format) => {
    const [status, said] = checked(issued, format);
    expect([status, said.includes('Khớp: 10 thay đổi trong tệp')], said).toEqual([0, true]);
    expect(said).not.toContain('Chưa so');
  });
});
