import { EXIT, misuse } from '../../app/errors.js';
import { codeMeant, readUnit } from '../../app/typed-code.js';
import { standingOf } from '../../core/query/list-entry.js';
import { onceNamed } from '../../core/query/named.js';
import { inPromisedWords, resolve } from '../../core/query/resolve.js';
import { nameAt } from '../../core/registry/timeline.js';
import { standingText, startText } from '../../report/lookup/lookup-words.js';
import { resolveText, severalText } from '../../report/lookup/resolve.js';
import type { Handler } from '../context.js';
import { reportContext, viewOf } from '../lookup-view.js';
import { openToRead } from '../open-here.js';

/**
 * `resolve CODE`: the codes in force that a code leads to. Exit code 0 when there is one, 1 when the code is unknown,
 * not in force yet, annulled, or closed with nothing in force after it; the answer is printed all the same.
 */
export const run: Handler = async (context, { args, options }) => {
  if (options.has('file')) {
    if (args.length > 0) throw misuse('resolve-list.both');
    // whoever asks for one code does not wait for what reads lists
    return (await import('../resolve-file.js')).resolveFile(context, options);
  }
  if (args.length === 0) throw misuse('resolve-list.neither');
  const { out, messages } = context;
  const workspace = await openToRead(context, args[0]);
  const { registry } = workspace;
  const { at } = viewOf(options, workspace);
  const query = args[0] ?? '';
  const numberOf = (id: string): string => registry.decision(id)?.number ?? id;
  const asked = codeMeant(registry, query, at);
  if (asked !== query) {
    const codes = onceNamed(registry, query, at).map((unit) => `${unit.code} (${nameAt(registry, unit, at)})`);
    const others = codes.filter((code) => !code.startsWith(`${asked} `));
    if (others.length > 0) out.note(messages.t('resolve.once-named', { codes: others }));
  }
  const resolution = { ...resolve(registry, asked, at), query };
  if (options.flag('json')) out.json({ schema: 'madinhdanh/resolve@1', ...inPromisedWords(resolution) });
  if (resolution.bearers !== undefined) {
    if (!options.flag('json')) out.result(severalText(resolution, reportContext(context), numberOf));
    return resolution.current.length > 0 ? EXIT.ok : EXIT.findings;
  }
  // where there is no such unit, this says why
  const unit = registry.unit(resolution.code ?? '') ?? readUnit(registry, asked, at);
  const name = nameAt(registry, unit, at);
  if (resolution.result === 'unknown' || resolution.result === 'upcoming') {
    const { starts } = resolution;
    const standing =
      starts === undefined
        ? standingText(standingOf(registry, unit, at), messages)
        : startText(starts, messages, numberOf);
    out.note(messages.t('resolve.not-in-force', { code: unit.code, name, at, standing }));
  } else if (!options.flag('json')) {
    out.result(resolveText(resolution, name, reportContext(context), numberOf));
  }
  return resolution.current.length > 0 ? EXIT.ok : EXIT.findings;
};
