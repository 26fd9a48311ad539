import type { ReportedFinding } from '../../core/finding.js';
import { table } from '../../core/table.js';
import { replaceUnsafe, visible } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import type { FindingsFormat } from './format.js';
import { needsAttention, placedFindingText, placeText } from './plain.js';

/** Characters XML 1.0 cannot hold. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = table({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
});

function reference(char: string): string {
  return `&#x${(char.codePointAt(0) ?? 0).toString(16)};`;
}

/** What XML cannot hold in a form that can be seen; what acts or hides as references, which give it back. */
function escapeXml(text: string): string {
  const held = text.replace(NOT_XML, visible).replace(/[&<>"'\n\r\t]/g, (char) => ENTITIES[char] ?? char);
  return replaceUnsafe(held, reference);
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

function testCase(finding: ReportedFinding, prefix: string, messages: Messages): string {
  const { rule, file, severity, message, code } = finding;
  const path = `${prefix}${file}`;
  const name = `${rule}${code === undefined ? '' : ` ${code}`} (${placeText(finding, messages, prefix)})`;
  const open = `    <testcase${attributes({ name, classname: path, time: '0' })}>`;
  const grave = needsAttention(finding) ? `${messages.t('validate.attention')}: ` : '';
  const text = escapeXml(placedFindingText(finding, messages));
  const verdict =
    severity === 'error'
      ? `      <failure${attributes({ message, type: rule })}>${text}</failure>`
      : `      <skipped${attributes({ message: `${grave}${placedFindingText(finding, messages, ' → ')}` })}/>`;
  return `${open}\n${verdict}\n    </testcase>`;
}

interface Suite {
  name: string;
  cases: string[];
  failures: number;
  skipped: number;
}

function printSuite({ name, cases, failures, skipped }: Suite, id: number, timestamp: string): string {
  const counts = { tests: cases.length, failures, errors: 0, skipped, time: '0' };
  const open = `  <testsuite${attributes({ package: 'madinhdanh', id, name, timestamp, hostname: 'localhost', ...counts })}>`;
  return [open, '    <properties/>', ...cases, '    <system-out/>', '    <system-err/>', '  </testsuite>'].join('\n');
}

/**
 * JUnit XML: a suite a file, a case a finding. Errors fail, warnings and notes count as skipped; a case that
 * always passes says how much was checked, so that a clean run is no empty one.
 */
export const junit: FindingsFormat = (
  { findings, units, files },
  { messages, prefix, today, command = 'validate' },
) => {
  const size = messages.t('validate.size', { units, files });
  const whole = `    <testcase${attributes({ name: size, classname: 'madinhdanh', time: '0' })}/>`;
  const suites: Suite[] = [{ name: `madinhdanh ${command}`, cases: [whole], failures: 0, skipped: 0 }];
  const byFile = new Map<string, ReportedFinding[]>();
  for (const finding of findings) byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  for (const [file, list] of byFile) {
    const failures = list.filter(({ severity }) => severity === 'error').length;
    const cases = list.map((finding) => testCase(finding, prefix, messages));
    suites.push({ name: `${prefix}${file}`, cases, failures, skipped: list.length - failures });
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites.map((suite, id) => printSuite(suite, id, `${today}T00:00:00`)),
    '</testsuites>',
  ].join('\n');
};
