import { describe, expect, test } from 'vitest';
import { Registry } from '../../../../src/core/registry/registry.js';
import type { Decision, Settings, Unit } from '../../../../src/core/registry/types.js';
import { messagesFor } from '../../../../src/messages/index.js';
import { siteFiles } from '../../../../src/report/site/files.js';
import { eventsByDecision, type Site } from '../../../../src/report/site/site.js';

const AT = '2025-08-01';
const ATTACKS = [
  '<script>alert(1)</script>',
  '"onmouseover="alert(1)',
  "'><img src=x onerror=alert(1)>",
  ']]><x/>',
  '</title><svg onload=alert(1)>',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '\u2028alert(1)\u2029',
  '\u202eUBND\u2066\u200f',
  '\u0000\u001b[2J\u0007',
  '&lt;b&gt; &amp;',
  '$\u007balert(1)}`',
];
const TEXT = ATTACKS.join(' ');

/** A site whose every text is an attack. */
function siteOf(text: string): Site {
  const settings: Settings = {
    format: 1,
    title: text,
    timezone: 'Asia/Ho_Chi_Minh',
    authority: text,
    place: text,
    roots: { H24: { groups: [2, 2, 2], alphabet: 'digits' } },
    abbreviations: { [text]: text },
  };
  const signed = { number: text, signed: '2022-01-10', title: text, kind: 'full', authority: text } as const;
  const decisions: Decision[] = [
    { id: 'q1', ...signed, signedFile: { name: text, sha256: text } },
    { id: text, ...signed, signed: '2023-01-10' },
  ];
  const contact = { address: text, email: text, phone: text, fax: text, website: `javascript:${text}` };
  const unit = (code: string, rest: Partial<Unit> = {}): Unit => {
    return { code, name: text, shortName: text, type: text, ...contact, granted: { decision: 'q1' }, ...rest };
  };
  const units: Unit[] = [
    unit('H24', { identifiers: [{ scheme: text, value: text }] }),
    unit('H24.01', {
      legacyCodes: [text, '../../x', 'CON', 'EN', '.htaccess', '000.00.09.H24'],
      formerNames: [{ name: `${text}1`, decision: text }],
      corrections: [{ field: 'name', was: text, by: text, on: AT, reason: text }],
    }),
    unit('H24.02', { closed: { decision: text, reason: 'merged', successors: ['H24.01'] } }),
    unit('H24.01.01', { spunOff: [{ to: ['H24.01.02'], decision: text }] }),
    unit('H24.01.02'),
    // what no registry that was read has: such a code is no path
    unit('../../etc'),
    unit('H24.03/..'),
  ];
  const registry = new Registry(settings, decisions, units);
  const messages = { vi: messagesFor('vi'), en: messagesFor('en') };
  return { registry, at: AT, messages, baseUrl: 'https://ma.example.vn/', events: eventsByDecision(registry, AT) };
}

const FILES = [...siteFiles(siteOf(TEXT), (path) => path)].map(({ path, content }): [string, string] => {
  return [path, typeof content === 'string' ? content : content instanceof Uint8Array ? '' : [...content].join('')];
});
const FORMS = /^<!DOCTYPE html>/;

/** The mark-up of a page that came of plain texts: whatever an attack adds to it is seen. */
function skeleton(text: string): string[] {
  return text.match(/<[^>]*>/g)?.map((tag) => tag.replace(/="[^"]*"/g, '=""')) ?? [];
}

describe('texts that would be something else', () => {
  const plain = new Map(
    [...siteFiles(siteOf('Sở'), (path) => path)].map(({ path, content }) => [path, String(content)] as const),
  );

  test('add no element and no attribute to any page, nor to the feed', () => {
    const pages = FILES.filter(([path, text]) => FORMS.test(text) || path.endsWith('.xml'));
    expect(pages.length).toBeGreaterThan(30);
    for (const [path, text] of pages) {
      const tags = new Set(skeleton(plain.get(path) ?? ''));
      expect(
        skeleton(text).filter((tag) => !tags.has(tag) && !/^<\/?(?:code|a|span|div|dt|dd)/.test(tag)),
        path,
      ).toEqual([]);
      expect(text, path).not.toMatch(/<script>|<img|<svg onload|"onmouseover|<x\/>|href="javascript:/);
    }
  });

  test('stand visibly where they act or hide', () => {
    for (const [path, text] of FILES) {
      if (path === 'assets/site.js') continue;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its job
      expect(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b-\u200f]/.test(text), path).toBe(
        false,
      );
    }
  });

  test('end no script, and come whole to the search', () => {
    const part = FILES.find(([path]) => path === 'assets/tim/0.js')?.[1] ?? '';
    expect(part).not.toContain('<');
    const json = /^madinhdanh\.part\(0,(\[[\s\S]*\])\);\n$/.exec(part)?.[1] ?? '';
    expect((JSON.parse(json) as unknown[][]).find(([code]) => code === 'H24')?.slice(0, 3)).toEqual(['H24', 2, TEXT]);
  });

  test('make no file of a name that is no code, nor one outside the site', () => {
    for (const [path] of FILES) {
      expect(path).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/);
      expect(path).not.toMatch(/(?:^|\/)(?:CON|EN|etc)(?:\/|\.|$)/);
    }
    expect(FILES.some(([path]) => path === '000.00.09.H24/index.html')).toBe(true);
  });
});
