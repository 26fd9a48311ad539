import { Lexer } from 'yaml';
import type { Span } from '../../core/finding.js';

/** Lexemes that stand for no characters of the text: a document begins, a flow ends early, a scalar follows. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f']);

/** The comments of a YAML text, in their order: what follows the mark, and where mark and words stand. */
export function commentsOf(text: string): { text: string; span: Span }[] {
  // a file without the sign has none; most have one alone, in their first line
  if (!text.includes('#')) return [];
  const found: { text: string; span: Span }[] = [];
  let at = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (MARKS.has(lexeme)) {
      isScalar = lexeme === '\u001f';
      continue;
    }
    if (!isScalar && lexeme.startsWith('#')) {
      found.push({ text: lexeme.slice(1).trim(), span: { start: at, end: at + lexeme.trimEnd().length } });
    }
    isScalar = false;
    at += lexeme.length;
  }
  return found;
}
