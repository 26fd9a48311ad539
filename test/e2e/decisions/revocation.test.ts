import { expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { writePaper } from '../../support/papers.js';
import { SIGNED, town } from '../../support/registries/town.js';
import { put, read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const BATCH = `decision: ${SIGNED}
changes:
  - grant: {parent: H24, name: Sở Sau, effective: 2025-12-01}
  - rename: {code: H24.01, name: Văn phòng Ủy ban}
  - close: {code: H24.04.03, reason: dissolved}
  - close: {code: H24.04.01, reason: dissolved}
`;
const BACK = '2025-thu-hoi';

/** A town whose signed decision did several things, and a draft beside it. */
function done(): string {
  const repo = town();
  put(repo, 'doi.yaml', BATCH);
  expect(call(repo, 'apply', 'doi.yaml').status).toBe(0);
  expect(call(repo, 'decision', 'new', '--title', 'Thu hồi').status).toBe(0);
  expect(call(repo, 'fmt').status).toBe(0);
  commitAll(repo, 'Ký');
  return repo;
}

const revoke = (repo: string) => call(repo, 'revoke', SIGNED, '--decision', BACK, '--confirm', '1');

test.each([
  ['H24.04.03', 'lifting'],
  ['H24.01', 'rename'],
  ['H24.07', 'closing'],
])('what is taken out of a drafted revocation at %s takes all of it along', (code, entry) => {
  const repo = done();
  const before = snapshot(repo);
  expect(revoke(repo).status).toBe(0);
  commitAll(repo, 'Nháp thu hồi');
  const { status, stdout } = call(repo, 'withdraw', code, '--entry', entry);
  expect([status, stdout]).toEqual([0, expect.stringContaining('H24.04.01')]);
  expect(snapshot(repo)).toEqual(before);
  expect(read(repo, `decisions/${BACK}.yaml`)).not.toContain('revokes');
});

test('revoking once more what the same draft revokes is refused: nothing is left to be taken back', () => {
  const repo = town();
  expect(
    call(repo, 'decision', 'new', '--title', 'Trống', '--number', '2001/QĐ-UBND', '--signed', '2025-07-02').status,
  ).toBe(0);
  expect(call(repo, 'decision', 'new', '--title', 'Thu hồi').status).toBe(0);
  const again = () => call(repo, 'revoke', '2001/QĐ-UBND', '--decision', BACK);
  expect(again().status).toBe(0);
  const refused = again();
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('change-revoke-twice')]);
});

test('a grant that was not to begin until later is revoked from the day of the revocation on', () => {
  const repo = done();
  expect(revoke(repo).status).toBe(0);
  commitAll(repo, 'Nháp thu hồi');
  expect(call(repo, 'decision', 'issue', BACK, '--number', '2200/QĐ-UBND', '--signed', '2025-07-30').status).toBe(0);
  const on = (at: string) => [
    jsonOf<{ status: string }>(call(repo, 'show', 'H24.07', '--at', at, '--json'), 'show').status,
    jsonOf<{ result: string }>(call(repo, 'resolve', 'H24.07', '--at', at, '--json'), 'resolve').result,
  ];
  expect(on('2025-07-29')).toEqual(['upcoming', 'unknown']);
  for (const day of ['2025-07-30', '2025-11-30', '2025-12-01', '2026-01-01']) {
    expect([day, ...on(day)]).toEqual([day, 'revoked', 'revoked']);
  }
  expect(call(repo, 'validate').status).toBe(0);
  const told = call(repo, 'resolve', 'H24.04.03').stdout;
  expect(told).toContain('2000/QĐ-UBND');
  expect(told).toContain('2200/QĐ-UBND');
});

test('papers of a revocation give back nothing that had not come about yet, and name every part that goes back', () => {
  const repo = town();
  put(
    repo,
    'sau.yaml',
    `decision: ${SIGNED}
changes:
  - close: {code: H24.04.03, reason: dissolved, effective: 2030-01-01}
  - rename: {code: H24.01, name: Văn phòng Ủy ban, effective: 2030-01-01}
  - grant: {parent: H24, name: Sở Sau, effective: 2030-01-01}
  - annul: {code: H24.04.01}
  - spinOff: {from: H24.04, into: [{parent: H24, name: Sở Quy hoạch}]}
`,
  );
  expect(call(repo, 'apply', 'sau.yaml')).toMatchObject({ status: 0 });
  expect(call(repo, 'decision', 'new', '--title', 'Thu hồi').status).toBe(0);
  commitAll(repo, 'Ký');
  const { status, stderr } = call(repo, 'revoke', SIGNED, '--decision', BACK, '--confirm', '2');
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  commitAll(repo, 'Thu hồi');

  const paper = (document: string) =>
    writePaper(repo, ['decision', 'draft', BACK, '--document', document], `${document}.docx`, '2025-08-01');
  const decision = paper('decision');
  expect(decision.text).toMatch(
    /Không thực hiện việc đóng mã định danh điện tử của [^;]* \(H24\.04\.03\) thuộc [^;]* theo Quyết định bị thu hồi, bãi bỏ\.\n\d\. Không thực hiện việc đổi tên [^;]* \(H24\.01\) theo Quyết định bị thu hồi, bãi bỏ\./,
  );
  expect(decision.text).toContain('của 02 cơ quan, đơn vị đã đóng, hủy bỏ theo');
  expect(decision.text).toMatch(
    /Hủy việc tách một phần của .* \(H24\.04\) sang Sở Quy hoạch \(H24\.\d+\); mã định danh điện tử H24\.04 giữ nguyên\./,
  );
  expect(decision.rows.flat()).toContain('Thu hồi quyết định hủy bỏ mã');
  expect(decision.rows.flat()).not.toContain('H24.04.03');
  expect(decision.text).not.toContain('2030');
  const submission = paper('submission');
  expect(submission.text).toContain('(H24.04.03) thuộc ');
  const [, before] = submission.rows;
  const { units } = jsonOf<{ units: object[] }>(call(repo, 'list', '--at', '2025-08-01', '--json'), 'list');
  expect(before?.at(-1)).toBe(String(units.length).padStart(2, '0'));
  expect(paper('dispatch').text).toContain('Không cập nhật việc đóng mã định danh điện tử của');
  expect(call(repo, 'check', 'decision.docx', '--decision', BACK)).toMatchObject({ status: 0 });
  const consolidated = paper('consolidation');
  expect(consolidated.notes.filter((note) => /^(?:Mã|Tên) .*2030/.test(note))).toEqual([]);
});
