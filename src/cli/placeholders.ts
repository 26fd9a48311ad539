import type { Messages } from '../messages/index.js';

/** Flags and usage lines with what stands for values (`<text>`, `[files...]`) in the user's own words. */
export function placeholdersIn(text: string, messages: Messages): string {
  return text.replace(/([<[])([a-z][a-z=]*)(\.{3})?([>\]])/g, (whole, open, word, more = '', close) => {
    const said = messages.find(`placeholder.${word}`, {});
    return said === undefined ? whole : `${open}${said}${more}${close}`;
  });
}
