import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type Answer, run } from '../../support/cli.js';
import { beginRepository } from '../../support/git.js';
import { newRegistry } from '../../support/registries/begun.js';
import { put, readIfThere } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const BASIS = ['--decision', '100/QĐ-UBND'];
const LIST = 'nhận/Danh sách.csv';

const published = (name: string): string =>
  readFileSync(new URL(`../../fixtures/published/${name}`, import.meta.url), 'utf8');

let folder: string;
beforeAll(() => {
  folder = newRegistry();
  put(folder, 'cu.csv', 'Mã,Tên\nH36.05,Sở Y tế\nH36.06,Sở Tư pháp\n');
  expect(run(folder, ['import', 'cu.csv', ...BASIS]).status).toBe(0);
  put(folder, LIST, 'Mã,Tên\nH36.05,Sở Y tế mới\nH36.06,Sở Tư pháp\nH36.06,Sở Tư pháp\n');
});

/** What each form must hold, whatever command prints it: the rule and the cell of the list. */
async function expectForm(format: string, { stdout }: Answer, command: string, rule: string, cell: string) {
  switch (format) {
    case 'github':
      expect(stdout).toContain(`::error file=${LIST},title=${rule}::${cell}: `);
      return;
    case 'gitlab': {
      const issues = JSON.parse(stdout);
      const found = issues.find((issue: { check_name: string }) => issue.check_name === rule);
      expect(found.location).toEqual({
        path: LIST,
        lines: { begin: Number(cell.slice(1)), end: Number(cell.slice(1)) },
      });
      return;
    }
    case 'sarif': {
      const log = JSON.parse(stdout);
      const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(
        JSON.parse(published('sarif-2.1.0.schema.json')),
      );
      expect(validate(log) ? [] : validate.errors).toEqual([]);
      const found = log.runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === rule);
      expect(found.locations[0].logicalLocations[0].name).toBe(cell);
      expect(decodeURIComponent(found.locations[0].physicalLocation.artifactLocation.uri)).toBe(LIST);
      return;
    }
    default: {
      const xml = [{ fileName: 'junit.xml', contents: stdout }];
      expect((await validateXML({ xml, schema: [published('junit.xsd')] })).errors).toEqual([]);
      expect(stdout).toContain(`<testsuite package="madinhdanh" id="0" name="madinhdanh ${command}"`);
      expect(stdout).toContain(`name="${rule} `);
      expect(stdout).toContain(`› ${cell})`);
    }
  }
}

const FORMS = ['github', 'gitlab', 'sarif', 'junit'] as const;

describe('import --format', () => {
  // a code that the list grants twice is an error; a row repeated of a body that is there is none
  const granted = 'H36.07,Sở Xây dựng\n';
  beforeAll(() => put(folder, LIST, `Mã,Tên\nH36.05,Sở Y tế mới\n${granted}${granted}`));
  afterAll(() => put(folder, LIST, 'Mã,Tên\nH36.05,Sở Y tế mới\nH36.06,Sở Tư pháp\nH36.06,Sở Tư pháp\n'));

  it.each(FORMS)('%s: the findings of a faulty list on stdout, and nothing else there', async (format) => {
    const answer = run(folder, ['import', LIST, ...BASIS, '--rename', '--format', format]);
    expect(answer.status).toBe(1);
    await expectForm(format, answer, 'import', 'import-code-twice', 'A4');
    expect(answer.stderr).toContain('danh sách có 1 lỗi');
    expect(readIfThere(folder, 'units/H36/H36.05.yaml')).toContain('name: Sở Y tế\n');
  });

  it('pretty is the form without the option, json that of --json', () => {
    const args = ['import', LIST, ...BASIS, '--rename'];
    expect(run(folder, [...args, '--format', 'pretty'])).toEqual(run(folder, args));
    const answer = run(folder, [...args, '--format', 'json']);
    expect(answer).toEqual(run(folder, [...args, '--json']));
    expect(jsonOf(answer, 'import')).toMatchObject({ counts: { error: 1 }, granted: [] });
  });

  it('keeps the report alone on stdout where the list is taken, the plan on stderr', () => {
    const args = ['import', LIST, ...BASIS, '--rename', '--skip-errors', '--dry-run', '--format', 'sarif'];
    const answer = run(folder, args);
    expect(answer.status).toBe(0);
    expect(JSON.parse(answer.stdout).runs[0].results).toHaveLength(1);
    expect(answer.stderr).toContain('Đổi tên');
    const planned = jsonOf(run(folder, [...args.slice(0, -1), 'json']), 'import');
    expect(planned).toMatchObject({ dryRun: true, units: [{ kind: 'renamed' }, { kind: 'granted' }] });
  });

  it('refuses a form that there is not', () => {
    expect(run(folder, ['import', LIST, ...BASIS, '--format', 'xml'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('check --format', () => {
  it.each(FORMS)('%s: what list and registry differ in on stdout, and nothing else there', async (format) => {
    const answer = run(folder, ['check', LIST, '--format', format]);
    expect([answer.status, answer.stderr]).toEqual([1, '']);
    await expectForm(format, answer, 'check', 'check-different', 'B2');
    await expectForm(format, answer, 'check', 'check-duplicate', 'A4');
  });

  it('says which unit a finding is about, and what the list lacks', () => {
    put(folder, 'mot.csv', 'Mã,Tên\nH36.05,Sở Y tế mới\n');
    const { stdout } = run(folder, ['check', 'mot.csv', '--annex', '2', '--under', 'H36', '--format', 'github']);
    expect(stdout).toContain('B2: H36.05 Sở Y tế: tên: tệp ghi “Sở Y tế mới”, sổ là “Sở Y tế”.');
    expect(stdout).toContain('::error file=mot.csv,title=check-missing::H36.06 Sở Tư pháp: sổ có, tệp không có.');
  });

  it('pretty is the form without the option, json that of --json', () => {
    expect(run(folder, ['check', LIST, '--format', 'pretty'])).toEqual(run(folder, ['check', LIST]));
    const answer = run(folder, ['check', LIST, '--format', 'json']);
    expect(answer).toEqual(run(folder, ['check', LIST, '--json']));
    expect(JSON.parse(answer.stdout)).toMatchObject({ schema: 'madinhdanh/check@1', equal: false });
  });

  it('refuses a form that there is not', () => {
    expect(run(folder, ['check', LIST, '--format', 'xml'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('a list inside a repository', () => {
  it('is named from the top of it, wherever the command runs', () => {
    const repository = newRegistry();
    put(repository, LIST, 'Mã,Tên\nH36.99,Sở Không có\n');
    beginRepository(repository);
    for (const [at, path] of [
      [repository, LIST],
      [join(repository, 'nhận'), 'Danh sách.csv'],
    ] as const) {
      const { status, stdout } = run(at, ['check', path, '--format', 'github']);
      expect(stdout).toContain(`::error file=${LIST},title=check-extra::A2: `);
      expect(status).toBe(1);
    }
    const inNone = run(repository, ['check', 'không có/x.csv', '--format', 'github']);
    expect(inNone.status).toBe(3);
    expect(inNone.stderr).toContain('không có/x.csv');
  });
});
