import { levelOf } from '../../core/code/code.js';
import { namesToSearch } from '../../core/query/search/index.js';
import { LONGEST } from '../../core/query/search/longest.js';
import { type PackedIndex, type PackedPart, packUnit } from '../../core/query/search/packed.js';
import { spellingsOf } from '../../core/query/search/spellings.js';
import { writtenOutIn } from '../../core/registry/names.js';
import type { Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import { jsonText } from '../../core/text/visible.js';
import { LANGUAGES, type Site, type SiteFile } from './site.js';

/** Units that one file may hold by itself; where there are more, those of the upper levels come first, then parts. */
const WHOLE = 6000;
const PART = 3000;
/** A word is noted where it stands in this share of the parts at most; any other narrows nothing. */
const FEW = 1 / 3;

/** Texts that the script shows, by their ids after `site.js.`. */
const WORDS = [
  'none',
  'near',
  'found',
  'more',
  'cut',
  'searching',
  'formerName',
  'shortName',
  'legacyCode',
  'now',
] as const;

/** JSON that stands in a script: it can end no element of a page that holds it. */
function scriptJson(value: unknown): string {
  return jsonText(value).replace(/</g, '\\u003C');
}

/** The units in the parts in which they are looked through. */
function partsOf({ registry }: Site): Unit[][] {
  const all = [...registry.units.values()];
  if (all.length <= WHOLE) return [all];
  const parts: Unit[][] = [all.filter(({ code }) => levelOf(code) <= 2)];
  const rest = all.filter(({ code }) => levelOf(code) > 2);
  for (let i = 0; i < rest.length; i += PART) parts.push(rest.slice(i, i + PART));
  return parts;
}

function wordsIn({ registry, at }: Site, units: readonly Unit[]): Set<string> {
  const words = new Set<string>();
  for (const unit of units) {
    for (const [, text] of namesToSearch(registry, unit, at)) {
      for (const spelt of spellingsOf(text, (each) => writtenOutIn(registry, each))) {
        for (const word of fold(spelt).split(' ')) words.add(word);
      }
    }
  }
  words.delete('');
  return words;
}

/** In which parts the words stand that stand in few. */
function fewWords(site: Site, parts: readonly (readonly Unit[])[]): Record<string, number[]> {
  if (parts.length === 1) return {};
  const places = new Map<string, number[]>();
  parts.forEach((units, part) => {
    for (const word of wordsIn(site, units)) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [part]);
      else known.push(part);
    }
  });
  // an empty list: the word is in so many that it narrows nothing
  return Object.fromEntries([...places].map(([word, list]) => [word, list.length <= parts.length * FEW ? list : []]));
}

function wordsToShow({ messages }: Site): Record<string, Record<string, string>> {
  return Object.fromEntries(
    LANGUAGES.map((lang) => {
      const { find } = messages[lang];
      const statuses = ['draft', 'upcoming', 'active', 'closed', 'annulled', 'revoked'];
      const words = [
        ...WORDS.map((id) => [id, find(`site.js.${id}`, { count: LONGEST }) ?? id]),
        ...statuses.map((status) => [status, find(`word.${status}`, {}) ?? status]),
      ];
      return [lang, Object.fromEntries(words) as Record<string, string>];
    }),
  );
}

/** What the pages search in, as scripts that hand over what they hold: pages opened from disk may load nothing else. */
export function* searchFiles(site: Site): Generator<SiteFile> {
  const { registry, at } = site;
  const parts = partsOf(site);
  const described = parts.map((units): PackedPart => {
    return { count: units.length, first: units[0]?.code ?? '', last: units.at(-1)?.code ?? '' };
  });
  const groups = Object.entries(registry.settings.roots).map(([root, { groups: widths }]) => [root, widths ?? []]);
  const index: PackedIndex = {
    parts: described,
    words: fewWords(site, parts),
    abbreviations: registry.settings.abbreviations ?? {},
    groups: Object.fromEntries(groups) as PackedIndex['groups'],
  };
  yield {
    path: 'assets/tim/muc-luc.js',
    content: `madinhdanh.index(${scriptJson({ ...index, texts: wordsToShow(site) })});\n`,
  };
  for (const [i, units] of parts.entries()) {
    const lines = units.map((unit) => scriptJson(packUnit(registry, unit, at)));
    yield { path: `assets/tim/${i}.js`, content: `madinhdanh.part(${i},[\n${lines.join(',\n')}\n]);\n` };
  }
}
