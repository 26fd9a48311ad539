import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf as annexChangesOf } from '../../../src/annex/annex-changes.js';
import { viewOfDecision } from '../../../src/annex/annex-view.js';
import { changesDocument } from '../../../src/annex/document.js';
import { readList } from '../../../src/app/list-file.js';
import { applyChanges } from '../../../src/core/changes/apply.js';
import type { Change } from '../../../src/core/changes/types.js';
import type { Registry } from '../../../src/core/registry/registry.js';
import { exportFormat } from '../../../src/formats/write/formats.js';
import { changeLines } from '../../../src/lists/compare/change-lines.js';
import { readChangesJson } from '../../../src/lists/compare/changes-json.js';
import { checkChanges } from '../../../src/lists/compare/compare-changes.js';
import { planImport } from '../../../src/lists/import/plan-import.js';
import { changeFor, wishedBatch } from '../../support/arbitraries/batches.js';
import { workspaceFrom } from '../../support/engine.js';
import { changesOf, reportedOf } from '../../support/import.js';
import { QUIET } from '../../support/list-files.js';
import { EVENTS, EVENTS_OF_LISTS, everyEvent, REVOCATION } from '../../support/registries/every-event.js';
import { runs } from '../../support/runs.js';
import { utf8 } from '../../support/tables.js';

const TODAY = '2025-08-01';
const FORMATS = ['csv', 'md', 'json', 'xlsx', 'docx'] as const;
const EARLIER = '2024-1-qd-ubnd';

function unit(code: string, rest = ''): string {
  // a code in a name would be read as one
  const name = `Đơn vị số${code.slice(3).replaceAll('.', ' gạch ')}`;
  return `- code: ${code}\n  name: ${name}\n  granted: {decision: 2022-100-qd-ubnd}\n${rest}`;
}

const CLOSED = `  closed: {decision: ${EARLIER}, reason: merged, successors: [H24.03]}\n`;

function files(signed: boolean): ReadonlyMap<string, string> {
  return new Map([
    [
      'registry.yaml',
      'format: 1\ntitle: Sổ\ntimezone: Asia/Ho_Chi_Minh\nauthority: Ủy ban nhân dân\nplace: Nơi\nroots:\n' +
        '  H24: {groups: [2, 2, 2], alphabet: digits, first: "01"}\n',
    ],
    ['decisions/2022-100-qd-ubnd.yaml', 'number: 100/QĐ-UBND\nsigned: 2022-01-10\nkind: full\n'],
    [`decisions/${EARLIER}.yaml`, 'number: 1/QĐ-UBND\nsigned: 2024-01-15\nkind: amendment\n'],
    ['decisions/acts.yaml', `${signed ? 'number: 2/QĐ-UBND\nsigned: 2024-06-15\n' : ''}kind: amendment\n`],
    ['units/H24.yaml', unit('H24')],
    ['units/H24/H24.01.yaml', `${unit('H24.01')}${unit('H24.01.01')}${unit('H24.01.01.01')}${unit('H24.01.02')}`],
    ['units/H24/H24.02.yaml', `${unit('H24.02')}${unit('H24.02.01')}`],
    ['units/H24/H24.03.yaml', unit('H24.03')],
    ['units/H24/H24.04.yaml', unit('H24.04', CLOSED)],
    ['units/H24/H24.05.yaml', unit('H24.05')],
  ]);
}

/** A number in brackets behind a name would be read as the mark of a footnote. */
function withoutMarks(change: Change): Change {
  return JSON.parse(JSON.stringify(change).replace(/ \((\d)\)"/g, ' cơ sở $1"')) as Change;
}

async function printed(
  registry: Registry,
  format: (typeof FORMATS)[number],
  id = 'acts',
): Promise<string | Uint8Array> {
  const decision = registry.decision(id);
  if (decision === undefined) throw new Error('no decision');
  const write = await exportFormat(format).load();
  return write(changesDocument(registry, { ...viewOfDecision(registry, decision, TODAY), decision }, TODAY));
}

/** What a list does to the registry as it was before. */
async function taken(
  before: Registry,
  content: string | Uint8Array,
  format: string,
  decision = 'acts',
): Promise<Registry> {
  const list = await readList(QUIET, typeof content === 'string' ? utf8(content) : content, `qd.${format}`);
  const imported = planImport(before, list.listed, { today: TODAY, keyed: list.keyed, placeholder: (code) => code });
  const errors = reportedOf(imported).filter((each) => each.startsWith('error'));
  if (errors.length > 0) throw new Error(`${errors.join('\n')}\n${JSON.stringify(imported.findings, null, 1)}`);
  const batch = { decision, changes: changesOf(imported) };
  const applied = applyChanges(before, batch, { today: TODAY, spent: () => false, door: 'list' });
  if (applied.registry === undefined) throw new Error(JSON.stringify({ faults: applied.faults, batch }, null, 1));
  return applied.registry;
}

test.each(FORMATS)('what %s prints of an amendment comes back as exactly that amendment', async (format) => {
  let held = 0;
  await fc.assert(
    fc.asyncProperty(wishedBatch, fc.boolean(), async ({ wishes }, signed) => {
      const before = workspaceFrom(files(signed), TODAY).registry;
      const changes = wishes
        .map((wish, n) => withoutMarks(changeFor(wish, before, n)))
        .filter((change) => !('revoke' in change || 'correct' in change || 'update' in change));
      const context = { today: TODAY, spent: () => false };
      const after = applyChanges(before, { decision: 'acts', changes }, context).registry;
      if (after === undefined || changes.length === 0) return;
      // what is renamed and closed at once is printed as closed alone
      const isGone = [...after.units.values()].some(
        ({ closed, formerNames = [] }) =>
          closed?.decision === 'acts' && formerNames.some((former) => former.decision === 'acts'),
      );
      if (isGone) return;
      const decision = after.decision('acts');
      const effects = decision === undefined ? [] : annexChangesOf(after, decision, TODAY);
      if (effects.length === 0) return;
      held += 1;
      const content = await printed(after, format);
      const back = await taken(before, content, format);
      // a workbook or a document is compared by what the plainest format prints of both
      const plain = format === 'csv' || format === 'json' ? format : 'md';
      expect(await printed(back, plain)).toEqual(await printed(after, plain));
      const bytes = typeof content === 'string' ? utf8(content) : content;
      const file = `qd.${format}`;
      const lines = readChangesJson(bytes, file)?.lines ?? changeLines((await readList(QUIET, bytes, file)).listed);
      expect(checkChanges(lines, effects, after).findings).toEqual([]);
    }),
    { numRuns: runs(format === 'docx' || format === 'xlsx' ? 40 : 80) },
  );
  expect(held).toBeGreaterThan(5);
});

test.each(FORMATS)('every kind of change that a decision can make comes back from %s', async (format) => {
  const done = everyEvent([...EVENTS_OF_LISTS]);
  const content = await printed(done, format, EVENTS);
  const back = await taken(everyEvent([]), content, format, EVENTS);
  // CSV and JSON print no contact data of what is new
  for (const plain of format === 'csv' || format === 'json' ? (['csv', 'json'] as const) : (['md', 'json'] as const)) {
    expect(await printed(back, plain, EVENTS)).toEqual(await printed(done, plain, EVENTS));
  }
});

test.each(FORMATS)(
  'a code that comes back because a decision is revoked is refused in %s, and nothing else',
  async (format) => {
    const content = await printed(everyEvent([REVOCATION]), format, EVENTS);
    await expect(taken(everyEvent([]), content, format, EVENTS)).rejects.toThrow(/revocation/);
  },
);
