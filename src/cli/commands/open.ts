import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { EXIT } from '../../app/errors.js';
import { shownFile } from '../../app/input-file.js';
import { readUnitOrName } from '../../app/typed-code.js';
import { utf8Text } from '../../store/file-source.js';
import { Locator } from '../../store/yaml/locate.js';
import type { Context, Handler } from '../context.js';
import { editorCall } from '../editor-call.js';
import { openToRead } from '../open-here.js';

/** The person's own editor; undefined where none is named. */
function editorOf({ VISUAL, EDITOR }: Context['env']): string | undefined {
  return VISUAL?.trim() || EDITOR?.trim() || undefined;
}

/**
 * `open CODE`: the line of a unit in its file, in the editor of `VISUAL` or `EDITOR` where there is a terminal; the
 * place is printed in any case, as editors take it.
 */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages, env, interactive } = context;
  const { registry, today, loaded, folder } = await openToRead(context, args[0]);
  const unit = readUnitOrName(registry, args[0] ?? '', today);
  const entry = loaded.tree.units.find((each) => each.unit === unit);
  const path = entry?.file ?? '';
  const text = utf8Text(loaded.source.read(path)) ?? '';
  const { line } = new Locator(text).locate([entry?.index ?? 0]);
  const file = shownFile(context.cwd, join(folder, path));
  if (options.flag('json')) {
    out.json({ schema: 'madinhdanh/open@1', code: unit.code, file, line });
    return EXIT.ok;
  }
  out.result(`${file}:${line}`);
  const editor = interactive ? editorOf(env) : undefined;
  if (editor === undefined) {
    if (interactive) out.note(messages.t('open.no-editor'));
    return EXIT.ok;
  }
  const [program = '', ...words] = editorCall(editor, join(folder, path), line);
  const { error, status } = spawnSync(program, words, { stdio: ['inherit', 'inherit', 'inherit'], env: { ...env } });
  if (error === undefined && status === 0) return EXIT.ok;
  out.note(out.notePaint.warning(messages.t('open.failed', { editor })));
  return EXIT.cannotRun;
};
