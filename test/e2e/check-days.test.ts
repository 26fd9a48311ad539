import { beforeAll, describe, expect, test } from 'vitest';
import { call } from '../support/cli.js';
import { SIGNED, town } from '../support/registries/town.js';
import { put } from '../support/registry-folder.js';
import { jsonOf } from '../support/schema.js';

const BATCH = `decision: ${SIGNED}
changes:
  - grant: {parent: H24, name: Sở Sau, effective: 2025-12-01}
  - rename: {code: H24.01, name: Văn phòng Ủy ban, effective: 2025-09-01}
  - close: {code: H24.04.03, reason: dissolved}
  - close: {code: H24.04.01, reason: dissolved, effective: 2025-10-01}
`;

interface Checked {
  findings: { code: string; field?: string; file?: string; registry?: string }[];
  fields: string[];
}

let folder: string;

beforeAll(() => {
  folder = town();
  put(folder, 'doi.yaml', BATCH);
  expect(call(folder, 'apply', 'doi.yaml').status).toBe(0);
});

function printed(format: string, ...args: string[]): string {
  const { status, stdout } = call(
    folder,
    'export',
    '--decision',
    SIGNED,
    '--scope',
    'changes',
    '--format',
    format,
    ...args,
  );
  expect(status).toBe(0);
  return stdout;
}

function checked(name: string, text: string): { status: number | null; result: Checked } {
  put(folder, name, text);
  const answer = call(folder, 'check', name, '--decision', SIGNED, '--json');
  return { status: answer.status, result: jsonOf<Checked>(answer, 'check') };
}

describe('the day of each change in annexes of changes', () => {
  test.each(['csv', 'md', 'json'])('is found as it was printed, and named where it is another: %s', (format) => {
    const text = printed(format);
    const right = checked(`dung.${format}`, text);
    expect([right.status, right.result.findings]).toEqual([0, []]);
    const [day, other] = format === 'json' ? ['2025-10-01', '2025-10-02'] : ['01/10/2025', '02/10/2025'];
    expect(text).toContain(day);
    const wrong = checked(`sai.${format}`, text.replace(day, other));
    const finding = { code: 'H24.04.01', field: 'effective', file: '02/10/2025', registry: '01/10/2025' };
    expect([wrong.status, wrong.result.findings]).toMatchObject([1, [finding]]);
    expect(wrong.result.fields).toContain('effective');
  });

  test('a column that says that a part is meant is held too', () => {
    const other = town();
    const into = ['--into', 'H24=Ban Mới', '--into', 'H24.04', '--remainder', '1'];
    expect(call(other, 'split', 'H24.02', ...into, '--decision', SIGNED, '--confirm', '4').status).toBe(0);
    const csv = call(other, 'export', '--decision', SIGNED, '--scope', 'changes', '--format', 'csv').stdout;
    put(other, 'dung.csv', csv);
    // the column of its own, not what stands beside a code
    put(other, 'sai.csv', csv.replace(/(?<=,)một phần(?=[,\r\n])/g, ''));
    const held = (name: string) => call(other, 'check', name, '--decision', SIGNED, '--json');
    const right = jsonOf<Checked & { notCompared: string[] }>(held('dung.csv'), 'check');
    expect([right.findings, right.notCompared]).toEqual([[], []]);
    const wrong = held('sai.csv');
    expect(wrong.status).toBe(1);
    expect(jsonOf<Checked>(wrong, 'check').findings).toMatchObject([{ code: 'H24.02', field: 'successors' }]);
  });

  test('may be left to the decision, and be written as people write days', () => {
    const text = printed('csv');
    const typed = text.replace('01/10/2025', '1-10-2025').replace('01/07/2025', '');
    expect(checked('go.csv', typed)).toMatchObject({ status: 0, result: { findings: [] } });
    expect(checked('chu.csv', text.replace('01/10/2025', 'đầu quý IV')).status).toBe(1);
  });

  test('is not called compared where it is not', () => {
    const list = 'STT,Tên đơn vị,Mã định danh,Có hiệu lực từ\n1,Văn phòng Ủy ban,H24.01,01/01/2020\n';
    put(folder, 'so.csv', list);
    const answer = call(folder, 'check', 'so.csv', '--at', '2025-09-01', '--json');
    expect(jsonOf<{ notCompared: string[] }>(answer, 'check').notCompared).toContain('Có hiệu lực từ');
  });

  test('“Ngày ký” of a draft is the day on which it was signed', () => {
    const draft = town();
    const id = '2025-du-thao-sap-xep';
    expect(call(draft, 'rename', 'H24.01', '--name', 'Văn phòng Ủy ban', '--decision', id).status).toBe(0);
    put(
      draft,
      'muon.yaml',
      `decision: ${id}\nchanges:\n  - rename: {code: H24.02, name: Sở Khoa, effective: 2025-12-01}\n`,
    );
    expect(call(draft, 'apply', 'muon.yaml').status).toBe(0);
    const export_ = ['export', '--decision', id, '--scope', 'changes', '--format', 'md'];
    const text = call(draft, ...export_).stdout;
    expect(text).toContain('Ngày ký');
    put(draft, 'nhap.md', text);
    const issue = ['decision', 'issue', id, '--number', '2500/QĐ-UBND', '--signed', '2025-08-01'];
    expect(call(draft, ...issue).status).toBe(0);
    const answer = call(draft, 'check', 'nhap.md', '--decision', id, '--json');
    const { findings, fields } = jsonOf<Checked>(answer, 'check');
    expect([answer.status, findings, fields]).toEqual([0, [], expect.arrayContaining(['effective'])]);
  });
});
