const HEAD = `format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố
place: Hải Phòng
roots:
  H24:
    groups: [2, 2, 2]
    alphabet: digits
    first: "01"
`;

/** A file `registry.yaml` for examples: what every registry says, and what else is given. */
export function exampleSettings(rest = '', from = '', to = ''): string {
  return `${HEAD.replace(from, to)}${rest}`;
}
