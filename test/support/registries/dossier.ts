import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOn } from '../cli.js';
import { bundledRegistry } from './bundled.js';

/** The day on which the dossier is drawn up. */
export const DOSSIER_DAY = '2024-06-10';
/** The amendment that the dossier is about. */
export const AMENDMENT = '2024-bo-sung-ma';

const CHANGES = `decision: ${AMENDMENT}
changes:
  - grant: {parent: H24, name: Ban Quản lý dự án đầu tư xây dựng công trình mẫu}
  - grant: {parent: H24.12, name: Trung tâm Giám sát mẫu}
  - rename: {code: H24.18.01, name: Bệnh viện mẫu Việt Tiệp}
  - replace: {code: H24.12.02, parent: H24.16}
  - close: {code: H24.12.01, reason: dissolved}
  - annul: {code: H24.18.02}
  - merge: {from: [H24.18.03], into: {code: H24.18.04}}
  - split: {from: H24.18.05, into: [{parent: H24.18, name: Bệnh viện mẫu A}, {parent: H24.18, name: Bệnh viện mẫu B}]}
`;

/** Calls the built program on {@link DOSSIER_DAY}. @throws Error with what it said, where it fails */
export function onDossierDay(repo: string, ...args: string[]): string {
  const { status, stdout, stderr } = runOn(DOSSIER_DAY)(repo, args);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** A repository with the bundled registry and a draft in it that does something of every kind. */
export function dossier(): string {
  const repo = bundledRegistry();
  onDossierDay(repo, 'decision', 'new', '--title', 'Về việc bổ sung mã', '--kind', 'amendment');
  writeFileSync(join(repo, 'thay-doi.yaml'), CHANGES);
  onDossierDay(repo, 'apply', 'thay-doi.yaml');
  const fields = {
    '--title': 'Về việc bổ sung, thay thế, hủy bỏ mã định danh điện tử của một số cơ quan, đơn vị',
    '--department': 'Sở Thông tin và Truyền thông',
    '--head': 'Giám đốc',
    '--department-signer': 'Trần Văn Mẫu',
    '--basis': 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
    '--proposal': 'Theo đề nghị của Giám đốc Sở Thông tin và Truyền thông',
    '--signer-title': 'CHỦ TỊCH',
    '--on-behalf': 'TM. ỦY BAN NHÂN DÂN',
    '--recipients': 'Như Điều 4',
    '--drafter': 'CNTT',
    '--department-drafter': 'CNTT',
  };
  onDossierDay(repo, 'decision', 'edit', AMENDMENT, ...Object.entries(fields).flat());
  return repo;
}
