const PEOPLES_COMMITTEE = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân)\s/iu;
/** What is of a People's Committee, and has none under it. */
const SUBORDINATE =
  /^(?:sở|ban|phòng|chi cục|cục|trung tâm|trường|bệnh viện|viện|văn phòng|thanh tra|trạm|đội|công an|quỹ)\s/iu;

/** True for a People's Committee "under" a department or one of its bodies: whoever wrote the line above a list did not mean that. */
export function isSenior(name: string, above: string): boolean {
  return PEOPLES_COMMITTEE.test(name.normalize('NFC').trim()) && SUBORDINATE.test(above.normalize('NFC').trim());
}
