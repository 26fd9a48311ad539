import { expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { SIGNED, town } from '../../support/registries/town.js';
import { put, read } from '../../support/registry-folder.js';

const CHANGES = `changes:
  - update: {code: H24.02, phone: 0225 000 0777}
  - correct: {code: H24.02, address: Số 7, reason: in sai}
`;

test('a file of contact data and misprints names no decision, as their commands do not', () => {
  const folder = town();
  put(folder, 'doi.yaml', CHANGES);
  expect(call(folder, 'plan', 'doi.yaml', '-o', 'ke-hoach.json').status).toBe(0);
  const { status, stderr } = call(folder, 'apply', 'ke-hoach.json');
  expect([status, stderr]).toEqual([0, expect.anything()]);
  const unit = JSON.parse(call(folder, 'show', 'H24.02', '--json').stdout) as Record<string, unknown>;
  expect(unit).toMatchObject({ phone: '0225 000 0777', address: 'Số 7' });
  expect(call(folder, 'validate').status).toBe(0);
});

test('anything else beside them needs one, and says where it is written', () => {
  const folder = town();
  const before = read(folder, 'units/H24/H24.02.yaml');
  put(folder, 'doi.yaml', `${CHANGES}  - rename: {code: H24.02, name: Sở Khác}\n`);
  const { status, stderr } = call(folder, 'apply', 'doi.yaml');
  expect([status, stderr]).toEqual([1, expect.stringContaining('decision: …')]);
  expect(read(folder, 'units/H24/H24.02.yaml')).toBe(before);
  put(folder, 'doi.yaml', `decision: ${SIGNED}\n${CHANGES}  - rename: {code: H24.02, name: Sở Khác}\n`);
  expect(call(folder, 'apply', 'doi.yaml').status).toBe(0);
});
