import { it } from 'vitest';
import { RULE_CASES } from './fixtures/rules/index.js';
import { TODAY, BASE } from './fixtures/rules/base.js';
import { inspect, loadRegistry, toFindings } from '../src/cli/inspect.js';
import { messagesFor } from '../src/messages/index.js';
function src(files: Readonly<Record<string, string | Uint8Array>>) {
  return {
    list: () => Object.keys(files),
    read: (p: string) => {
      const c = files[p];
      return typeof c === 'string' ? Buffer.from(c) : (c as Uint8Array);
    },
  };
}
it('x', () => {
  const run = (files: any) => {
    const s = src(files);
    return toFindings(inspect(loadRegistry(s), TODAY).issues, s, '/x/registry', messagesFor('vi'));
  };
  console.log('BASE', run(BASE));
  for (const [rule, cases] of Object.entries(RULE_CASES))
    for (const c of [...cases.bad, ...cases.good]) {
      let f;
      try {
        f = run(c.files);
      } catch (e) {
        console.log('THROW', rule, c.name, e);
        continue;
      }
      const got = f.map((x) => `${x.rule} ${x.severity} ${x.file} ${x.line}:${x.column}-${x.endLine}:${x.endColumn}`);
      const want = c.spots.map(
        (s, i) =>
          `${c.finds[i]} ${RULE_CASES[c.finds[i] as keyof typeof RULE_CASES].severity} ${s.file} ${s.line}:${s.column}-${s.endLine}:${s.endColumn}`,
      );
      const okk = JSON.stringify(got) === JSON.stringify(want);
      console.log(
        (okk ? 'ok   ' : 'DIFF ') +
          rule +
          ' / ' +
          c.name +
          '\n' +
          (okk ? '' : '   got ' + got.join('\n       ') + '\n   want ' + want.join('\n        ') + '\n') +
          f.map((x) => '      «' + x.message + '» → ' + (x.hint ?? '')).join('\n'),
      );
    }
});
