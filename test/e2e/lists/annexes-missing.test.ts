import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, p, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  closed: string[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.02,Sở Nội vụ', 'H26.03,Sở Tài chính'] });
});

function imported(name: string, ...options: string[]): Answer {
  const fixed = ['--decision', '200/QĐ-UBND', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...fixed, ...options]), 'import');
}
const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);

const rows = (...each: string[][]): string => wordTable([['STT', 'Tên đơn vị', 'Mã định danh'], ...each]);
const NEW = rows(['1', 'UBND xã Hoài Đức', 'H26.40']);
const OLD = rows(['1', 'Sở Nội vụ', 'H26.02']);
/** A Decision in Word, with or without annexes behind it. */
const decision = (articles: readonly string[], ...annexes: [string, string][]): Uint8Array =>
  document(
    [
      wordTable([['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]),
      p('QUYẾT ĐỊNH'),
      ...articles.map(p),
      wordTable([['Nơi nhận: - Như Điều 3;', 'TM. ỦY BAN NHÂN DÂN']]),
      ...annexes.flatMap(([title, body]) => [p(title), p('DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ'), body]),
    ].join(''),
  );
function paper(articles: readonly string[], ...annexes: [string, string][]): Answer {
  writeFileSync(join(folder, 'a.docx'), decision(articles, ...annexes));
  return imported('a.docx');
}

const GRANTS = 'Điều 1. Cấp mã định danh điện tử cho các cơ quan, đơn vị tại Phụ lục I kèm theo Quyết định này.';
const CLOSES = 'Điều 2. Thu hồi mã định danh điện tử của các đơn vị tại Phụ lục II kèm theo Quyết định này.';

describe('an annex that the text of a Decision leads to and the file does not have', () => {
  it.each([
    CLOSES,
    'Điều 2. Đổi tên các đơn vị tại Phụ lục số 02.',
    'Điều 2. Cấp mã định danh điện tử cho các trường tại Phụ lục II.',
    '2. Hủy bỏ mã định danh của các đơn vị tại các Phụ lục I, II.',
    'Điều 2. Hủy bỏ mã định danh của các đơn vị tại Phụ lục I đến Phụ lục III.',
    'Điều 2. Thu hồi mã định danh của các đơn vị (Danh sách kèm theo).',
  ])('is an error where something is done by it: %s', (article) => {
    expect(told(paper([GRANTS, article], ['Phụ lục I', NEW]))).toContain('error list-annex-missing');
  });

  it('is a warning where nothing is', () => {
    const answer = paper([GRANTS, 'Điều 2. Phân công nhiệm vụ theo Phụ lục IV.'], ['Phụ lục I', NEW]);
    expect(told(answer)).toEqual(['warning list-annex-missing']);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.40']);
  });

  it.each([
    'Căn cứ Phụ lục III Nghị định số 30/2020/NĐ-CP;',
    'Điều 2. Bãi bỏ Phụ lục III ban hành kèm theo Quyết định số 12/QĐ-UBND.',
    'Điều 2. Thay thế các Phụ lục II, III của Quyết định số 12/QĐ-UBND.',
    'Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.',
    'Điều 2. Cấp mã định danh điện tử cho các đơn vị tại các phụ lục kèm theo.',
    'a) Chủ trì tham mưu trong việc rà soát, bổ sung, hủy bỏ mã định danh các đơn vị tại danh sách kèm theo.',
    'Điều 2. Sở Nội vụ có trách nhiệm rà soát, bổ sung, hủy bỏ mã định danh nêu trong danh sách kèm theo.',
  ])('nothing of the kind: %s', (line) => {
    expect(told(paper([GRANTS, line], ['Phụ lục I', NEW]))).toEqual([]);
  });

  it('none where all of them are there, however they are numbered', () => {
    const answer = paper([GRANTS, CLOSES], ['PHỤ LỤC SỐ 01', NEW], ['Phụ lục 2', OLD]);
    expect(told(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.02']);
  });

  it('an annex in a file of its own, without the articles, is read as it stands', () => {
    writeFileSync(join(folder, 'own.docx'), document(`${p('Phụ lục I')}${NEW}`));
    expect(told(imported('own.docx'))).toEqual([]);
  });

  it('in a folder the annexes may be files of their own, and what the articles do to them is done', () => {
    mkdirSync(join(folder, 'papers'));
    writeFileSync(join(folder, 'papers/1.docx'), decision([GRANTS, CLOSES], ['Phụ lục I', NEW]));
    writeFileSync(join(folder, 'papers/2.docx'), document(`${p('Phụ lục II')}${OLD}`));
    const answer = imported('papers');
    expect(told(answer)).toEqual([]);
    expect(answer.closed).toEqual(['H26.02']);
    expect(answer.granted.map(({ code }) => code)).toEqual(['H26.40']);
  });

  it('check names it too', () => {
    writeFileSync(join(folder, 'b.docx'), decision([GRANTS, CLOSES], ['Phụ lục I', NEW]));
    expect(run(folder, ['check', 'b.docx']).stderr).toContain('phụ lục 2 mà tệp này không có');
  });
});
