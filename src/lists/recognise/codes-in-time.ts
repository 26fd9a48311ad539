import type { Claim } from './columns-by-content.js';

type Time = 'before' | 'after';

function timeOf({ field }: Claim, others: readonly Claim[]): Time | undefined {
  if (field === 'nameBefore') return 'before';
  if (field === 'nameAfter') return 'after';
  if (field !== 'name') return undefined;
  // beside a name that is of before, or of after, the plain one is the other
  const [other] = others.filter((each) => each.field === 'nameBefore' || each.field === 'nameAfter');
  return other === undefined ? undefined : other.field === 'nameBefore' ? 'after' : 'before';
}

/** "Mã định danh | Mã định danh đã thu hồi": of two codes that one is of before which its heading says to be over. */
function byTheirEnds(claims: readonly Claim[]): Claim[] {
  const codes = claims.filter(({ field, mapped }) => field === 'code' && !mapped);
  const ended = codes.filter(({ ends }) => ends === true);
  const isKnown = claims.some(({ field }) => field === 'codeBefore' || field === 'codeAfter');
  if (isKnown || codes.length !== 2 || ended.length !== 1) return [...claims];
  return claims.map((claim): Claim => {
    if (claim !== ended[0]) return claim;
    const { ends: _said, ...rest } = claim;
    return { ...rest, field: 'codeBefore' };
  });
}

/** "Đơn vị trước sắp xếp | Mã | Đơn vị sau sắp xếp | Mã": each of two codes is of the time of the name beside it. */
export function codesInTime(claims: readonly Claim[]): Claim[] {
  const names = claims.filter(({ field }) => field === 'name' || field === 'nameBefore' || field === 'nameAfter');
  const codes = claims.filter(({ field, mapped }) => field === 'code' && !mapped);
  const times = names.map((name) => timeOf(name, names));
  if (codes.length !== 2 || names.length !== 2 || !times.includes('before') || !times.includes('after'))
    return byTheirEnds(claims);
  const both = [...names, ...codes].sort((a, b) => a.column - b.column);
  const inTurn = both.every((each, i) => names.includes(each) === (names.includes(both[0] ?? each) === (i % 2 === 0)));
  if (!inTurn) return byTheirEnds(claims);
  return claims.map((claim): Claim => {
    const at = codes.indexOf(claim);
    if (at < 0) return claim;
    return { ...claim, field: times[at] === 'before' ? 'codeBefore' : 'codeAfter' };
  });
}
