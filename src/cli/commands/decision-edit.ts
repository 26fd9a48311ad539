import { readArticleFile } from '../../app/article-file.js';
import { type DecisionEdit, editDecision, type ListEdit } from '../../app/edit-decision.js';
import { misuse } from '../../app/errors.js';
import { decisionNamed, findDecision } from '../../app/find-decision.js';
import { amending } from '../../app/seal.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Context, Handler } from '../context.js';
import { typedText } from '../detail-options.js';
import { askEdit } from '../edit-prompts.js';
import { makeChange } from '../make-change.js';
import { openHere } from '../open-here.js';
import type { Options } from '../options.js';

/** The text of an option; null where it is to be cleared, undefined where nothing is said of it. */
function textOf(options: Options, name: string): string | null | undefined {
  if (options.isCleared(name)) return null;
  const text = options.text(name);
  return text === undefined ? undefined : typedText(text) || null;
}

function listOf(options: Options, name: string, read: (text: string) => string): ListEdit | undefined {
  if (!options.has(name)) return undefined;
  return { clear: options.isCleared(name), add: options.list(name).map(read) };
}

/** Only what was said. */
function said<Value extends object>(values: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function editFrom(options: Options, registry: Registry): DecisionEdit {
  const decision = (name: string): string => findDecision(registry, name);
  const kind = options.choice('kind', ['full', 'amendment'] as const);
  const effective = options.isCleared('effective') ? null : options.date('effective');
  return {
    texts: said({
      title: textOf(options, 'title'),
      authority: textOf(options, 'authority'),
      symbol: textOf(options, 'symbol'),
      drafter: textOf(options, 'drafter'),
      effective,
    }),
    lists: said({
      basis: listOf(options, 'basis', typedText),
      proposal: listOf(options, 'proposal', typedText),
      recipients: listOf(options, 'recipients', typedText),
      replaces: listOf(options, 'replaces', decision),
      revokes: listOf(options, 'revokes', decision),
    }),
    ...(kind === undefined ? {} : { kind }),
    department: said({
      name: textOf(options, 'department'),
      head: textOf(options, 'head'),
      symbol: textOf(options, 'departmentSymbol'),
      signer: textOf(options, 'departmentSigner'),
      signerTitle: textOf(options, 'departmentSignerTitle'),
      drafter: textOf(options, 'departmentDrafter'),
    }),
    signer: said({
      name: textOf(options, 'signer'),
      title: textOf(options, 'signerTitle'),
      onBehalf: textOf(options, 'onBehalf'),
      acting: textOf(options, 'acting'),
    }),
  };
}

function isEmpty({ texts, lists, kind, department, signer, articles }: DecisionEdit): boolean {
  return (
    kind === undefined &&
    articles === undefined &&
    [texts, lists, department, signer].every((part) => Object.keys(part).length === 0)
  );
}

/** The own wording in the file of `--articles`; null where `--no-articles` takes it out. */
function articlesFrom(context: Context, options: Options): DecisionEdit['articles'] {
  if (options.isCleared('articles')) return null;
  const path = options.text('articles');
  return path === undefined ? undefined : readArticleFile(context.cwd, path);
}

async function editOf(context: Context, options: Options, registry: Registry, id: string): Promise<DecisionEdit> {
  const articles = articlesFrom(context, options);
  const edit = { ...editFrom(options, registry), ...(articles === undefined ? {} : { articles }) };
  if (!isEmpty(edit)) return edit;
  if (!context.interactive) throw misuse('edit.nothing').advise('edit.nothing.hint', { id });
  return askEdit(context, decisionNamed(registry, id));
}

/** `decision edit ID`: what a draft says, or (for a reason) the words of a decision that is signed. */
export const run: Handler = async (context, { args, options }) => {
  const workspace = await openHere(context);
  const { registry } = workspace;
  const decision = decisionNamed(registry, args[0] ?? '');
  const { id, number = id } = decision;
  const reason = options.text('amendSealed');
  if (isSigned(decision) && reason === undefined) {
    throw misuse('edit.signed', { number }).advise('edit.signed.hint', { id });
  }
  const edit = await editOf(context, options, registry, id);
  const transition = amending(editDecision(registry, id, edit, reason), undefined, options.flag('amendSubmitted'));
  return makeChange(context, options, {
    command: 'decision edit',
    workspace,
    transition,
    subject: () => context.messages.t('edit.subject', { id }),
  });
};
