import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';

/** A registry of many decisions, as one of several years has them. */
let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ units: ['H26.01,Sở Y tế'] });
  for (let number = 101; number < 131; number += 1) {
    const lines = [
      `number: ${number}/QĐ-UBND`,
      `signed: 2023-01-${String(number - 100).padStart(2, '0')}`,
      'authority: Ủy ban nhân dân thành phố Hà Nội',
      'title: Về việc cấp mã định danh điện tử',
      'kind: amendment',
    ];
    writeFileSync(join(folder, `registry/decisions/2023-${number}-qd-ubnd.yaml`), `${lines.join('\n')}\n`);
  }
});

describe('a decision that is not there, in a registry of many', () => {
  it.each([
    ['a command', ['close', 'H26.01', '--decision', '1290/QĐ-XYZ']],
    ['the list of one', ['decision', 'show', '1290/QĐ-XYZ']],
    ['a list', ['import', 'base.csv', '--decision', '1290/QĐ-XYZ', '--dry-run']],
  ])('is answered with the nearest few, how many more, and where all are: %s', (_, args) => {
    const { status, stderr } = call(folder, ...args);
    expect(status).not.toBe(0);
    expect(stderr).toContain('2023-129-qd-ubnd');
    expect(stderr).toContain('… +27');
    expect(stderr).toContain('madinhdanh decision list');
    expect(stderr.match(/qd-ubnd/g)?.length).toBeLessThan(7);
  });

  it('is so in a batch', () => {
    writeFileSync(join(folder, 'a.yaml'), 'decision: 1290/QĐ-XYZ\nchanges:\n  - close: {code: H26.01}\n');
    const { stdout, stderr } = call(folder, 'plan', 'a.yaml');
    expect(stdout + stderr).toContain('… +27');
  });
});
