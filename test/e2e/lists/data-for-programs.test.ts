import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, call } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put, snapshot } from '../../support/registry-folder.js';

const TOLD = 'là dữ liệu cho phần mềm đọc';
const DECISION = ['--decision', '100/QĐ-UBND'];

let folder: string;

beforeAll(() => {
  folder = newListedRegistry({ units: ['H26.01,Sở Y tế', 'H26.03,Sở Tài chính'] });
});

function imported(name: string, content: string): Answer {
  put(folder, name, content);
  return call(folder, 'import', name, ...DECISION);
}

describe('what is made for programs', () => {
  it.each([
    ['list.json', 'madinhdanh/list@1', ['list', '--json']],
    ['tree.json', 'madinhdanh/tree@1', ['tree', '--json']],
    ['one.json', 'madinhdanh/show@1', ['show', 'H26.01', '--json']],
    ['found.json', 'madinhdanh/search@1', ['search', 'Sở', '--json']],
    ['lines.ndjson', 'madinhdanh/unit@1', ['export', '--format', 'ndjson']],
    ['linked.jsonld', 'JSON-LD', ['export', '--format', 'jsonld']],
    ['tables.sql', 'SQL', ['export', '--format', 'sql']],
    ['tables.txt', 'SQL', ['export', '--format', 'sql']],
  ])('is told for what it is when it is given as a list: %s', (name, found, command) => {
    const before = snapshot(folder);
    const { status, stderr } = imported(name, call(folder, ...command).stdout);
    expect([status, stderr]).toEqual([3, expect.stringContaining(`${name} ${TOLD} (${found})`)]);
    expect(stderr).toContain('madinhdanh export -o danh-sach.xlsx');
    expect(snapshot(folder)).toEqual(before);
    expect(call(folder, 'check', name).stderr).toContain(`${name} ${TOLD} (${found})`);
  });

  it('files of the registry and files of changes too', () => {
    for (const text of ['- code: H26.01\n  name: Sở Y tế\n', 'changes:\n  - close: {code: H26.01}\n']) {
      const { status, stderr } = imported('thay-doi.yaml', text);
      expect([status, stderr]).toEqual([3, expect.stringContaining(`${TOLD} (YAML)`)]);
      expect(stderr).toContain('madinhdanh apply');
    }
  });

  it('its codes are looked up all the same', () => {
    for (const [name, command] of [
      ['list.json', ['list', '--json']],
      ['lines.ndjson', ['export', '--format', 'ndjson']],
    ] as const) {
      put(folder, name, call(folder, ...command).stdout);
      const answer = call(folder, 'resolve', '--file', name, '--map', 'code=code', '--json');
      expect(JSON.parse(answer.stdout)).toMatchObject({ counts: { rows: 3, found: 3 } });
    }
  });

  it('a list of any other objects, one a line, is a list', () => {
    const { status, stderr } = imported(
      'moi.ndjson',
      '{"ma":"H26.11","ten":"Sở Thử"}\n{"ma":"H26.12","ten":"Sở Nháp"}\n',
    );
    expect([status, stderr]).toEqual([0, expect.stringContaining('2 hàng: 2 đơn vị.')]);
  });

  it('a word that a script could begin with does not make one of a list', () => {
    const { status, stderr } = imported(
      'do.csv',
      'Do Sở Nội vụ lập;;\nSTT;Tên cơ quan;Mã định danh\n1;Sở Khác;H26.13\n',
    );
    expect([status, stderr]).toEqual([0, expect.stringContaining('1 hàng: 1 đơn vị.')]);
  });
});
