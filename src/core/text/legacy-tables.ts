/**
 * The two one-byte encodings of old Vietnamese documents, as they show when their bytes are read as
 * Latin-1 / cp1252 (which agree on every byte used here).
 */

/** TCVN 5712:1993 VN3 (ABC, fonts .VnTime): one byte a letter; no capitals with tone marks. */
const TCVN3_BYTES =
  '¡¢£¤¥¦§' + '¨©ª«¬\u00AD®' + 'µ¶·¸¹»¼½¾ÆÇÈÉÊË' + 'ÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ' + 'ßáâãäåæçèéêëìíî' + 'ïñòóôõö÷øùúûüýþ';
const TCVN3_LETTERS =
  'ĂÂÊÔƠƯĐ' + 'ăâêôơưđ' + 'àảãáạằẳẵắặầẩẫấậ' + 'èẻẽéẹềểễếệìỉĩíị' + 'òỏõóọồổỗốộờởỡớợ' + 'ùủũúụừửữứựỳỷỹýỵ';

/** Byte shown as Latin-1 → Unicode letter. */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  [...TCVN3_BYTES].map((byte, i) => [byte, TCVN3_LETTERS[i] ?? byte]),
);

/** VNI-Windows (fonts VNI-Times): base letters that stand alone; ô and ö are ơ and ư. */
const VNI_SINGLE = new Map(Object.entries({ í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', ô: 'ơ', ö: 'ư' }));
const VNI_TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const VNI_CIRCUMFLEX = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const VNI_BREVE = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Base letter as typed → its Unicode letter and the marks that may follow it. */
const VNI_BASES: [string, string, Record<string, string>][] = [
  ['a', 'a', { ...VNI_TONES, ...VNI_CIRCUMFLEX, ...VNI_BREVE }],
  ['e', 'e', { ...VNI_TONES, ...VNI_CIRCUMFLEX }],
  ['o', 'o', { ...VNI_TONES, ...VNI_CIRCUMFLEX }],
  ['u', 'u', VNI_TONES],
  ['y', 'y', VNI_TONES],
  ['ô', 'ơ', VNI_TONES],
  ['ö', 'ư', VNI_TONES],
];

function vniTable(): Map<string, string> {
  const table = new Map(VNI_SINGLE);
  for (const [base, letter, marks] of VNI_BASES) {
    for (const [mark, sign] of Object.entries(marks)) table.set(base + mark, (letter + sign).normalize('NFC'));
  }
  return table;
}

/** One or two lower-case characters shown as Latin-1 → lower-case Unicode letter. */
export const VNI: ReadonlyMap<string, string> = vniTable();
