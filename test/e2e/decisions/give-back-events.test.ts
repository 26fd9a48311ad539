import { describe, expect, test } from 'vitest';
import { DRAFT, LATER, must, OLD, officeOfEvents, settle } from '../../support/registries/office-of-events.js';

/** What stands in the files, but for the drafts' own: the same before a draft did something, and after it gave it back. */
function files(clone: ReturnType<typeof officeOfEvents>): string[] {
  return ['H24.01', 'H24.02', 'H24.04'].map((code) => clone.read(`units/H24/${code}.yaml`));
}

/** A signed decision closes one unit and renames another; a draft revokes it. */
function revokedByDraft(): { clone: ReturnType<typeof officeOfEvents>; before: string[] } {
  const clone = officeOfEvents();
  must(clone, 'close', 'H24.02', '--decision', OLD, '--confirm', '1');
  must(clone, 'rename', 'H24.04', '--name', 'Trung tâm Dữ liệu', '--decision', OLD);
  settle(clone);
  const before = files(clone);
  must(clone, 'revoke', OLD, '--decision', DRAFT);
  return { clone, before };
}

describe('what drafts do to the life of an agency is given back', () => {
  test('a revocation that is dropped leaves the closing and the name as they were', () => {
    const { clone, before } = revokedByDraft();
    expect(files(clone)).not.toEqual(before);
    must(clone, 'decision', 'drop', DRAFT);
    expect(files(clone)).toEqual(before);
    expect(must(clone, 'validate', '--since', 'main')).toContain(' không có lỗi');
  });

  test('a revocation is one thing: what is withdrawn of it takes all of it along, and it revokes nothing any more', () => {
    const { clone, before } = revokedByDraft();
    must(clone, 'withdraw', 'H24.02');
    expect(files(clone)).toEqual(before);
    expect(clone.read(`decisions/${DRAFT}.yaml`)).not.toContain('revokes');
    expect(must(clone, 'validate')).toContain(' không có lỗi');
  });

  test('a revocation that is moved takes along what is revoked', () => {
    const { clone } = revokedByDraft();
    must(clone, 'decision', 'move', 'H24.02', 'H24.04', '--title', 'Dự thảo khác', '--to', '2025-khac');
    expect(clone.read('decisions/2025-khac.yaml')).toContain(`revokes: [${OLD}]`);
    expect(clone.read(`decisions/${DRAFT}.yaml`)).not.toContain('revokes');
    expect(clone.read('units/H24/H24.02.yaml')).toContain('lifted: {decision: 2025-khac}');
    expect(must(clone, 'validate')).toContain(' không có lỗi');
  });

  test.each([
    ['the closing that it lifts', 'H24.02'],
    ['the name that it gives back', 'H24.04'],
  ])('a revocation is one thing: what is moved of it takes all of it along: %s', (_case, code) => {
    const { clone } = revokedByDraft();
    must(clone, 'decision', 'move', code, '--title', 'Dự thảo khác', '--to', '2025-khac');
    expect(clone.read('units/H24/H24.02.yaml')).toContain('lifted: {decision: 2025-khac}');
    expect(clone.read('units/H24/H24.04.yaml')).not.toContain(DRAFT);
    expect(clone.read('decisions/2025-khac.yaml')).toContain(`revokes: [${OLD}]`);
    expect(clone.read(`decisions/${DRAFT}.yaml`)).not.toContain('revokes');
    expect(must(clone, 'validate')).toContain(' không có lỗi');
  });

  test.each(['H24.01.01', 'H24.02.01'])('a re-coding is moved as a whole: by %s', (code) => {
    const clone = officeOfEvents();
    must(clone, 'replace', 'H24.01.01', '--parent', 'H24.02', '--decision', DRAFT);
    must(clone, 'decision', 'move', code, '--title', 'Dự thảo khác', '--to', '2025-khac');
    for (const agency of ['H24.01', 'H24.02']) {
      expect(clone.read(`units/H24/${agency}.yaml`)).toContain('2025-khac');
      expect(clone.read(`units/H24/${agency}.yaml`)).not.toContain(DRAFT);
    }
    expect(must(clone, 'validate')).toContain(' không có lỗi');
  });

  test('parts and bodies founded again go with the draft; what takes a part keeps its grant from going', () => {
    const clone = officeOfEvents();
    must(clone, 'close', 'H24.02', '--decision', OLD, '--confirm', '1');
    settle(clone);
    const before = files(clone);
    const board = ['--parent', 'H24', '--name', 'Ban Quản lý nhà', '--phone', '0225 000 0500'];
    must(clone, 'spin-off', 'H24.01', ...board, '--decision', DRAFT);
    const again = ['--parent', 'H24', '--name', 'Sở Giao thông vận tải', '--phone', '0225 000 0600'];
    must(clone, 'reestablish', 'H24.02', ...again, '--decision', DRAFT);
    const kept = clone.run('withdraw', 'H24.05');
    expect([kept.status, kept.stderr]).toEqual([1, expect.stringContaining('H24.01 (tách')]);
    must(clone, 'withdraw', 'H24.01', '--entry', 'spin-off');
    must(clone, 'decision', 'drop', DRAFT);
    expect(files(clone)).toEqual(before);
    expect(must(clone, 'validate', '--since', 'main')).toContain(' không có lỗi');
  });

  test('a signed decision acts on what only a draft parts, or founds again', () => {
    const clone = officeOfEvents();
    must(clone, 'close', 'H24.04', '--decision', OLD, '--confirm', '1');
    must(clone, 'spin-off', 'H24.01', '--into', 'H24.02', '--decision', DRAFT);
    const again = ['reestablish', 'H24.04', '--parent', 'H24', '--phone', '0225 000 0500'];
    must(clone, ...again, '--name', 'Trung tâm Thông tin', '--decision', DRAFT);
    settle(clone);
    must(clone, 'close', 'H24.02', '--decision', LATER, '--confirm', '1');
    must(clone, ...again, '--name', 'Trung tâm Số', '--decision', LATER);
    const said = must(clone, 'validate', '--since', 'main');
    expect(said).toContain(' không có lỗi');
    expect(said).toContain(`Dự thảo ${DRAFT} tách một phần H24.01 sang H24.02`);
    expect(said).toContain(`đã được lập lại là H24.06 theo ${LATER}`);
  });

  test('a signed revocation takes the place of the one that a draft means', () => {
    const { clone } = revokedByDraft();
    settle(clone);
    must(clone, 'revoke', OLD, '--decision', LATER);
    expect(clone.read('units/H24/H24.02.yaml')).toContain(`lifted: {decision: ${LATER}}`);
    expect(clone.read('units/H24/H24.04.yaml')).not.toContain(DRAFT);
    expect(clone.read(`decisions/${DRAFT}.yaml`)).not.toContain('revokes');
    expect(must(clone, 'validate', '--since', 'main')).toContain(' không có lỗi');
    expect(must(clone, 'list', '--under', 'H24')).toContain('H24.02');
  });
});
