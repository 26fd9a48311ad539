import { type ArticleFault, readArticles } from '../annex/decision/article-text.js';
import type { Article } from '../core/registry/types.js';
import { misuse, refusal } from './errors.js';
import { readTextFile } from './input-file.js';

function fault(path: string, { fault: kind, line, found = 0, wanted = 0 }: ArticleFault): Error {
  switch (kind) {
    case 'none':
      return refusal('articles.none', { path }).advise('articles.form.hint');
    case 'before':
      return refusal('articles.before', { path, line }).advise('articles.form.hint');
    case 'order':
      return refusal('articles.order', { path, line, found, wanted }).advise('articles.order.hint', { wanted });
    case 'empty':
      return refusal('articles.empty', { path, line, found }).advise('articles.empty.hint', { found });
  }
}

/**
 * A decision's own wording from a text file: Markdown by its ending, else a paragraph a line.
 * @throws MadinhdanhError for a file of another kind (exit code 2), one that cannot be read (3), or holds no articles (1)
 */
export function readArticleFile(cwd: string, path: string): (string | Article)[] {
  if (!/\.(?:md|markdown|txt)$/i.test(path)) throw misuse('articles.ending', { path });
  const read = readArticles(readTextFile(cwd, path), !/\.txt$/i.test(path));
  if ('fault' in read) throw fault(path, read);
  return read.articles;
}
