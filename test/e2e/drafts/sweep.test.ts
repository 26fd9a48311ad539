import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { Clone, findingsOf, registryOf } from '../../support/git.js';
import { A, B, DRAFTED, SIGNED } from '../../support/registries/drafted.js';

/**
 * Every kind of change, on a unit in every relation to a draft, by a signed decision, by that draft and by another one:
 * who may do what, and what is said of the draft afterwards.
 */

const PLAIN = 'H24.01.08';
const TARGET = 'H24.02';

const SUBJECTS = {
  'closed by the draft': 'H24.01.01',
  'renamed by the draft': 'H24.01.02',
  'granted by the draft': 'H24.01.03',
  'successor in the draft': 'H24.01.04',
  'closed by the draft, children and all': 'H24.01.06',
  'parent of a child that the draft grants': 'H24.01.07',
} as const;
type Subject = keyof typeof SUBJECTS;

const KINDS: Readonly<Record<string, (code: string) => readonly string[]>> = {
  grant: (code) => ['add', '--parent', code, '--name', 'Tổ Mới', '--phone', '0225 000 0900'],
  rename: (code) => ['rename', code, '--name', `Phòng Khác ${code.slice(-2)}`],
  update: (code) => ['update', code, '--phone', '0225 000 0999'],
  replace: (code) => ['replace', code, '--parent', TARGET],
  merge: (code) => ['merge', code, '--into', PLAIN],
  heir: (code) => ['merge', `H24.01.2${code.at(-1)}`, '--into', code],
  split: (code) => ['split', code, '--into', `${TARGET}=Ban ${code} một`, '--into', `${TARGET}=Ban ${code} hai`],
  close: (code) => ['close', code],
  annul: (code) => ['annul', code],
};

/** What the signed decision, the same draft and another draft get for an answer: `+`, or the fault. */
type Answers = readonly [signed: string, same: string, other: string];
const ALL: Answers = ['+', '+', '+'];
const CLOSED: Answers = ['+', 'code-closed', '+'];
const SHUT: Answers = ['+', 'parent-closed', '+'];
const ONE_CLOSING: Answers = ['+', 'code-closed', 'closing-drafted'];
const OWN: Answers = ['unit-draft', '+', 'unit-draft'];
const OVER: Answers = ['+', 'children-open', '+'];
const CHILDREN: Answers = ['child-draft', 'code-closed', 'closing-drafted'];

const EXPECTED: Readonly<Record<string, Readonly<Record<Subject, Answers>>>> = Object.fromEntries(
  Object.entries({
    grant: [SHUT, ALL, ['parent-draft', '+', '+'], ALL, SHUT, ALL],
    rename: [CLOSED, ['+', '+', 'renaming-drafted'], OWN, ALL, CLOSED, ALL],
    update: [ALL, ALL, ALL, ALL, ALL, ALL],
    replace: [ONE_CLOSING, ALL, OWN, ALL, CHILDREN, OVER],
    merge: [ONE_CLOSING, ALL, OWN, ALL, CHILDREN, OVER],
    heir: [CLOSED, ALL, ['heir-draft', '+', '+'], ALL, CLOSED, ALL],
    split: [ONE_CLOSING, ALL, OWN, ALL, CHILDREN, OVER],
    close: [ONE_CLOSING, ALL, OWN, ALL, CHILDREN, OVER],
    annul: [ONE_CLOSING, ALL, OWN, ['+', 'annul-heir', '+'], CHILDREN, OVER],
  } satisfies Record<string, readonly Answers[]>).map(([kind, answers]) => [
    kind,
    Object.fromEntries(Object.keys(SUBJECTS).map((subject, i) => [subject, answers[i]])) as Record<Subject, Answers>,
  ]),
);

/** What validate says of the draft after the signed decision, by kind: `kind of impossibility, code`. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  grant: ['children H24.01.01', 'children H24.01.06'],
  replace: ['closing H24.01.05', 'grant H24.01.07.01', 'rename H24.01.02'],
  merge: ['closing H24.01.05', 'grant H24.01.07.01', 'rename H24.01.02'],
  split: ['closing H24.01.05', 'grant H24.01.07.01', 'rename H24.01.02'],
  close: ['closing H24.01.05', 'grant H24.01.07.01', 'rename H24.01.02'],
  annul: ['closing H24.01.05', 'grant H24.01.07.01', 'rename H24.01.02'],
};

let made: string | undefined;

function begin(): Clone {
  made ??= registryOf(DRAFTED);
  const folder = newFolder();
  cpSync(made, folder, { recursive: true });
  const clone = new Clone(folder, 'registry', '2025-08-01');
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  clone.write(
    `decisions/${SIGNED}.yaml`,
    'number: 2000/QĐ-UBND\nsigned: 2025-07-20\ntitle: Về việc sắp xếp\nkind: amendment\n',
  );
  return clone;
}

/** The faults that a refusal names. */
function faultsOf(stderr: string): string {
  return [...new Set([...stderr.matchAll(/change-([a-z-]+)/g)].map(([, id]) => id))].sort().join(' ');
}

const ACTING = [
  [SIGNED, 0],
  [A, 1],
  [B, 2],
] as const;

describe.each(Object.entries(KINDS))('%s', (kind, argsFor) => {
  test.each(ACTING)('by %s', (decision, acting) => {
    const clone = begin();
    const answers = Object.entries(SUBJECTS).map(([subject, code]) => {
      const { status, stdout, stderr } = clone.run(...argsFor(code), '--decision', decision);
      return [subject, status === 0 ? '+' : faultsOf(stderr) || `${stdout}${stderr}`];
    });
    const expected = Object.entries(EXPECTED[kind] ?? {}).map(([subject, each]) => [subject, each[acting]]);
    expect(answers).toEqual(expected);
    const findings = findingsOf(clone.run('validate', '--since', 'main', '--json')) as unknown as Finding[];
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const said = findings.filter(({ rule }) => rule === 'draft-impossible');
    const named = said.map(({ code, message }) => `${kindOf(message)} ${code}`).sort();
    expect(named).toEqual(acting === 0 ? (SAID[kind] ?? []) : []);
    for (const { severity, message, hint } of said) {
      expect([severity, message.startsWith(`Dự thảo ${A} `), hint.includes('madinhdanh withdraw H24.')]).toEqual([
        'warning',
        true,
        true,
      ]);
    }
  });
});

interface Finding {
  rule: string;
  severity: string;
  code: string;
  message: string;
  hint: string;
}

/** Which impossibility a message speaks of. */
function kindOf(message: string): string {
  if (message.includes('đổi tên')) return 'rename';
  if (message.includes('và giao cho')) return 'closing';
  if (message.includes('bên dưới còn')) return 'children';
  return message.includes(' dưới ') ? 'grant' : message;
}
