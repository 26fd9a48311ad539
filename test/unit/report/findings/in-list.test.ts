import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsModule from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import {
  type CellPlace,
  countFindings,
  type Finding,
  type ReportedFinding,
  sortFindings,
} from '../../../../src/core/finding.js';
import { messagesFor } from '../../../../src/messages/index.js';
import type { FindingsContext } from '../../../../src/report/findings/format.js';
import { reportInList } from '../../../../src/report/findings/in-list.js';
import { FINDINGS_FORMATS, type FindingsFormatName } from '../../../../src/report/findings/index.js';
import { stepSummary } from '../../../../src/report/findings/step-summary.js';
import { PLAIN } from '../../../../src/report/paint.js';

const published = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/published/${name}`, import.meta.url), 'utf8');

const messages = messagesFor('vi');
const FILE = 'nhận/Danh sách.xlsx';
const HINT = messages.t('hint.list-name-missing');

function at(place: Partial<CellPlace>, rest: Partial<Finding<CellPlace, string>> = {}): ReportedFinding {
  const finding = { rule: 'list-name-missing', severity: 'error', args: {}, ...rest } as const;
  return reportInList({ ...finding, place: { file: 'Danh sách.xlsx', ...place } }, FILE, messages);
}

const cell = at({ sheet: 'Sheet1', row: 17, column: 3 }, { code: 'H24.12' });
const value = at({ sheet: 'cap2', row: 3, column: 2, key: 'TenDonVi' }, { severity: 'warning' });
const whole = at({}, { severity: 'info' });

const context: FindingsContext = {
  messages,
  paint: PLAIN,
  textOf: () => {
    throw new Error('a list has no code frame');
  },
  prefix: '',
  version: '1.2.3',
  today: '2023-05-22',
  command: 'import',
};

function print(format: FindingsFormatName, ...findings: ReportedFinding[]): string {
  return FINDINGS_FORMATS[format]({ findings, counts: countFindings(findings), units: 12, files: 1 }, context);
}

describe('a finding about a list', () => {
  test('stands in a cell in place of a line', () => {
    expect(cell).toEqual({
      rule: 'list-name-missing',
      severity: 'error',
      message: 'Hàng này không có tên.',
      hint: HINT,
      file: FILE,
      source: { file: 'Danh sách.xlsx', sheet: 'Sheet1', row: 17, cell: 'C17' },
      code: 'H24.12',
      args: {},
    });
    expect(value.source).toEqual({ file: 'Danh sách.xlsx', sheet: 'cap2', row: 3, cell: 'TenDonVi' });
    expect(whole.source).toEqual({ file: 'Danh sách.xlsx' });
  });

  test('pretty: named as people know it from their sheets', () => {
    const lines = print('pretty', cell, value, whole).split('\n');
    expect(lines).toContain('Danh sách.xlsx › Sheet1!C17  lỗi  list-name-missing');
    expect(lines).toContain('Danh sách.xlsx › cap2 #3.TenDonVi  cảnh báo  list-name-missing');
    expect(lines).toContain('Danh sách.xlsx  thông tin  list-name-missing  Hàng này không có tên.');
  });

  test('json: as published', () => {
    const url = new URL('../../../../schemas/output/validate.schema.json', import.meta.url);
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(url, 'utf8')));
    const report = JSON.parse(print('json', cell, value, whole));
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(report.findings).toEqual([cell, value, whole]);
    delete report.findings[0].source;
    expect(validate(report)).toBe(false);
  });

  test('github: the file without a line, the cell in the text', () => {
    const [first] = print('github', cell).split('\n');
    const told = `Sheet1!C17: Hàng này không có tên.%0A${HINT}`;
    expect(first).toBe(`::error file=nhận/Danh sách.xlsx,title=list-name-missing::${told}`);
    const log = print('github', ...Array.from({ length: 12 }, () => cell));
    expect(log).toContain('Danh sách.xlsx › Sheet1!C17 error list-name-missing: Hàng này không có tên.');
    expect(log).not.toContain('undefined');
  });

  test('gitlab: the row for a line', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(published('gitlab-code-quality.schema.json')));
    const issues = JSON.parse(print('gitlab', cell, value, whole));
    expect(validate(issues) ? [] : validate.errors).toEqual([]);
    expect(issues[0].location).toEqual({ path: FILE, lines: { begin: 17, end: 17 } });
    expect(issues[0].description).toBe(`Sheet1!C17: Hàng này không có tên. → ${HINT}`);
    expect(issues[2].location.lines).toEqual({ begin: 1, end: 1 });
  });

  test('sarif: the file, and the cell by its name', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    (formatsModule as unknown as (target: Ajv) => void)(ajv);
    const validate = ajv.compile(JSON.parse(published('sarif-2.1.0.schema.json')));
    const log = JSON.parse(print('sarif', cell, value, whole));
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    const [first, second, third] = log.runs[0].results.map(({ locations }: { locations: object[] }) => locations[0]);
    expect(decodeURIComponent(first.physicalLocation.artifactLocation.uri)).toBe(FILE);
    expect(first.physicalLocation).not.toHaveProperty('region');
    expect(first.logicalLocations).toEqual([{ name: 'C17', fullyQualifiedName: 'Sheet1!C17' }]);
    expect(second.logicalLocations).toEqual([{ name: 'TenDonVi', fullyQualifiedName: 'cap2 #3.TenDonVi' }]);
    expect(third).not.toHaveProperty('logicalLocations');
  });

  test('junit: the place in the text', async () => {
    const contents = print('junit', cell, value, whole);
    const { errors } = await validateXML({ xml: [{ fileName: 'a.xml', contents }], schema: [published('junit.xsd')] });
    expect(errors).toEqual([]);
    expect(contents).toContain('name="madinhdanh import"');
    expect(contents).toContain('(Danh sách.xlsx › Sheet1!C17)');
    expect(contents).toContain(`>Sheet1!C17: Hàng này không có tên.&#10;${HINT}<`);
  });

  test('a step summary names the cell', () => {
    const text = stepSummary({ findings: [cell], counts: countFindings([cell]), units: 1, files: 1 }, messages, '');
    expect(text).toContain('Sheet1!C17');
    expect(text).not.toContain('undefined');
  });

  test('findings are in the order of the sheet, exact repetitions dropped', () => {
    const cells = [at({ row: 2, column: 27 }), at({ row: 10, column: 1 }), at({ row: 2, column: 2 }), at({}), at({})];
    expect(sortFindings(cells).map(({ source }) => source?.cell)).toEqual([undefined, 'B2', 'AA2', 'A10']);
  });
});
