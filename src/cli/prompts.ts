import { ConfirmPrompt, isCancel, TextPrompt } from '@clack/core';
import type { Context } from './context.js';
import { shown } from './output.js';
import { promptStream } from './prompt-stream.js';

/**
 * Asks for a line of text on stderr. What is wrong with it is said while it is typed, and it stays to be mended.
 * @param check what is wrong with an answer, or undefined for a good one; asked as the answer is typed and given
 * @returns undefined when the user gave up
 */
export async function askText(
  { out, messages }: Context,
  message: string,
  check: (text: string) => string | undefined,
  initial?: string,
): Promise<string | undefined> {
  const paint = out.notePaint;
  const fault = (text: string): string | undefined => {
    const said = check(text.normalize('NFC'));
    return said === undefined ? undefined : shown(said);
  };
  const prompt = new TextPrompt({
    output: promptStream(),
    validate: (text) => fault(text ?? ''),
    ...(initial === undefined ? {} : { initialUserInput: initial }),
    render() {
      const typed = this.userInput;
      if (this.state === 'submit')
        return shown(`${paint.good('◇')}  ${message}\n   ${paint.dim(typed || messages.t('prompt.left-out'))}`);
      if (this.state === 'cancel') return shown(`${paint.warning('■')}  ${message}`);
      const said = this.state === 'error' ? this.error : typed === '' ? undefined : fault(typed);
      const note = said === undefined ? '' : `\n   ${shown(paint.warning(said))}`;
      // the cursor in what is typed is drawn by the library
      return `${shown(`${paint.code('◆')}  ${message}`)}\n   ${this.userInputWithCursor}${note}`;
    },
  });
  const answer = await prompt.prompt();
  return isCancel(answer) ? undefined : (answer ?? '').normalize('NFC');
}

/** Asks yes or no in the user's words; an arrow changes the answer, y and n give it at once. */
export async function askYes(
  { out, messages }: Context,
  message: string,
  initial = false,
): Promise<boolean | undefined> {
  const { t } = messages;
  const paint = out.notePaint;
  const yes = t('prompt.yes');
  const no = t('prompt.no');
  const prompt = new ConfirmPrompt({
    active: yes,
    inactive: no,
    initialValue: initial,
    output: promptStream(),
    render() {
      if (this.state === 'submit')
        return shown(`${paint.good('◇')}  ${message}\n   ${paint.dim(this.value ? yes : no)}`);
      if (this.state === 'cancel') return shown(`${paint.warning('■')}  ${message}`);
      const choice = (text: string, isChosen: boolean): string =>
        isChosen ? `${paint.good('●')} ${text}` : `${paint.dim('○')} ${text}`;
      const choices = `${choice(yes, this.value === true)} / ${choice(no, this.value !== true)}`;
      return shown(`${paint.code('◆')}  ${message}\n   ${choices}   ${paint.dim(t('prompt.yes-keys'))}`);
    },
  });
  const answer = await prompt.prompt();
  return isCancel(answer) ? undefined : answer;
}
