import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Answer, call } from '../../support/cli.js';
import { findingsOf, git } from '../../support/git.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';
import { put, read } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const TYPES = 'types:\n  trường học: https://example.org/truong-hoc\n  trạm y tế: https://example.org/tram-y-te\n';

/** The town with settings of its own: numbers under H24, and what stands at the end. */
function withSettings(blocks: readonly string[], rest = TYPES): string {
  const folder = town();
  const path = join(folder, 'registry/registry.yaml');
  const text = readFileSync(path, 'utf8');
  const own = blocks.map((block) => `      - ${block}\n`).join('');
  const first = '  K24:\n';
  const at = text.indexOf(first);
  const lines = blocks.length === 0 ? '' : `    blocks:\n${own}`;
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  writeFileSync(path, `${head}${lines}${tail.replace('reserved:\n', `${rest}reserved:\n`)}`);
  return folder;
}

function add(folder: string, ...more: string[]): Answer {
  return call(folder, 'add', '--decision', SIGNED, ...more);
}

const SCHOOLS = '{type: trường học, level: 3, from: "50", to: "52"}';

function rules(folder: string): (string | undefined)[][] {
  return findingsOf(call(folder, 'validate', '--no-git', '--json')).map(({ rule, code }) => [rule, code]);
}

describe('numbers kept for a kind of unit', () => {
  test('the next code comes from the block of its type, that of others never', () => {
    const folder = withSettings([SCHOOLS]);
    const school = (name: string): Answer => add(folder, '--parent', 'H24.04', '--name', name, '--type', 'trường học');
    expect(school('Trường A').stdout).toContain('H24.04.50  Trường A');
    expect(school('Trường B').stdout).toContain('H24.04.51  Trường B');
    expect(add(folder, '--parent', 'H24.04', '--name', 'Phòng A').stdout).toMatch(/H24\.04\.0\d {2}Phòng A/);
    const other = add(folder, '--parent', 'H24.04', '--name', 'Trạm A', '--type', 'trạm y tế');
    expect(other.stdout).toMatch(/H24\.04\.0\d {2}Trạm A/);
    expect(school('Trường C').stdout).toContain('H24.04.52');
    const full = school('Trường D');
    expect(full.status).toBe(1);
    expect(full.stderr).toContain('dải số của loại “trường học” dưới H24.04');
    expect(rules(folder)).not.toContainEqual(['code-block', expect.anything()]);
  });

  test('whoever has no block passes over that of others', () => {
    const folder = withSettings(['{type: trường học, level: 2, from: "07", to: "10"}']);
    expect(add(folder, '--parent', 'H24', '--name', 'Sở Mới').stdout).toContain('H24.11  Sở Mới');
  });

  test('a chosen code outside is a warning, one inside none', () => {
    const folder = withSettings([SCHOOLS]);
    const chosen = add(folder, '--code', 'H24.04.70', '--name', 'Trường A', '--type', 'trường học');
    expect(chosen.status).toBe(0);
    expect(chosen.stderr).toContain('code-block');
    expect(add(folder, '--code', 'H24.04.51', '--name', 'Trường B', '--type', 'trường học').stderr).not.toContain(
      'code-block',
    );
  });

  test('a unit that is re-coded keeps to the block of its type', () => {
    const folder = withSettings([SCHOOLS]);
    add(folder, '--parent', 'H24.02', '--name', 'Trường A', '--type', 'trường học');
    const moved = call(folder, 'replace', 'H24.02.50', '--parent', 'H24.04', '--decision', SIGNED);
    expect(moved.stdout).toContain('H24.04.50');
  });

  test('in a batch too', () => {
    const folder = withSettings([SCHOOLS]);
    put(
      folder,
      'doi.yaml',
      `decision: ${SIGNED}\nchanges:\n  - grant: {parent: H24.04, name: Trường A, type: trường học, identifiers: [{scheme: mst, value: "0200000001"}]}\n`,
    );
    expect(call(folder, 'apply', 'doi.yaml').stdout).toContain('H24.04.50');
    expect(read(folder, 'units/H24/H24.04.yaml')).toContain('- {scheme: mst, value: "0200000001"}');
  });

  test.each([
    ['overlap', [SCHOOLS, '{type: trạm y tế, level: 3, from: "52", to: "60"}']],
    ['unknown type', ['{type: nhà trẻ, level: 3, from: "50", to: "60"}']],
    ['backwards', ['{type: trường học, level: 3, from: "60", to: "50"}']],
    ['width', ['{type: trường học, level: 3, from: "600", to: "601"}']],
    ['letters', ['{type: trường học, level: 3, from: "5A", to: "5B"}']],
  ])('settings that cannot be are an error: %s', (_, blocks) => {
    expect(rules(withSettings(blocks))).toContainEqual(['blocks-valid', undefined]);
  });
});

describe('kinds of unit, and what other registers call them', () => {
  test('are written, shown, listed, exported and taken out again', () => {
    const folder = withSettings([]);
    const given = ['--type', 'trường học', '--identifier', 'mst=0200000001', '--identifier', 'dvhc=11311'];
    expect(add(folder, '--parent', 'H24.04', '--name', 'Trường A', ...given).status).toBe(0);
    const [{ code = '' } = {}] = jsonOf<{ units: { code: string }[] }>(
      call(folder, 'list', '--type', 'trường học', '--json'),
      'list',
    ).units;
    expect(code).toMatch(/^H24\.04\.\d\d$/);
    const shown = jsonOf(call(folder, 'show', code, '--json'), 'show');
    expect(shown).toMatchObject({ type: 'trường học', identifiers: [{ scheme: 'mst' }, { scheme: 'dvhc' }] });
    expect(call(folder, 'show', code).stdout).toContain('mst 0200000001');
    const annexes = jsonOf(call(folder, 'export', '--format', 'json', '--annex', '3'), 'annexes');
    expect(JSON.stringify(annexes)).toContain('"type":"trường học","identifiers":[{"scheme":"mst"');
    call(folder, 'update', code, '--identifier', 'mst=', '--identifier', 'dvhc=11312');
    expect(read(folder, 'units/H24/H24.04.yaml')).toContain('identifiers:\n    - {scheme: dvhc, value: "11312"}\n');
    const changed = call(folder, 'update', code, '--type', '', '--identifier', 'dvhc=');
    expect(changed.stdout).toContain('Loại đơn vị');
    expect(read(folder, 'units/H24/H24.04.yaml')).not.toMatch(/type:|identifiers:/);
  });

  test('a type that the settings lack is refused, with the nearest', () => {
    const folder = withSettings([]);
    const refused = add(folder, '--parent', 'H24.04', '--name', 'Trường A', '--type', 'trường hoc');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('Có phải “trường học” không?');
    expect(call(folder, 'list', '--type', 'nhà trẻ').status).toBe(2);
    expect(add(folder, '--parent', 'H24.04', '--name', 'Trường A', '--identifier', 'mst').status).toBe(2);
  });

  test('one identifier on two units in force is a warning', () => {
    const folder = withSettings([]);
    add(folder, '--parent', 'H24.04', '--name', 'Trường A', '--identifier', 'mst=0200000001');
    const second = add(folder, '--parent', 'H24.04', '--name', 'Trường B', '--identifier', 'mst=0200000001');
    expect(second.status).toBe(0);
    expect(second.stderr).toContain('identifier-twice');
    // UBND and HĐND of one place share theirs
    call(folder, 'update', 'K24', '--identifier', 'dvhc=31');
    expect(call(folder, 'update', 'H24', '--identifier', 'dvhc=31').stderr).not.toContain('identifier-twice');
  });
});

describe('reserved ranges', () => {
  const RANGE = `${TYPES}`;
  function reserved(entry: string): string {
    const folder = withSettings([], RANGE);
    const path = join(folder, 'registry/registry.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('reserved:\n', `reserved:\n  - ${entry}\n`));
    return folder;
  }

  test('are passed over, refused, and a finding', () => {
    const folder = reserved('{from: H24.07, to: H24.09, reason: dự phòng}');
    expect(add(folder, '--parent', 'H24', '--name', 'Sở Mới').stdout).toContain('H24.10  Sở Mới');
    const refused = add(folder, '--code', 'H24.08', '--name', 'Sở Tám');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('change-code-reserved');
    put(
      folder,
      'registry/units/H24/H24.09.yaml',
      `- code: H24.09\n  name: Sở Chín\n  granted: {decision: ${SIGNED}}\n`,
    );
    expect(rules(folder)).toContainEqual(['code-reserved', 'H24.09']);
  });

  test('taken out of the working tree alone they still hold; narrowed, a reviewer is told', () => {
    const folder = reserved('{from: H24.07, to: H24.09, reason: dự phòng}');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'dành riêng');
    const path = join(folder, 'registry/registry.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('to: H24.09', 'to: H24.08'));
    expect(add(folder, '--parent', 'H24', '--name', 'Sở Mới').stdout).toContain('H24.10');
    const found = findingsOf(call(folder, 'validate', '--since', 'HEAD', '--json')).map(({ rule }) => rule);
    expect(found).toContain('since-reservation-removed');
    put(folder, 'registry/units/H24/H24.09.yaml', `- code: H24.09\n  name: Sở Chín\n  granted: {decision: ${DRAFT}}\n`);
    const granted = findingsOf(call(folder, 'validate', '--since', 'HEAD', '--json')).map(({ rule }) => rule);
    expect(granted).toContain('since-reserved-granted');
  });

  test.each([
    ['{from: H24.09, to: H24.07}'],
    ['{from: H24.07, to: H24.02.09}'],
    ['{from: H24.07, to: K24.9}'],
    ['{code: H24.07, from: H24.08, to: H24.09}'],
    ['{from: H24.07}'],
    ['{reason: quên}'],
  ])('%s is an error', (entry) => {
    expect(rules(reserved(entry))).toContainEqual(['reserved-valid', undefined]);
  });
});

test('a group of zeros is never granted', () => {
  const folder = town();
  const path = join(folder, 'registry/registry.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('first: "01"', 'first: "00"'));
  expect(add(folder, '--parent', 'H24.04', '--name', 'Phòng A').stdout).not.toContain('H24.04.00');
  const refused = add(folder, '--code', 'H24.00', '--name', 'Sở Không');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('change-code-zero');
  put(folder, 'registry/units/H24/H24.00.yaml', `- code: H24.00\n  name: Sở Không\n  granted: {decision: ${SIGNED}}\n`);
  expect(rules(folder)).toContainEqual(['code-zero', 'H24.00']);
});
