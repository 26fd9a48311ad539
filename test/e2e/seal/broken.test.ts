import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { OLD, SIGNED, town } from '../../support/registries/town.js';
import { edit, put } from '../../support/registry-folder.js';

interface Found {
  rule: string;
  severity: string;
  code?: string;
  message: string;
  file: string;
  hint?: string;
  args: {
    granted: number;
    sealedGranted: number;
    commit?: string;
    lost?: string[];
    added?: string[];
    altered?: string[];
  };
}

const brokenIn = (folder: string): Found[] =>
  (JSON.parse(call(folder, 'validate', '--json').stdout) as { findings: Found[] }).findings.filter(
    ({ rule }) => rule === 'decision-seal-broken',
  );

/** A registry whose decisions are sealed and committed; without git where asked for. */
function sealedTown(kept: 'git' | 'no git'): string {
  const folder = town();
  expect(call(folder, 'decision', 'seal', '--all', '--commit').status).toBe(0);
  if (kept === 'no git') rmSync(join(folder, '.git'), { recursive: true });
  return folder;
}

const unit = (name: string) => `registry/units/H24/${name}.yaml`;
const decision = (id: string) => `registry/decisions/${id}.yaml`;

/** Ways to tamper by hand, each with the decision whose seal it breaks and what git knows of it. */
const TAMPERINGS: readonly [string, string, (folder: string) => void, Partial<Found['args']>][] = [
  [
    'a unit taken out',
    OLD,
    (folder) => edit(folder, unit('H24.01'), (text) => text.slice(0, text.indexOf('- code: H24.01.02.01'))),
    { lost: ['H24.01.02.01 (granted)'], added: [], altered: [] },
  ],
  [
    'an agency deleted with its file',
    OLD,
    (folder) => rmSync(join(folder, unit('H24.01'))),
    { lost: ['H24.01 (granted)', 'H24.01.01 (granted)', 'H24.01.02 (granted)', 'H24.01.02.01 (granted)'] },
  ],
  [
    'a name changed without a renaming',
    OLD,
    (folder) => edit(folder, unit('H24.01'), (text) => text.replace('Phòng Hành chính', 'Phòng Hành Chính')),
    { altered: ['H24.01.02 (granted) name: “Phòng Hành chính” → “Phòng Hành Chính”'] },
  ],
  [
    'a grant on another day',
    OLD,
    (folder) =>
      edit(folder, unit('H24.01'), (text) =>
        text.replace(`{decision: ${OLD}}`, `{decision: ${OLD}, effective: 2022-03-01}`),
      ),
    { altered: ['H24.01 (granted) effective: “2022-01-10” → “2022-03-01”'] },
  ],
  [
    'a grant moved to another decision',
    OLD,
    (folder) =>
      edit(folder, unit('H24.01'), (text) => text.replace(`{decision: ${OLD}}`, '{decision: 2020-20-qd-ttg}')),
    { lost: ['H24.01 (granted)'] },
  ],
  [
    'an earlier code rewritten',
    OLD,
    (folder) => edit(folder, unit('H24.02'), (text) => text.replace('000.00.02.H24', '000.00.20.H24')),
    { altered: ['H24.02 (granted) legacyCodes: “000.00.02.H24” → “000.00.20.H24”'] },
  ],
  [
    'a unit added',
    OLD,
    (folder) => put(folder, unit('H24.77'), `- code: H24.77\n  name: Sở Thêm\n  granted: {decision: ${OLD}}\n`),
    { lost: [], added: ['H24.77 (granted)'] },
  ],
  [
    'another day from which the decision has effect',
    SIGNED,
    (folder) =>
      edit(folder, decision(SIGNED), (text) => text.replace('effective: 2025-07-01', 'effective: 2025-07-02')),
    { altered: ['H24.03 (closed) effective: “2025-07-01” → “2025-07-02”'] },
  ],
  [
    'a closing with another successor',
    SIGNED,
    (folder) => edit(folder, unit('H24.03'), (text) => text.replace('successors: [H24.02]', 'successors: [H24.04]')),
    { altered: ['H24.03 (closed) successors: “H24.02” → “H24.04”'] },
  ],
  [
    'a closing for another reason',
    SIGNED,
    (folder) =>
      edit(folder, unit('H24.03'), (text) => text.replace('reason: merged, successors: [H24.02]', 'reason: dissolved')),
    { altered: ['H24.03 (closed) reason: “merged” → “dissolved”; successors: “H24.02” → “”'] },
  ],
  [
    'a closing taken back',
    SIGNED,
    (folder) => edit(folder, unit('H24.03'), (text) => text.replace(/ {2}closed: .*\n/, '')),
    { lost: ['H24.03 (closed)'] },
  ],
  [
    'a renaming added',
    SIGNED,
    (folder) =>
      edit(folder, unit('H24.02'), (text) =>
        text.replace(
          `  name: Sở Khoa học\n  address: Số 1 đường Thử\n  legacyCodes: [000.00.02.H24]\n  granted: {decision: ${OLD}}\n`,
          `  name: Sở Khác\n  address: Số 1 đường Thử\n  legacyCodes: [000.00.02.H24]\n  granted: {decision: ${OLD}}\n  formerNames:\n    - {name: Sở Khoa học, until: 2025-07-01, decision: ${SIGNED}}\n`,
        ),
      ),
    { added: ['H24.02 (formerNames)'] },
  ],
];

describe.each(TAMPERINGS)('%s', (_name, id, tamper, known) => {
  test('breaks exactly one seal, without git and without a network', () => {
    const folder = sealedTown('no git');
    tamper(folder);
    const found = brokenIn(folder);
    expect(found.map(({ code, severity, file }) => [code, severity, file])).toEqual([[id, 'error', decision(id)]]);
    expect(found[0]?.message).toMatch(/Niêm phong: cấp \d+, đổi tên \d+, đóng \d+, khác \d+; nay/);
    expect(found[0]?.args.commit).toBeUndefined();
    expect(call(folder, 'validate').status).toBe(1);
  });

  test('is named entry by entry where git knows the sealed state', () => {
    const folder = sealedTown('git');
    tamper(folder);
    expect(brokenIn(folder).map(({ code, args }) => [code, args])).toEqual([
      [id, expect.objectContaining({ ...known, commit: 'HEAD' })],
    ]);
    // committed, the sealed state is one of the past
    commitAll(folder, 'sửa tay');
    edit(folder, unit('H24.04'), (text) => text.replace('0225 000 0104', '0225 000 0105'));
    commitAll(folder, 'liên hệ');
    const [later] = brokenIn(folder);
    expect(later?.args).toMatchObject(known);
    expect(later?.args.commit).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('a seal itself', () => {
  test('whose figures were edited is broken, though its hash is right', () => {
    const folder = sealedTown('git');
    edit(folder, decision(OLD), (text) => text.replace('granted: 30', 'granted: 31'));
    expect(brokenIn(folder).map(({ args }) => [args.sealedGranted, args.granted])).toEqual([[31, 30]]);
  });

  test('whose hash was edited is broken', () => {
    const folder = sealedTown('git');
    edit(folder, decision(OLD), (text) => text.replace(/sha256: [0-9a-f]{64}/, `sha256: ${'a'.repeat(64)}`));
    expect(brokenIn(folder).map(({ message }) => message)).toEqual([expect.stringContaining('nội dung đã khác')]);
  });

  test('of a draft, and one of a later version, are errors that say so', () => {
    const folder = sealedTown('git');
    const seal = `seal: {v: 7, granted: 1, renamed: 0, closed: 0, other: 0, sha256: ${'a'.repeat(64)}}\n`;
    edit(folder, decision(SIGNED), (text) => text.replace(/seal: .*\n/, seal));
    edit(folder, decision('2025-du-thao-sap-xep'), (text) => `${text}${seal.replace('7', '1')}`);
    const found = brokenIn(folder);
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      [SIGNED, expect.stringContaining('phiên bản 7')],
      ['2025-du-thao-sap-xep', expect.stringContaining('Dự thảo')],
    ]);
    const sealing = call(folder, 'decision', 'seal', SIGNED);
    expect([sealing.status, sealing.stderr]).toEqual([1, expect.stringContaining('phiên bản 7')]);
  });

  test('is not called broken for a file that cannot be read, which has its own error', () => {
    const folder = sealedTown('git');
    edit(folder, unit('H24.01'), (text) => `${text}<<<<<<< HEAD\n`);
    expect(brokenIn(folder)).toEqual([]);
    expect(call(folder, 'validate').status).toBe(1);
  });

  test('taken out is told of: the decision is unsealed again', () => {
    const folder = sealedTown('no git');
    edit(folder, decision(OLD), (text) => text.replace(/seal: .*\n/, ''));
    const { findings } = JSON.parse(call(folder, 'validate', '--json').stdout) as { findings: Found[] };
    const about = findings.filter(({ rule }) => rule.startsWith('decision-'));
    expect(about.map(({ rule, severity, code }) => [rule, severity, code])).toEqual([
      ['decision-unsealed', 'info', OLD],
    ]);
  });
});

test('a hundred entries lost are counted, and not all named', () => {
  const many = Array.from({ length: 60 }, (_, i) => String(i + 10));
  const units = many.map(
    (n) => `- code: H24.01.${n}\n  name: Phòng ${n}\n  address: A\n  granted: {decision: ${OLD}}\n`,
  );
  const head = `- code: H24.01\n  name: Văn phòng\n  address: A\n  granted: {decision: ${OLD}}\n`;
  const folder = town({ 'units/H24/H24.01.yaml': head + units.join('') });
  expect(call(folder, 'decision', 'seal', OLD, '--commit').status).toBe(0);
  edit(folder, unit('H24.01'), () => head);
  const [found] = brokenIn(folder);
  expect(found?.args.lost).toHaveLength(21);
  expect(found?.args.lost?.at(-1)).toBe('… +40');
});
