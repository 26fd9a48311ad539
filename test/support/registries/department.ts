const AGENCY = `# yaml-language-server: $schema=../../../schemas/agency.schema.json
- code: H24.12
  name: Sở Thông tin và Truyền thông
  phone: 0225 000 0012
  granted: {decision: 2022-100-qd-ubnd}
# bộ phận một cửa
- code: H24.12.01
  name: Văn phòng Sở
  phone: 0225 000 1201
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.12.02
  name: Thanh tra Sở
  phone: 0225 000 1202
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.12.03
  name: Trung tâm cũ
  phone: 0225 000 1203
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2023-10-qd-ubnd
    reason: dissolved
- code: H24.12.04
  name: Trung tâm Thông tin
  phone: 0225 000 1204
  granted: {decision: 2023-du-thao}
`;

/** A small registry: a signed decision, a later one, a draft, and an agency with units of every kind. */
export const FILES: Readonly<Record<string, string>> = {
  'registry.yaml': `# yaml-language-server: $schema=../schemas/registry.schema.json
format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố thử
place: Thử
roots:
  H24:
    groups: [2, 2, 2]
    alphabet: digits
    first: "01"
`,
  'decisions/2022-100-qd-ubnd.yaml': `# yaml-language-server: $schema=../../schemas/decision.schema.json
number: 100/QĐ-UBND
signed: 2022-01-10
authority: Ủy ban nhân dân thành phố thử
title: Về việc cấp mã định danh điện tử
kind: full
`,
  'decisions/2023-10-qd-ubnd.yaml': `# yaml-language-server: $schema=../../schemas/decision.schema.json
number: 10/QĐ-UBND
signed: 2023-02-01
authority: Ủy ban nhân dân thành phố thử
title: Về việc đóng mã định danh điện tử
kind: amendment
`,
  'decisions/2023-du-thao.yaml': `# yaml-language-server: $schema=../../schemas/decision.schema.json
drafted: 2023-05-20
authority: Ủy ban nhân dân thành phố thử
title: Về việc bổ sung mã định danh điện tử
kind: amendment
`,
  'units/H24.yaml': `# yaml-language-server: $schema=../../schemas/agency.schema.json
- code: H24
  name: Ủy ban nhân dân thành phố thử
  phone: 0225 000 0000
  granted: {decision: 2022-100-qd-ubnd}
`,
  'units/H24/H24.12.yaml': AGENCY,
  'units/H24/H24.13.yaml': `# yaml-language-server: $schema=../../../schemas/agency.schema.json
- code: H24.13
  name: Sở Nội vụ
  phone: 0225 000 0013
  granted: {decision: 2022-100-qd-ubnd}
`,
};
