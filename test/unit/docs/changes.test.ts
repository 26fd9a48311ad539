import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FROM_NO_FILE, type Plan, planTransition, transitionOf } from '../../../src/app/plan.js';
import type { Kind } from '../../../src/core/changes/kind.js';
import { CHANGE_KINDS, type Change, type ChangeKind, KINDS } from '../../../src/core/changes/kinds/index.js';
import { fileOf } from '../../../src/core/code/code.js';
import type { Unit } from '../../../src/core/registry/types.js';
import { kebab } from '../../../src/core/text/kebab.js';
import { checkBatchStructure } from '../../../src/schema/batch-structure.js';
import { NOTHING_SPENT, surroundings, workspaceFrom } from '../../support/engine.js';

const TEXT = readFileSync(new URL('../../../docs/changes.md', import.meta.url), 'utf8');
const DECISION = '2025-2000-qd-ubnd';

/** The YAML blocks of a text that begin with a certain comment. */
function blocks(text: string, title: string): string[] {
  return [...text.matchAll(/^```yaml\n# ([^\n]+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, yaml = '']) =>
    found === title ? [yaml] : [],
  );
}

/** Each example: its changes, and what the text says of the result where it does. */
const EXAMPLES = TEXT.split('```yaml\n# thay đổi\n')
  .slice(1)
  .map((part) => {
    const [changes = '', rest = ''] = part.split(/^```$/m, 2);
    const after = part.slice(part.indexOf(rest));
    return { changes, results: blocks(after.split('```yaml\n# thay đổi')[0] ?? '', 'kết quả') };
  });

function items(yaml: string): string[] {
  return yaml.split(/^(?=- )/m);
}

/** The registry of the examples. */
function files(): Map<string, string> {
  const all = new Map([
    [
      'registry.yaml',
      'format: 1\ntitle: Sổ\ntimezone: Asia/Ho_Chi_Minh\nauthority: Ủy ban nhân dân\nplace: Nơi\nroots:\n' +
        '  H24: {groups: [2, 2, 2], alphabet: digits, first: "01"}\n',
    ],
    [
      'decisions/2020-20-qd-ttg.yaml',
      'number: 20/2020/QĐ-TTg\nsigned: 2020-07-22\neffective: 2020-09-15\nkind: full\n',
    ],
    ['decisions/2022-100-qd-ubnd.yaml', 'number: 100/QĐ-UBND\nsigned: 2022-01-10\nkind: full\n'],
    ['decisions/2023-1500-qd-ubnd.yaml', 'number: 1500/QĐ-UBND\nsigned: 2023-05-22\nkind: amendment\n'],
    ['decisions/2024-1700-qd-ubnd.yaml', 'number: 1700/QĐ-UBND\nsigned: 2024-06-03\nkind: amendment\n'],
    [
      `decisions/${DECISION}.yaml`,
      'number: 2000/QĐ-UBND\nsigned: 2025-06-20\neffective: 2025-07-01\nkind: amendment\n',
    ],
  ]);
  for (const text of items(blocks(TEXT, 'sổ')[0] ?? '')) {
    const path = fileOf((parse(text) as Unit[])[0]?.code ?? '');
    all.set(path, (all.get(path) ?? '') + text);
  }
  return all;
}

function planOf(changes: string): Plan {
  const around = surroundings('2025-08-01');
  const workspace = workspaceFrom(files(), '2025-08-01');
  const batch = { decision: DECISION, ...(parse(changes) as { changes: Change[] }) };
  expect(checkBatchStructure(batch, '')).toEqual([]);
  return planTransition(around, workspace, transitionOf(around, batch, NOTHING_SPENT, FROM_NO_FILE));
}

describe('docs/changes.md', () => {
  it.each(Object.entries(KINDS) as [ChangeKind, Kind<unknown>][])('describes %s', (kind, definition) => {
    const [vietnamese = '', english = ''] = TEXT.split('## In English');
    const row = new RegExp(`^\\|.*\\| *\`${kind}\` *\\|$`, 'm').exec(vietnamese)?.[0];
    const command = definition.command === undefined ? '|' : `\`madinhdanh ${kebab(kind)}\``;
    const stale = 'docs/changes.md does not say all that the kind says of itself: npm run docs';
    expect(row, stale).toContain(command);
    expect(vietnamese, stale).toMatch(new RegExp(`^## .*: ${kind}$`, 'm'));
    expect(english, stale).toContain(`\`${kind}\``);
  });

  it('shows every kind of change', () => {
    const shown = EXAMPLES.flatMap(({ changes }) => (parse(changes) as { changes: Change[] }).changes);
    const besides = ['effective', 'children', 'remainder'];
    const kinds = shown.flatMap(Object.keys).filter((key) => !besides.includes(key));
    expect(new Set(kinds)).toEqual(new Set(CHANGE_KINDS));
    for (const kind of CHANGE_KINDS) expect(TEXT).toMatch(new RegExp(`^## .*: ${kind}$`, 'm'));
  });

  it.each(
    EXAMPLES.map(({ changes, results }) => [changes.replace(/^changes:\s*/, '').trim(), changes, results] as const),
  )('can be applied as it stands, and comes to what it says: %s', (_, changes, results) => {
    const plan = planOf(changes);
    const written = [...plan.files.values()].join('\n');
    // every line of it, as it stands in the files
    for (const item of results.flatMap(items)) expect(`${written}\n`).toContain(item);
  });

  it('says of most examples what they come to', () => {
    expect(EXAMPLES.filter(({ results }) => results.length > 0).length).toBeGreaterThan(9);
  });
});
