import { isSameNameIn, nameKeyIn } from './names.js';
import type { Registry } from './registry.js';
import { bodyUnder, deciderOf, lettersOf } from './state-bodies.js';
import { nameAt } from './timeline.js';
import type { Decision, IsoDate, Unit } from './types.js';

/** The chairman decides for the body. */
const CHAIRMAN = /^Chủ tịch\s+/iu;
const BODY = /^(?:Ủy|Uỷ) ban nhân dân\s+|^Hội đồng nhân dân\s+/iu;
const KIND = /^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã|đặc khu)\s+/iu;

/** What papers call a body of a place that they need not name: `Ủy ban nhân dân tỉnh`. */
const PLACELESS = /^(?:(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân)\s+(?:tỉnh|thành phố)(?=\s)/iu;

/** The body that a name is of, where it is that of whoever decides for it: a chairman, a minister. */
const withoutHead = (name: string): string => bodyUnder(name.replace(CHAIRMAN, ''));

/** Every name of a unit, the present one first. */
const namesOf = ({ name, formerNames = [] }: Unit): string[] => [name, ...formerNames.map((former) => former.name)];

/** The bodies at level 1 of a registry by their names, and what was asked about already. */
interface Roots {
  byKey: ReadonlyMap<string, Unit>;
  asked: Map<string, Unit | undefined>;
}

const rootsNamed = new WeakMap<Registry, Roots>();

/** Found once for a registry: of every two decisions it is asked whether one body made both. */
function rootsOf(registry: Registry): Roots {
  const known = rootsNamed.get(registry);
  if (known !== undefined) return known;
  const byKey = new Map<string, Unit>();
  const short = new Map<string, Unit | undefined>();
  for (const root of registry.childrenOf(undefined)) {
    for (const name of namesOf(root)) {
      // whoever decides for a body is the body
      for (const each of [name, deciderOf(name)]) {
        const key = nameKeyIn(registry, each);
        if (!byKey.has(key)) byKey.set(key, root);
      }
      const placeless = PLACELESS.exec(name)?.[0];
      if (placeless === undefined) continue;
      const key = nameKeyIn(registry, placeless);
      short.set(key, short.has(key) && short.get(key) !== root ? undefined : root);
    }
  }
  // without its place a name says who is meant where one body alone may be
  for (const [key, root] of short) if (root !== undefined && !byKey.has(key)) byKey.set(key, root);
  const roots = { byKey, asked: new Map<string, Unit | undefined>() };
  rootsNamed.set(registry, roots);
  return roots;
}

/** The body at level 1 that bears a name, or ever bore it, in whatever spelling, or whose head does. */
export function rootCalled(registry: Registry, name: string): Unit | undefined {
  const { byKey, asked } = rootsOf(registry);
  if (!asked.has(name)) {
    const found = [name.replace(CHAIRMAN, ''), withoutHead(name)].flatMap(
      (each) => byKey.get(nameKeyIn(registry, each)) ?? [],
    );
    asked.set(name, found[0]);
  }
  return asked.get(name);
}

/** A text that names a body at level 1, with the name that the body bore on a day. */
export function bodyNamedAt(registry: Registry, text: string, at: IsoDate): string {
  const root = rootCalled(registry, text);
  if (root === undefined) return text;
  const name = nameAt(registry, root, at);
  const body = text.replace(CHAIRMAN, '');
  // in the spelling that people chose, as long as it is the name of the day, or of the head of that day
  if ([body, withoutHead(body)].some((each) => isSameNameIn(registry, each, name))) return text;
  const head = deciderOf(name);
  if (head !== name && isSameNameIn(registry, text, head)) return text;
  return withoutHead(body) === body ? `${CHAIRMAN.exec(text)?.[0] ?? ''}${name}` : head;
}

/**
 * The registry's own authority under the name it bore on a day: `registry.yaml` has today's, and a province that became
 * a city issued its papers as a province until then.
 */
export function authorityAt(registry: Registry, at: IsoDate): string {
  return bodyNamedAt(registry, registry.settings.authority, at);
}

/** NĐ 30/2020/NĐ-CP, Phụ lục II: the one city whose kind is written with a capital, and its name never without it. */
const SAIGON = /(^|\s)thành phố(?=\s+Hồ Chí Minh(?:\s|$))/u;

/**
 * The body that issues a decision; where the decision names none, the registry's own as of the day it was signed. What is
 * signed keeps the name it bears; a draft has that of the day.
 */
export function authorityOf(registry: Registry, { authority, signed }: Decision, today: IsoDate): string {
  const name = authority ?? authorityAt(registry, signed ?? today);
  return (signed === undefined ? bodyNamedAt(registry, name, today) : name).replace(SAIGON, '$1Thành phố');
}

/** True for two names of one body: one name in two spellings, or names that a body at level 1 bore one after the other. */
export function isOneBody(registry: Registry, a: string, b: string): boolean {
  const [one, other] = [rootCalled(registry, a), rootCalled(registry, b)];
  if (one !== undefined || other !== undefined) return one === other;
  return isSameNameIn(registry, withoutHead(a), withoutHead(b));
}

/**
 * True for a body that a registry answers for: its own authority, or one at level 1 of it under any name it ever bore (the
 * council beside the committee, the province before it became a city), or whoever decides for one of these.
 */
export function isOwnBody(registry: Registry, name: string): boolean {
  return rootCalled(registry, name) !== undefined || isOneBody(registry, name, registry.settings.authority);
}

/** What a body is named after: `tỉnh Quảng Ninh` of `Ủy ban nhân dân tỉnh Quảng Ninh`. */
const localityOf = (name: string): string => name.replace(BODY, '');

/** The names of the registry's own body that are not that of a day, and that one. */
function namesBeside(registry: Registry, at: IsoDate): { then: string; others: string[] } | undefined {
  const root = rootCalled(registry, registry.settings.authority);
  if (root === undefined) return undefined;
  const then = nameAt(registry, root, at);
  const others = namesOf(root).filter((name) => !isSameNameIn(registry, name, then));
  return others.length === 0 ? undefined : { then, others };
}

/** The place that papers are dated at, by the name of the day. */
export function placeAt(registry: Registry, at: IsoDate): string {
  const { place } = registry.settings;
  const names = namesBeside(registry, at);
  const placeOf = (name: string): string => localityOf(name).replace(KIND, '');
  if (/^(?:thành phố\s+)?Hồ Chí Minh$/iu.test(place)) return 'Thành phố Hồ Chí Minh';
  return names?.others.some((name) => placeOf(name) === place) ? placeOf(names.then) : place;
}

/** What a locality is called, without those that it lies in. */
const LOCALITY =
  /^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|phường|xã|đặc khu)\s+(?<name>.+?)(?:,?\s+(?:huyện|quận|thị xã|thành phố|tỉnh)\s.*)?$/iu;

/**
 * Where a body has its seat, as papers name it (NĐ 30/2020/NĐ-CP, Phụ lục I): the name of its own place, which stays whole
 * where it is a number; bodies of the whole country sit in the capital. Undefined where the name does not say it.
 */
function seatOf(name: string): string | undefined {
  const body = withoutHead(name.replace(/^Thường trực\s+/iu, ''));
  if (lettersOf(body) !== undefined) return 'Hà Nội';
  const locality = BODY.test(body) ? localityOf(body) : '';
  const place = LOCALITY.exec(locality)?.groups?.name;
  if (place === undefined) return undefined;
  if (/^\d/.test(place)) return `${locality.charAt(0).toLocaleUpperCase('vi')}${locality.slice(1)}`;
  return place === 'Hồ Chí Minh' ? 'Thành phố Hồ Chí Minh' : place;
}

/** The place that a decision, and the papers that go with it, are dated at: the registry's, or that of another body. */
export function placeOf(registry: Registry, decision: Decision, at: IsoDate): string {
  const authority = authorityOf(registry, decision, at);
  const isOwn = isOneBody(registry, authority, registry.settings.authority);
  return (isOwn ? undefined : seatOf(authority)) ?? placeAt(registry, at);
}

/** The registry's title, with the name that its place bore on a day where it has another one of its names. */
export function titleAt(registry: Registry, at: IsoDate): string {
  const { title } = registry.settings;
  const names = namesBeside(registry, at);
  if (names === undefined) return title;
  // the longest that is there: one name may be the beginning of another
  const localities = [names.then, ...names.others].map(localityOf).sort((a, b) => b.length - a.length);
  const standing = localities.find((each) => title.toLowerCase().includes(each.toLowerCase()));
  if (standing === undefined || standing === localityOf(names.then)) return title;
  const from = title.toLowerCase().indexOf(standing.toLowerCase());
  return title.slice(0, from) + localityOf(names.then) + title.slice(from + standing.length);
}
