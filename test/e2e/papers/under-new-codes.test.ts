import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { writePaper } from '../../support/papers.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { alterWord } from '../../support/signed.js';

const MERGER = `decision: ${DRAFT}
changes:
  - merge: {from: [H24.04], into: {code: H24.02}, children: move}
`;
const TODAY = '2025-07-21';

let repo: string;
let above: string;
beforeAll(() => {
  repo = town();
  writeFileSync(join(repo, 'sap-nhap.yaml'), MERGER);
  const asked = call(repo, 'apply', 'sap-nhap.yaml').stderr;
  const confirm = /--confirm (\d+)/.exec(asked)?.[1];
  if (confirm !== undefined) expect(call(repo, 'apply', 'sap-nhap.yaml', '--confirm', confirm).status).toBe(0);
  commitAll(repo, 'Sáp nhập');
  above = JSON.parse(call(repo, 'show', 'H24.02', '--json').stdout).name;
});

const paper = (document: string) =>
  writePaper(repo, ['decision', 'draft', DRAFT, '--document', document], `${document}.docx`, TODAY);

describe('units that move to another agency with new codes', () => {
  it('stand in the annex with the agency that they are under now, which `check` holds against the registry', () => {
    const { rows } = paper('decision');
    const head = rows.find((cells) => cells.includes('Mã định danh mới')) ?? [];
    const at = head.indexOf('Trực thuộc');
    const moved = rows.filter((cells) => cells.some((cell) => cell.startsWith('H24.04.')));
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.map((cells) => cells[at])).toEqual(moved.map(() => above));
    const check = (file: string) => call(repo, 'check', file, '--decision', DRAFT);
    expect(check('decision.docx').status).toBe(0);
    alterWord(join(repo, 'decision.docx'), [[`>${above}<`, '>Văn phòng<']]);
    const { status, stdout } = check('decision.docx');
    expect([status, stdout]).toEqual([1, expect.stringContaining('cấp trên')]);
  });

  it('are told with it in the Tờ trình, the comparison and the công văn', () => {
    expect(paper('submission').text).toMatch(new RegExp(`được thay bằng mã H24\\.02\\.\\d+ thuộc ${above}`));
    expect(paper('comparison').text).toMatch(new RegExp(`\\(H24\\.02\\.\\d+\\) thuộc ${above}`));
    expect(paper('dispatch').text).toContain(`Thay thế mã; nay thuộc ${above}`);
  });
});
