import { Lexer } from 'yaml';
import type { Span } from '../../core/finding.js';

/** Lexemes that stand for no characters of the text: a document begins, a flow ends early, a scalar follows. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f']);

/** A comment: what follows the mark, and where mark and words stand. */
export interface TextComment {
  text: string;
  span: Span;
}

function commentAt(lexeme: string, at: number): TextComment {
  return { text: lexeme.slice(1).trim(), span: { start: at, end: at + lexeme.trimEnd().length } };
}

/** The lines before any other that begin with the sign: whatever follows, they are comments. */
const HEAD = /^(?:#[^\r\n]*\n)*/;

/** The comments of a text that has them in its first lines alone, as nearly every file; undefined for any other. */
function headComments(text: string): TextComment[] | undefined {
  const head = HEAD.exec(text)?.[0] ?? '';
  if (text.includes('#', head.length)) return undefined;
  let at = 0;
  return head.split('\n').flatMap((line) => {
    const comment = line === '' ? [] : [commentAt(line, at)];
    at += line.length + 1;
    return comment;
  });
}

/** The comments of a YAML text, in their order. */
export function commentsOf(text: string): TextComment[] {
  return headComments(text) ?? lexedComments(text);
}

function lexedComments(text: string): TextComment[] {
  const found: TextComment[] = [];
  let at = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (MARKS.has(lexeme)) {
      isScalar = lexeme === '\u001f';
      continue;
    }
    if (!isScalar && lexeme.startsWith('#')) {
      found.push(commentAt(lexeme, at));
    }
    isScalar = false;
    at += lexeme.length;
  }
  return found;
}
