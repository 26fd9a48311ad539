import type { DataPath } from '../finding.js';
import {
  CONTROL_CHARACTER,
  ETH,
  FOREIGN,
  INVISIBLE_CHARACTER,
  LINES,
  NOT_NFC,
  SIGNS,
  SPACES,
  scanText,
} from '../text/scan.js';
import { contactEntry, isContactField, WORDED_FIELDS } from './contact-fields.js';
import type { DecisionEntry, UnitEntry } from './registry-files.js';
import type { ChangedContact, Settings, Unit } from './types.js';

/** A text in which something was seen, with the flags of {@link scanText}. */
export interface FlaggedText {
  key: string;
  path: DataPath;
  text: string;
  flags: number;
}

/** What has texts: a unit, a decision, the settings. */
export type TextHolder = UnitEntry | DecisionEntry | Settings;

const NAMES = ['name', 'shortName'] as const;

/** Of a text that is no Vietnamese (an old code, a web address) only its characters are looked at. */
const CHARACTERS = CONTROL_CHARACTER | LINES | INVISIBLE_CHARACTER | FOREIGN;

/** What a text of several lines may have: its lines, its spaces, signs of every kind. */
const FREE = SPACES | ETH | LINES | SIGNS;

/** What an old code or a web address is made of almost always: nothing that has to be scanned for. */
const PLAIN = /^[!-~]*$/;

/** True for a field that may run over several lines and quote foreign words, as a note does. */
export function hasLines(key: string): boolean {
  return isContactField(key) && contactEntry(key).lines === true;
}

/** Collects the texts that are not clean; makes nothing where all are. */
class Collector {
  #found: FlaggedText[] | undefined;

  look(key: string, path: DataPath, text: string, asked = ~0): void {
    const flags = scanText(text) & asked;
    if (flags !== 0) this.#keep({ key, path, text, flags });
  }

  /** The text of a field of what stands at a place. */
  lookIn(place: DataPath, field: string, text: string, asked: number): void {
    const flags = scanText(text) & asked;
    if (flags !== 0) this.#keep({ key: field, path: [...place, field], text, flags });
  }

  #keep(found: FlaggedText): void {
    this.#found ??= [];
    this.#found.push(found);
  }

  get found(): readonly FlaggedText[] {
    return this.#found ?? [];
  }
}

function contactTexts(data: Unit | ChangedContact, path: readonly (string | number)[], collector: Collector): void {
  for (const field of WORDED_FIELDS) {
    const text = data[field];
    if (typeof text === 'string') {
      collector.lookIn(path, field, text, hasLines(field) ? ~FREE : ~0);
    }
  }
  const { website } = data;
  if (typeof website === 'string' && !PLAIN.test(website)) {
    collector.lookIn(path, 'website', website, CHARACTERS | NOT_NFC);
  }
}

function textsOfUnit(unit: Unit, collector: Collector): void {
  for (const field of NAMES) {
    const text = unit[field];
    if (text !== undefined) collector.look(field, [field], text);
  }
  contactTexts(unit, [], collector);
  unit.changedContacts?.forEach((entry, i) => {
    contactTexts(entry, ['changedContacts', i], collector);
  });
  unit.legacyCodes?.forEach((code, i) => {
    if (!PLAIN.test(code)) collector.look('legacyCodes', ['legacyCodes', i], code, CHARACTERS);
  });
  unit.formerNames?.forEach((former, i) => {
    collector.look('name', ['formerNames', i, 'name'], former.name);
    if (typeof former.shortName === 'string') {
      collector.look('shortName', ['formerNames', i, 'shortName'], former.shortName);
    }
  });
  if (unit.verified !== undefined) collector.look('by', ['verified', 'by'], unit.verified.by, CHARACTERS);
  // what was misprinted stands as it was; what is said of it does not
  unit.corrections?.forEach(({ reason, by = '' }, i) => {
    collector.look('reason', ['corrections', i, 'reason'], reason, CHARACTERS);
    collector.look('by', ['corrections', i, 'by'], by, CHARACTERS);
  });
}

/** Every text in the data of a file that people write by hand; those of articles may have several lines. */
function textsIn(data: unknown, path: (string | number)[], collector: Collector): void {
  if (typeof data === 'string') {
    const key = path.findLast((step) => typeof step === 'string') ?? '';
    const asked = path[0] === 'articles' ? CHARACTERS & ~LINES : CHARACTERS;
    collector.look(String(key), path, data, asked);
  } else if (Array.isArray(data)) {
    data.forEach((each, i) => {
      textsIn(each, [...path, i], collector);
    });
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) textsIn(value, [...path, key], collector);
  }
}

/** The texts of a unit that are not clean; none for almost every unit. */
export function flaggedTexts(unit: Unit): readonly FlaggedText[] {
  const collector = new Collector();
  textsOfUnit(unit, collector);
  return collector.found;
}

/** The texts of a unit, a decision or the settings that are not clean. */
export function flaggedIn(holder: TextHolder): readonly FlaggedText[] {
  if ('unit' in holder) return flaggedTexts(holder.unit);
  const collector = new Collector();
  if ('decision' in holder) {
    const { id: _, ...data } = holder.decision;
    textsIn(data, [], collector);
  } else textsIn(holder, [], collector);
  return collector.found;
}
