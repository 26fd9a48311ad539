import { AutocompletePrompt, isCancel } from '@clack/core';
import { fold } from '../core/text/fold.js';
import { truncate } from '../core/text/width.js';
import type { MessageId } from '../messages/index.js';
import type { Context } from './context.js';
import { shown } from './output.js';
import { promptStream } from './prompt-stream.js';

/** A choice of a list. */
export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

/** A code that is being typed, of which the units beneath are shown too. */
const CODE = /^[A-Z]+\d+(?:\.\w*)+$/;

/** Lines of choices shown at once. */
const ROWS = 12;

/** The part of a list around the choice under the cursor. */
function visible<Item>(items: readonly Item[], cursor: number): { from: number; items: readonly Item[] } {
  const from = Math.max(0, Math.min(cursor - Math.floor(ROWS / 2), items.length - ROWS));
  return { from, items: items.slice(from, from + ROWS) };
}

/**
 * Asks for one of many in a terminal; typing narrows the list by every word, with or without diacritics.
 * @param searched what says what may be typed
 * @returns undefined when the user gave up
 */
export async function askChoice<Value extends string>(
  context: Context,
  message: string,
  choices: readonly Choice<Value>[],
  searched: MessageId = 'prompt.search',
): Promise<Value | undefined> {
  const { out, messages } = context;
  const { t } = messages;
  const paint = out.notePaint;
  const folded = new Map(choices.map(({ value, label }) => [value as string, fold(`${value} ${label}`)]));
  const stream = promptStream();
  const width = (stream.columns ?? 80) - 6;
  const prompt = new AutocompletePrompt<{ value: string; label: string }>({
    options: choices.map(({ value, label }) => ({ value, label })),
    output: stream,
    validate: (value) => (value === undefined ? t('prompt.none') : undefined),
    filter: (search, option) => {
      const code = search.trim().toUpperCase();
      if (CODE.test(code)) return option.value.startsWith(code);
      const text = folded.get(option.value) ?? '';
      return fold(search)
        .split(' ')
        .every((word) => text.includes(word));
    },
    render() {
      const chosen = this.options.find(({ value }) => value === this.focusedValue);
      if (this.state === 'submit') return shown(`${paint.good('◇')}  ${message}\n   ${paint.dim(chosen?.label ?? '')}`);
      if (this.state === 'cancel') return shown(`${paint.warning('■')}  ${message}`);
      const found = this.filteredOptions;
      const { from, items } = visible(found, this.cursor);
      const lines = items.map(({ label }, i) => {
        const line = truncate(label, width);
        return from + i === this.cursor ? `   ${paint.good('●')} ${line}` : `   ${paint.dim('○')} ${line}`;
      });
      const count = shown(paint.dim(t('prompt.found', { count: found.length })));
      // the cursor in what is typed is drawn by the library
      const search = `   ${t(searched)} ${this.userInputWithCursor}  ${count}`;
      const body = found.length === 0 ? [`   ${paint.warning(t('prompt.none'))}`] : lines;
      const head = shown(`${paint.code('◆')}  ${message}`);
      return [head, search, shown([...body, `   ${paint.dim(t('prompt.keys'))}`].join('\n'))].join('\n');
    },
  });
  const answer = await prompt.prompt();
  if (isCancel(answer)) return undefined;
  return choices.find(({ value }) => value === answer)?.value;
}
