import type { RuleWording } from './definition.js';
import { RULES } from './index.js';

/** The words of a rule as messages: `title.<id>`, `about.<id>`, `rule.<id>[.<variant>]`, `hint.<id>[.<variant>]`. */
function messagesOf(
  id: string,
  { title, about, message, hint, variants = {} }: RuleWording<string>,
): [string, string][] {
  const pairs: [string, string | undefined][] = [
    [`title.${id}`, title],
    [`about.${id}`, about],
    [`rule.${id}`, message],
    [`hint.${id}`, hint],
    ...Object.entries(variants).flatMap(([variant, words]): [string, string | undefined][] => [
      [`rule.${id}.${variant}`, words.message],
      [`hint.${id}.${variant}`, words.hint],
    ]),
  ];
  return pairs.flatMap(([key, text]): [string, string][] => (text === undefined ? [] : [[key, text]]));
}

function catalogue(lang: 'vi' | 'en'): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.values(RULES).flatMap((rule) => messagesOf(rule.id, rule[lang])));
}

/** The words of every rule as the messages of either language; scripts/generate.mjs makes a catalogue of them. */
export const RULE_WORDINGS = { vi: catalogue('vi'), en: catalogue('en') };
