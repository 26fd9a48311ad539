import { escapeHtml } from '../core/text/escape-html.js';
import { visible } from '../core/text/visible.js';

/** Mark-up of ours, in which every value has been escaped. Made by {@link html} alone. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What may stand in mark-up: texts are escaped, mark-up stays, nothing leaves nothing. */
export type Content = Html | string | number | undefined | false | readonly Content[];

function written(content: Content): string {
  if (content instanceof Html) return content.text;
  if (content === undefined || content === false) return '';
  if (typeof content === 'object') return content.map(written).join('');
  // what acts or hides can be seen
  return escapeHtml(visible(String(content)));
}

/** Mark-up with values in it, each escaped unless it is mark-up itself: between tags, and in attributes in quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let text = strings[0] ?? '';
  for (let i = 0; i < values.length; i += 1) text += written(values[i]) + (strings[i + 1] ?? '');
  return new Html(text);
}
