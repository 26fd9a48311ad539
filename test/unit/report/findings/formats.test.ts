import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsModule from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { countFindings, type ReportedFinding } from '../../../../src/core/finding.js';
import { messagesFor } from '../../../../src/messages/index.js';
import type { FindingsContext, FindingsReport } from '../../../../src/report/findings/format.js';
import {
  FINDINGS_FORMAT_NAMES,
  FINDINGS_FORMATS,
  type FindingsFormatName,
} from '../../../../src/report/findings/index.js';
import { stepSummary } from '../../../../src/report/findings/step-summary.js';
import { escapeMarkdown } from '../../../../src/report/markdown.js';
import { PLAIN } from '../../../../src/report/paint.js';
import { danger, HOSTILE } from '../../../support/hostile.js';

const published = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/published/${name}`, import.meta.url), 'utf8');

const place = { line: 3, column: 5, endLine: 3, endColumn: 9 };

/** Everything that breaks a format which forgets to escape: its own marks, line ends, control characters. */
const NASTY = '100%, a:b, x=y;\r\n::error::"<&>\']]> \u0001 ##[error] 😀 %0A | `c` @ubnd';

const error: ReportedFinding = {
  rule: 'code-unique',
  severity: 'error',
  message: NASTY,
  hint: `Sửa: ${NASTY}`,
  file: 'sổ/units/H24/H24,12 %.yaml',
  ...place,
  code: 'H24.12',
  args: { code: 'H24.12' },
};
const several: ReportedFinding = {
  ...error,
  rule: 'sibling-name',
  severity: 'warning',
  message: 'hai dòng',
  endLine: 5,
};
const note: ReportedFinding = {
  ...error,
  rule: 'contact-missing',
  severity: 'info',
  message: 'ghi chú',
  file: 'sổ/b.yaml',
};

/** Lawful, but grave: a reviewer has to look at it. */
const grave: ReportedFinding = {
  ...error,
  rule: 'since-entry-added',
  severity: 'warning',
  attention: true,
  message: 'thêm vào quyết định',
};

function reportOf(findings: readonly ReportedFinding[]): FindingsReport {
  return { findings, counts: countFindings(findings), units: 12, files: 3 };
}

const messages = messagesFor('vi');
const context: FindingsContext = {
  messages,
  paint: PLAIN,
  textOf: () => undefined,
  prefix: 'dữ liệu/',
  version: '1.2.3',
  today: '2023-05-22',
};

function print(format: FindingsFormatName, ...findings: ReportedFinding[]): string {
  return FINDINGS_FORMATS[format](reportOf(findings), context);
}

/** A workflow command as the runner of GitHub Actions reads one. */
function readCommand(line: string): { command: string; properties: Record<string, string>; data: string } | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  const [command = '', list = ''] = text.slice(2, end).split(/ (.*)/s);
  const decodeMarks = (value: string, marks: Record<string, string>): string =>
    Object.entries(marks).reduce((read, [mark, char]) => read.replaceAll(mark, char), value);
  const breaks = { '%0D': '\r', '%0A': '\n' };
  const properties = Object.fromEntries(
    list
      .split(',')
      .filter(Boolean)
      .map((pair) => {
        const [name = '', value = ''] = pair.split(/=(.*)/s);
        return [name, decodeMarks(value, { ...breaks, '%3A': ':', '%2C': ',', '%25': '%' })];
      }),
  );
  return { command, properties, data: decodeMarks(text.slice(end + 2), { ...breaks, '%25': '%' }) };
}

describe('github', () => {
  test('an annotation comes out of the runner as it went in', () => {
    const [first = ''] = print('github', error).split('\n');
    expect(readCommand(first)).toEqual({
      command: 'error',
      properties: {
        file: 'dữ liệu/sổ/units/H24/H24,12 %.yaml',
        line: '3',
        endLine: '3',
        col: '5',
        // inclusive there
        endColumn: '8',
        title: 'code-unique',
      },
      data: `${error.message}\n${error.hint}`.replaceAll('\u0001', '\u2401'),
    });
  });

  test('columns are given for one line only, severities by their own commands', () => {
    const [warning, notice] = print('github', several, note).split('\n').map(readCommand);
    expect(warning?.command).toBe('warning');
    expect(warning?.properties.endLine).toBe('5');
    expect(warning?.properties).not.toHaveProperty('col');
    expect(notice?.command).toBe('notice');
  });

  test('what GitHub would not show as an annotation stands in a folded part of the log', () => {
    const lines = print('github', ...Array.from({ length: 25 }, () => error), several).split('\n');
    expect(lines.filter((line) => line.startsWith('::error')).length).toBe(10);
    expect(lines.filter((line) => line.startsWith('::warning')).length).toBe(1);
    const from = lines.findIndex((line) => line.startsWith('::group::'));
    const to = lines.indexOf('::endgroup::');
    expect(lines[from]).toContain('15');
    expect(to - from - 1).toBe(15);
    for (const line of lines.slice(from + 1, to)) expect(line).not.toMatch(/^\s*::|##\[/);
  });

  test('the step summary is a table in which nothing is mark-up, and says what it leaves out', () => {
    const text = stepSummary(reportOf(Array.from({ length: 250 }, () => error)), messages, '');
    expect(text).toContain('50');
    const row = text.split('\n').find((line) => line.includes('units/H24')) ?? '';
    expect(row.replaceAll('\\|', '').split('|').length).toBe(6);
    expect(row).not.toMatch(/<(?!br>|!-- -->)/);
    expect(row).not.toMatch(/@ubnd/);
  });
});

test('gitlab: a Code Quality report with a fingerprint for each finding that does not follow its line', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(published('gitlab-code-quality.schema.json')));
  const read = (...findings: ReportedFinding[]) => {
    const issues = JSON.parse(print('gitlab', ...findings)) as { fingerprint: string; location: { path: string } }[];
    expect(validate(issues) ? [] : validate.errors).toEqual([]);
    return issues;
  };
  expect(read()).toEqual([]);
  const issues = read(error, error, several, note);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  expect(issues[0]?.location.path).toBe('dữ liệu/sổ/units/H24/H24,12 %.yaml');
  expect(read({ ...error, line: 40, endLine: 40 })[0]?.fingerprint).toBe(issues[0]?.fingerprint);
});

test('sarif: valid by the published schema, paths as URIs, every rule described', () => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  (formatsModule as unknown as (target: Ajv) => void)(ajv);
  const validate = ajv.compile(JSON.parse(published('sarif-2.1.0.schema.json')));
  for (const findings of [[], [error, several, note, error]]) {
    const log = JSON.parse(print('sarif', ...findings));
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    const [run] = log.runs;
    const { rules } = run.tool.driver;
    for (const result of run.results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
    for (const rule of rules) expect(rule.shortDescription.text).not.toBe(rule.id);
    for (const result of run.results) {
      const { uri } = result.locations[0].physicalLocation.artifactLocation;
      expect(uri).toMatch(/^[\x21-\x7e]+$/);
      expect(decodeURIComponent(uri)).toMatch(/^dữ liệu\/sổ\//);
    }
  }
});

describe('what a reviewer has to look at', () => {
  const NAME = '⚠ Cần xem kỹ';

  test('stands in a section of its own before the last line of the text, and is counted there', () => {
    const text = print('pretty', error, grave, several, note);
    const [before = '', after = ''] = text.split(`\n\n${NAME}\n\n`);
    expect(before).toContain('hai dòng');
    expect(before).not.toContain('thêm vào quyết định');
    expect(after).toContain('thêm vào quyết định');
    expect(text.split('\n').at(-1)).toBe('12 đơn vị, 3 tệp: 1 lỗi, 2 cảnh báo (1 cần xem kỹ), 1 thông tin');
    for (const plain of [print('pretty', error, several), print('pretty')]) expect(plain).not.toContain('xem kỹ');
  });

  test('is said so by every format for programs', () => {
    expect(readCommand(print('github', grave).split('\n')[0] ?? '')?.properties.title).toBe(
      `${NAME}: since-entry-added`,
    );
    const [issue] = JSON.parse(print('gitlab', grave)) as { description: string; severity: string }[];
    expect([issue?.severity, issue?.description]).toEqual(['major', expect.stringMatching(`^${NAME}: `)]);
    expect(JSON.parse(print('sarif', grave)).runs[0].results[0].properties).toEqual({ attention: true });
    expect(JSON.parse(print('sarif', several)).runs[0].results[0]).not.toHaveProperty('properties');
    expect(print('junit', grave)).toContain(`<skipped message="${NAME}: `);
    expect(JSON.parse(print('json', grave)).findings[0].attention).toBe(true);
  });

  test('comes first among the annotations that GitHub shows', () => {
    const lines = print('github', ...Array.from({ length: 15 }, () => several), grave).split('\n');
    const shown = lines.filter((line) => line.startsWith('::warning'));
    expect(shown.length).toBe(10);
    expect(shown[0]).toContain(NAME);
  });

  test('stands before the other findings of the step summary, however many there are', () => {
    const text = stepSummary(reportOf([...Array.from({ length: 250 }, () => error), grave]), messages, '');
    const [head = '', rest = ''] = text.split('#### Các phát hiện khác');
    expect(head).toContain(`#### ${NAME}`);
    expect(head).toContain('thêm vào quyết định');
    expect(rest).not.toContain('thêm vào quyết định');
    expect(rest).toContain('51');
  });
});

describe('junit', () => {
  test('valid by the schema, with findings and without', async () => {
    for (const findings of [[], [error, several, note]]) {
      const xml = [{ fileName: 'junit.xml', contents: print('junit', ...findings) }];
      const { errors } = await validateXML({ xml, schema: [published('junit.xsd')] });
      expect(errors).toEqual([]);
    }
  });

  test('an error fails, a warning is skipped, a clean run has a test that passes', () => {
    const seen: Record<string, number> = {};
    let message = '';
    const parser = new SaxesParser();
    parser.on('error', (fault) => {
      throw fault;
    });
    parser.on('opentag', ({ name, attributes }) => {
      seen[name] = (seen[name] ?? 0) + 1;
      if (name === 'failure') message = String(attributes.message);
    });
    parser.write(print('junit', error, several, note)).close();
    expect(seen).toMatchObject({ testsuite: 3, testcase: 4, failure: 1, skipped: 2 });
    // what XML cannot hold at all is shown, everything else comes back, line ends included
    expect(message).toBe(NASTY.replace('\u0001', '\u2401'));
    expect(print('junit')).toContain('tests="1" failures="0"');
  });
});

describe('what acts or hides', () => {
  const hostile = `a${HOSTILE.replace('\r', '')}b`;
  const finding: ReportedFinding = { ...error, message: hostile, file: `units/${hostile}.yaml`, hint: hostile };

  test.each(FINDINGS_FORMAT_NAMES.filter((name) => name !== 'pretty'))('stands in no byte of %s', (format) => {
    expect(danger(print(format, finding))).toBeUndefined();
  });

  test('comes back from JSON, SARIF and GitLab', () => {
    expect(JSON.parse(print('json', finding)).findings[0]).toMatchObject({ message: hostile, file: finding.file });
    expect(JSON.parse(print('sarif', finding)).runs[0].results[0].message.text).toContain(hostile);
    expect(JSON.parse(print('gitlab', finding))[0].description).toContain(hostile);
  });

  test('comes back from JUnit, but what XML cannot hold is shown', () => {
    let message = '';
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'failure') message = String(attributes.message);
    });
    parser.write(print('junit', finding)).close();
    expect(message).toBe(hostile.replaceAll('\u001b', '␛').replaceAll('\u0007', '␇'));
  });

  test('stands in neither Markdown nor the step summary', () => {
    expect(danger(escapeMarkdown(hostile))).toBeUndefined();
    expect(danger(stepSummary(reportOf([finding]), messages, ''))).toBeUndefined();
  });
});
