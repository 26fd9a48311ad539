import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewAt, viewOfDecision } from '../../../../src/annex/annex-view.js';
import { type AnnexDocument, changesDocument, stateDocument } from '../../../../src/annex/document.js';
import type { Registry } from '../../../../src/core/registry/registry.js';
import type { Unit } from '../../../../src/core/registry/types.js';
import { readTables } from '../../../../src/formats/read/read-tables.js';
import type { AnnexWriter } from '../../../../src/formats/write/annexes/annex-writer.js';
import { csv } from '../../../../src/formats/write/annexes/csv.js';
import { json } from '../../../../src/formats/write/annexes/json.js';
import { md } from '../../../../src/formats/write/annexes/md.js';
import { dmdc } from '../../../../src/formats/write/annexes/national-catalogue.js';
import { recognise } from '../../../../src/lists/recognise/recognise.js';
import { decision, registry, TODAY } from '../../../support/registries/annexes.js';
import { utf8 } from '../../../support/tables.js';

const ALL = ['no', 'name', 'code', 'legacyCodes', 'address', 'email', 'phone', 'fax', 'website', 'status'] as const;

async function readBack(write: AnnexWriter, document: AnnexDocument, extension: string) {
  const written = write(document);
  const bytes = typeof written === 'string' ? utf8(written) : written;
  return recognise(await readTables(bytes, `phu-luc.${extension}`));
}

/** The rows of a document's annexes as a reader of them should find them. */
function expected(document: AnnexDocument) {
  return document.annexes.flatMap(({ groups }) =>
    groups.flatMap(({ body, rows }) =>
      rows.map(({ code, name, legacyCodes, address, email, phone, fax, website }) => ({
        code,
        name,
        legacyCodes: [...legacyCodes],
        contact: [address, email, phone, fax, website],
        group: body?.code,
      })),
    ),
  );
}

async function found(write: AnnexWriter, document: AnnexDocument, extension: string) {
  const { units, findings } = await readBack(write, document, extension);
  expect(findings).toEqual([]);
  return units.map(({ code, name, legacyCodes = [], address, email, phone, fax, website, group }) => ({
    code,
    name,
    legacyCodes,
    contact: [address, email, phone, fax, website].map((text) => text ?? null),
    group: group?.code,
  }));
}

function stateOf(of: Registry): AnnexDocument {
  return stateDocument(of, viewAt(of, TODAY), { columns: ALL });
}

describe('what is exported is read back', () => {
  test('JSON, Markdown, CSV and the national catalogue', async () => {
    const document = stateOf(registry);
    const rows = expected(document);
    expect(rows.length).toBeGreaterThan(8);
    expect(await found(json, document, 'json')).toEqual(rows);
    expect(await found(md, document, 'md')).toEqual(rows);
    expect(await found(csv, document, 'csv')).toEqual(rows.map((row) => ({ ...row, group: undefined })));
    const catalogue = rows.map((row) => ({ ...row, legacyCodes: [], group: undefined }));
    expect(await found(dmdc, document, 'json')).toEqual(catalogue);
  });

  test('units with any sound texts', async () => {
    const text = fc
      .array(
        fc.constantFrom(
          'Trường',
          'THPT',
          '"A"',
          'số 5,',
          '|',
          '\\',
          '*',
          '_x_',
          '<b>',
          '&amp;',
          '=1',
          '+84',
          "'",
          '`x`',
          '1.',
          '-',
          '#',
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((words) => words.join(' '))
      // a lone dash says that there is nothing
      .filter((words) => words !== '-');
    const change = fc.record({
      // an asterisk at the end points to a remark below the list
      name: text.filter((words) => !words.endsWith('*')).map((words) => `Đơn vị ${words}`),
      address: text,
      phone: text,
      website: text,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('H24', 'H24.09', 'H24.10.01', 'H24.09.01.01'), change, async (code, data) => {
        const unit: Unit | undefined = registry.unit(code);
        if (unit === undefined) throw new Error(code);
        const document = stateOf(registry.with({ units: [{ ...unit, ...data, formerNames: [] }] }));
        const rows = expected(document);
        expect(await found(json, document, 'json')).toEqual(rows);
        expect(await found(md, document, 'md')).toEqual(rows);
        expect(await found(csv, document, 'csv')).toEqual(rows.map((row) => ({ ...row, group: undefined })));
      }),
      { numRuns: 200 },
    );
  });

  test('what a decision changes', async () => {
    const amendment = decision('2023-5-qd-ubnd');
    const document = changesDocument(
      registry,
      { ...viewOfDecision(registry, amendment, TODAY), decision: amendment },
      TODAY,
    );
    const { units, findings } = await readBack(csv, document, 'csv');
    expect(findings).toEqual([]);
    expect(
      units.map(({ change, code, codeBefore, name, nameBefore }) => [change, code, codeBefore, name, nameBefore]),
    ).toEqual([
      ['rename', 'H24.10.01', undefined, 'Trường Đồng Hòa', 'Trường Hòa'],
      ['replace', 'H24.10.04', 'H24.10.02', 'Trường cũ', undefined],
      ['close', 'H24.10.03', undefined, 'Trường nhầm', undefined],
    ]);
  });
});
