/** Microsoft's Open XML validator on every Word and Excel file that the program writes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { call, runOn } from '../support/cli.js';
import { bundledRegistry, DRAFT } from '../support/registries/bundled.js';
import { DRAFT as AMENDMENT, town } from '../support/registries/town.js';

interface Validator {
  validateFile(path: string): Promise<{ ok: boolean; errors: { description: string; path?: string }[] }>;
}

// not among the dependencies: a lock file would name builds for systems for which there are none; CI installs it beside
const FOLDER = process.env.OOXML_VALIDATOR;
const validator =
  FOLDER === undefined
    ? undefined
    : ((await import(pathToFileURL(join(FOLDER, 'dist/src/index.js')).href)) as Validator);

it('the validator is there where files must be looked at', () => {
  expect(validator !== undefined || process.env.CI !== 'true').toBe(true);
});

describe.skipIf(validator === undefined)("Microsoft's validator", () => {
  const faults = async (file: string): Promise<string[]> =>
    (await validator?.validateFile(file))?.errors.map((each) => `${each.path} ${each.description}`) ?? ['no validator'];

  it('finds nothing in what is written of a registry', async () => {
    const repo = bundledRegistry();
    const run = runOn('2024-06-01');
    writeFileSync(join(repo, 'ds.csv'), 'Tên cơ quan,Mã định danh,Mã cấp trên\nSở X,H24.99.99.99,H24\n,,\nSở Y,,H99\n');
    const files: Record<string, string[]> = {
      'qd.docx': ['decision', 'draft', DRAFT],
      'pl.docx': ['export', '--annex', '4'],
      'pl.xlsx': ['export', '--annex', '3'],
      'mau.xlsx': ['import', '--template', 'xlsx'],
      // a year in which something changed: with both charts
      'bc.docx': ['report', '--from', '2022-01-01'],
      'bc.xlsx': ['report'],
      'quy-doi.xlsx': ['export', '--format', 'mapping'],
      ...Object.fromEntries(
        ['submission', 'comparison', 'consolidation', 'dispatch'].map((kind) => [
          `${kind}.docx`,
          ['decision', 'draft', DRAFT, '--document', kind],
        ]),
      ),
    };
    for (const [name, args] of Object.entries(files)) {
      const { status, stderr } = run(repo, [...args, '-o', name]);
      expect([name, status], stderr).toEqual([name, 0]);
      expect([name, await faults(join(repo, name))]).toEqual([name, []]);
    }
    run(repo, ['import', 'ds.csv', '--decision', DRAFT, '--errors-to', 'loi.xlsx', '--dry-run']);
    expect(await faults(join(repo, 'loi.xlsx'))).toEqual([]);
  });

  it('finds nothing in the annexes of an amendment', async () => {
    const repo = town();
    call(repo, 'rename', 'H24.02', '--name', 'Sở Đổi tên', '--decision', AMENDMENT);
    call(repo, 'close', 'H24.01.01', '--decision', AMENDMENT);
    for (const name of ['sd.docx', 'sd.xlsx']) {
      const args = name === 'sd.docx' ? ['decision', 'draft', AMENDMENT] : ['export', '--decision', AMENDMENT];
      expect(call(repo, ...args, '-o', name).status).toBe(0);
      expect([name, await faults(join(repo, name))]).toEqual([name, []]);
    }
  });
});
