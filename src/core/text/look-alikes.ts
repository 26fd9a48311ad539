/**
 * Letters that look like those Vietnamese is written with and are others: `look` is theirs, `right` the letters meant,
 * one for one. What Unicode itself holds to be a form of another letter (fullwidth, mathematical, encircled) follows
 * from its compatibility mapping and needs no entry.
 */
const ALIKE: readonly (readonly [look: string, right: string])[] = [
  // Cyrillic
  ['АВЕЅІЈКМНОРСТУХҮҰЅԌԚԜӀѴҺԀԍԛԝԁһӏѵ', 'ABESIJKMHOPCTYXYYSGQWIVHDgqwdhlv'],
  ['авеѕіјкмнорстухгпиьу', 'abesijkmhopctyxrnuby'],
  // Greek
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿϴ', 'ABEZHIKMNOPTYXCJO'],
  ['αβγεηικνορτυχωϲϳμ', 'abyenikvoptuxwcju'],
  // Armenian, Cherokee, Lisu, Coptic
  ['ՍՏՕԼօսհոզցյ', 'USOLouhnqgj'],
  ['ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃᏎᏔ', 'ABCDEGHiJKLMPRSTVWZ4W'],
  ['ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ', 'BPDTGKJCZFMNLSRVHWXYAEIOU'],
  ['ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⲟⲣⲥ', 'ABEHIKMNOPCTYXopc'],
  // Latin letters of other alphabets and of phonetics, those with hooks among them
  ['ıɩɪǀɑɐəǝɛɡℓſĸŋŊƒⱱ', 'iiilaaeeeglsknNfv'],
  ['ɓƃƈɗɠɦƙɱɲƞƥʠɾɽʂƭʋƴȥɨʉøȼ', 'bbcdghkmnnpqrrstvyziuøc'],
  ['ƁƇƊƑƓƘƝƤƬƲƳɌɎɆƵƂ', 'BCDFGKNPTVYRYEZB'],
  ['ʙɢʜʟɴʀʏᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱ', 'BGHLNRYACDEJKMOPTUVWZFS'],
  ['ƉƋɖƌȡᵭ', 'ĐĐđđđđ'],
  // marks that look like ours on the letters that bear ours
  ['ǎǍẚȃȂȇȆȏȎơƠưƯ', 'ăĂảâÂêÊôÔơƠưƯ'],
  // apostrophes that count as letters
  ['ʼʻˈʹʾʿꞌ', '’’’’’’’'],
];

const RIGHT = new Map(
  ALIKE.flatMap(([look, right]) => {
    const meant = [...right];
    return [...look].map((letter, i): [string, string] => [letter, meant[i] ?? letter]);
  }),
);

/** The look-alikes of letters A–Z, and those letters one for one: of what a code is written with. */
export function lookAlikesOfCodes(): { look: string; right: string } {
  const pairs = [...RIGHT].filter(([, right]) => /^[A-Za-z]$/.test(right));
  return { look: pairs.map(([look]) => look).join(''), right: pairs.map(([, right]) => right).join('') };
}

/** All look-alikes with one letter for each, and those letters one for one. */
export function lookAlikes(): { look: string; right: string } {
  const pairs = [...RIGHT].filter(([look, right]) => look !== right);
  return { look: pairs.map(([look]) => look).join(''), right: pairs.map(([, right]) => right).join('') };
}

/** What Unicode maps a form of a letter to, where that is something Vietnamese is written with. */
function unicodeForm(letter: string): string | undefined {
  // squared and regional letters have no mapping
  const code = letter.codePointAt(0) ?? 0;
  for (const first of [0x1f150, 0x1f170, 0x1f1e6]) {
    if (code >= first && code < first + 26) return String.fromCharCode(0x41 + code - first);
  }
  const form = letter.normalize('NFKC');
  return form !== letter && /^[\p{Script=Latin}\p{Nd}\p{P}\p{S}]+$/u.test(form) ? form : undefined;
}

/** The letter that a look-alike stands for; undefined where it looks like none. */
export function rightLetter(letter: string): string | undefined {
  const right = RIGHT.get(letter) ?? unicodeForm(letter);
  return right === letter ? undefined : right;
}

/** Whatever is none of the letters and signs that Vietnamese is written with. */
const ODD = /[^\p{ASCII}\p{M}À-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]/gu;

/** A text with the letters that its look-alikes stand for. */
export function rightLetters(text: string): string {
  return text.replace(ODD, (letter) => rightLetter(letter) ?? letter);
}
