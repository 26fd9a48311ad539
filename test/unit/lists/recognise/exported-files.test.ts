import { describe, expect, it } from 'vitest';
import { viewAt } from '../../../../src/annex/annex-view.js';
import { stateDocument } from '../../../../src/annex/document.js';
import type { Registry } from '../../../../src/core/registry/registry.js';
import { readTables } from '../../../../src/formats/read/read-tables.js';
import type { AnnexWriter } from '../../../../src/formats/write/annexes/annex-writer.js';
import { csv } from '../../../../src/formats/write/annexes/csv.js';
import { json } from '../../../../src/formats/write/annexes/json.js';
import { md } from '../../../../src/formats/write/annexes/md.js';
import { docx } from '../../../../src/formats/write/docx/index.js';
import { xlsx } from '../../../../src/formats/write/xlsx/index.js';
import { recognise } from '../../../../src/lists/recognise/recognise.js';
import { registry, TODAY } from '../../../support/registries/annexes.js';

const WRITERS: readonly [string, AnnexWriter][] = [
  ['csv', csv],
  ['md', md],
  ['json', json],
  ['xlsx', xlsx],
  ['docx', docx],
];

const FIELDS = ['name', 'address', 'email', 'phone', 'website'] as const;

/** Units with all that formats stumble over. */
function awkward(): Registry {
  const unit = registry.unit('H24.09');
  if (unit === undefined) throw new Error('no unit');
  const odd = {
    ...unit,
    name: 'Sở "Y|tế" *và* _Dân số_ <A&B> \\ 1',
    address: '=SUM(A1), số 5; phố "Cầu, Đất"',
    phone: '+84 225 000 0001',
    email: 'so_y_te@example.com',
    website: 'https://example.com/?a=1&b=2',
    legacyCodes: ['000.00.09.H24', '000.09.H24'],
  };
  return registry.with({ units: [odd] });
}

describe('an exported file', () => {
  it.each(WRITERS)(
    'as %s is read back as the same units: codes, names, contact data, earlier codes',
    async (format, write) => {
      const document = stateDocument(awkward(), viewAt(registry, TODAY));
      const content = write(document);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const listed = recognise(await readTables(bytes, `phu-luc.${format}`));
      const expected = document.annexes.flatMap(({ groups }) =>
        groups.flatMap(({ rows }) =>
          rows.map((row) => [row.code, ...FIELDS.map((field) => row[field] ?? undefined), row.legacyCodes.join(' ')]),
        ),
      );
      const found = listed.units.map((unit) => [
        unit.code,
        ...FIELDS.map((field) => unit[field]),
        (unit.legacyCodes ?? []).join(' '),
      ]);
      expect(found).toEqual(expected);
      expect(listed.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});
