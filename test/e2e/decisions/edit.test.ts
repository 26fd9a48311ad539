import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';
import { read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const decisionFile = (folder: string, id: string) => parse(read(folder, `decisions/${id}.yaml`)) as object;
const edit = (folder: string, id: string, ...args: string[]) => call(folder, 'decision', 'edit', id, ...args);

function expectLawful(folder: string, since: string): void {
  const answer = call(folder, 'validate', '--since', since, '--json');
  expect(jsonOf<{ counts: { error: number } }>(answer, 'validate').counts.error).toBe(0);
}

describe('decision edit', () => {
  test('sets every field of a draft; a repeated option adds, --no- clears, comments stay', () => {
    const folder = town();
    const words = [
      '--title',
      'Về việc sắp xếp',
      '--kind',
      'full',
      '--replaces',
      '100/QĐ-UBND',
      '--authority',
      'Cơ quan',
    ];
    const grounds = [
      '--basis',
      'Luật một',
      '--basis',
      'Luật hai',
      '--proposal',
      'Giám đốc Sở',
      '--effective',
      '01/09/2025',
    ];
    const people = ['--department', 'Sở Khoa học', '--head', 'Giám đốc', '--signer', 'A', '--signer-title', 'CHỦ TỊCH'];
    const more = [
      '--on-behalf',
      'TM. ỦY BAN',
      '--acting',
      'KT. CHỦ TỊCH',
      '--recipients',
      'Như Điều 4',
      '--drafter',
      'KS6',
    ];
    expect(edit(folder, DRAFT, ...words, ...grounds, ...people, ...more).status).toBe(0);
    expect(read(folder, `decisions/${DRAFT}.yaml`)).toContain('# chờ Sở Nội vụ');
    expect(decisionFile(folder, DRAFT)).toEqual({
      effective: '2025-09-01',
      drafted: '2025-07-25',
      authority: 'Cơ quan',
      title: 'Về việc sắp xếp',
      kind: 'full',
      replaces: [OLD],
      basis: ['Luật một', 'Luật hai'],
      proposal: 'Giám đốc Sở',
      signer: { onBehalf: 'TM. ỦY BAN', acting: 'KT. CHỦ TỊCH', title: 'CHỦ TỊCH', name: 'A' },
      recipients: ['Như Điều 4'],
      department: { name: 'Sở Khoa học', head: 'Giám đốc' },
      drafter: 'KS6',
    });
    expect(edit(folder, DRAFT, '--basis', 'Luật ba').status).toBe(0);
    expect(decisionFile(folder, DRAFT)).toMatchObject({ basis: ['Luật một', 'Luật hai', 'Luật ba'] });
    const cleared = [
      '--no-basis',
      '--basis',
      'Luật bốn',
      '--no-signer',
      '--no-proposal',
      '--no-effective',
      '--no-head',
    ];
    expect(edit(folder, DRAFT, ...cleared, '--no-recipients', '--no-replaces', '--kind', 'amendment').status).toBe(0);
    expect(decisionFile(folder, DRAFT)).toEqual({
      drafted: '2025-07-25',
      authority: 'Cơ quan',
      title: 'Về việc sắp xếp',
      kind: 'amendment',
      basis: ['Luật bốn'],
      signer: { onBehalf: 'TM. ỦY BAN', acting: 'KT. CHỦ TỊCH', title: 'CHỦ TỊCH' },
      department: { name: 'Sở Khoa học' },
      drafter: 'KS6',
    });
    expect(call(folder, 'validate').status).toBe(0);
    expectLawful(folder, 'HEAD');
    const shown = call(folder, 'decision', 'draft', DRAFT, '-o', 'qd.docx');
    expect(shown.status).toBe(0);
  });

  test.each([
    ['nothing', [DRAFT], 2, '--title'],
    ['what stands there already', [DRAFT, '--title', 'Dự thảo sắp xếp'], 1, DRAFT],
    ['a head without an office', [DRAFT, '--head', 'Giám đốc'], 2, '--department'],
    ['a kind that is none', [DRAFT, '--kind', 'big'], 2, 'full, amendment'],
    ['one to replace that is not there', [DRAFT, '--replaces', '2021-x'], 1, '2021-x'],
    ['one that is not there', ['2025-x', '--title', 'T'], 1, '2025-x'],
    ['a signed one without a reason', [SIGNED, '--title', 'T'], 2, '--amend-sealed'],
    ['what binds in a signed one', [SIGNED, '--kind', 'full', '--amend-sealed', 'sai'], 1, 'kind'],
    [
      'a signed one that is not sealed',
      [SIGNED, '--title', 'T', '--amend-sealed', 'sai'],
      1,
      `decision seal ${SIGNED}`,
    ],
    ['a reason for a draft', [DRAFT, '--title', 'T', '--amend-sealed', 'sai'], 2, '--amend-sealed'],
  ])('refuses %s', (_, args, status, message) => {
    const folder = town();
    const before = snapshot(folder);
    const answer = call(folder, 'decision', 'edit', ...args);
    expect([answer.status, answer.stdout, answer.stderr]).toEqual([status, '', expect.stringContaining(message)]);
    expect(snapshot(folder)).toEqual(before);
  });

  test('the words of a signed decision change for a reason, which stays on record; the guard takes it', () => {
    const folder = town();
    call(folder, 'decision', 'seal', SIGNED);
    commitAll(folder, 'Niêm phong');
    const amended = edit(folder, '2000/QĐ-UBND', '--signer', 'Nguyễn Văn A', '--amend-sealed', 'chép thiếu');
    expect(amended.status).toBe(0);
    expect(edit(folder, SIGNED, '--title', 'Về việc sắp xếp cơ quan', '--amend-sealed', 'sai chữ').status).toBe(0);
    expect(decisionFile(folder, SIGNED)).toMatchObject({
      title: 'Về việc sắp xếp cơ quan',
      signer: { name: 'Nguyễn Văn A' },
      resealed: [{ reason: 'chép thiếu' }, { reason: 'sai chữ' }],
    });
    expect(call(folder, 'validate').status).toBe(0);
    expectLawful(folder, 'HEAD');
    expect(call(folder, 'validate', '--since', 'HEAD').stdout).toContain('since-resealed');
  });
});

describe('decision submit', () => {
  const SUBMIT = ['decision', 'submit', DRAFT, '--number', '25/TTr-STTTT', '--on', '25/07/2025'];

  test('is on record; from then on every command that writes under the draft asks for a word', () => {
    const folder = town({ 'decisions/2025-hai.yaml': 'title: Hai\nkind: amendment\n' });
    expect(call(folder, ...SUBMIT).status).toBe(0);
    expect(decisionFile(folder, DRAFT)).toMatchObject({ submitted: { number: '25/TTr-STTTT', on: '2025-07-25' } });
    expect(call(folder, 'decision', 'show', DRAFT).stdout).toContain('25/TTr-STTTT, 25/07/2025');
    const batch = `decision: ${DRAFT}\nchanges:\n  - grant: {parent: H24, name: Sở Theo lô}\n`;
    writeFileSync(join(folder, 'lo.yaml'), batch);
    const before = snapshot(folder);
    const commands = [
      ['apply', 'lo.yaml'],
      ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', DRAFT],
      ['rename', 'H24.05', '--name', 'Sở Tên khác', '--decision', DRAFT],
      ['rename', 'H24.02', '--name', 'Sở Tên khác', '--decision', DRAFT],
      ['close', 'H24.01.01', '--decision', DRAFT],
      ['withdraw', 'H24.05'],
      ['decision', 'move', 'H24.05', '--to', '2025-hai'],
      ['decision', 'edit', DRAFT, '--title', 'T'],
      ['decision', 'submit', DRAFT, '--number', '26/TTr-STTTT', '--on', '2025-07-26'],
      ['decision', 'drop', DRAFT],
    ];
    for (const command of commands) {
      const refused = call(folder, ...command);
      expect([command, refused.status, refused.stdout]).toEqual([command, 1, '']);
      expect(refused.stderr).toContain('--amend-submitted');
      expect(call(folder, ...command, '--amend-submitted', '--dry-run').status).toBe(0);
    }
    expect(snapshot(folder)).toEqual(before);
    // what is no part of what was submitted is free
    expect(call(folder, 'update', 'H24.05', '--phone', '0225 000 0105').status).toBe(0);
    expect(call(folder, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', '2025-hai').status).toBe(0);
    const needless = call(
      folder,
      'add',
      '--parent',
      'H24',
      '--name',
      'B',
      '--decision',
      '2025-hai',
      '--amend-submitted',
    );
    expect([needless.status, needless.stderr]).toEqual([2, expect.stringContaining('--amend-submitted')]);
    const issue = ['decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '2025-07-30'];
    expect(call(folder, ...issue).status).toBe(0);
    expect(decisionFile(folder, DRAFT)).toMatchObject({ submitted: { number: '25/TTr-STTTT' } });
  });

  test.each([
    ['without a number', ['decision', 'submit', DRAFT, '--on', '2025-07-25'], 2, '--number'],
    ['without a day', ['decision', 'submit', DRAFT, '--number', '25/TTr-STTTT'], 2, '--on'],
    ['a number that is none', ['decision', 'submit', DRAFT, '--number', '25', '--on', '2025-07-25'], 2, '25/TTr-STTTT'],
    ['a day to come', ['decision', 'submit', DRAFT, '--number', '25/TTr-STTTT', '--on', '2025-08-02'], 1, '02/08/2025'],
    [
      'one that is signed',
      ['decision', 'submit', SIGNED, '--number', '25/TTr-STTTT', '--on', '2025-07-25'],
      1,
      'đã ký',
    ],
  ])('refuses %s', (_, args, status, message) => {
    const folder = town();
    const answer = call(folder, ...args);
    expect([answer.status, answer.stdout, answer.stderr]).toEqual([status, '', expect.stringContaining(message)]);
  });
});
