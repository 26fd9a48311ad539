import type { Article, ArticleItem } from '../../core/registry/types.js';

/** Why a text is not a list of articles, and in which line. */
export interface ArticleFault {
  fault: 'none' | 'before' | 'order' | 'empty';
  line: number;
  /** The number that stands there, and the one that ought to. */
  found?: number;
  wanted?: number;
}

const HEADING = /^điều\s+(\d+)(?:\s*[.:]\s*|\s+|$)(.*)$/iu;
const NUMBERED = /^(\d+)[.)]\s*(\D.*)$/u;
const LETTERED = /^(\p{L})\)\s*(.+)$/u;
const DASHED = /^[-–—•+]\s*(.+)$/u;
/** Words of a heading up to which it is taken for a title, where nothing ends it as a sentence. */
const TITLE_WORDS = 12;

/** A line without the signs of Markdown; `strong` where all of it was a heading or bold. */
function plainLine(line: string): { text: string; strong: boolean } {
  const [, marks = '', rest = ''] = /^(#{1,6}\s+)?(.*)$/u.exec(line.trim()) ?? [];
  const listed = rest.replace(/^\*\s+/, '- ');
  const whole = /^\*\*([^*]+)\*\*$/.test(listed);
  const text = listed
    .replace(/\*\*|__/g, '')
    .replace(/(^|[\s(“"])[*_]([^*_\s][^*_]*)[*_](?=$|[\s.,;:)”"])/gu, '$1$2')
    .replace(/\\([\\`*_.#)-])/g, '$1');
  return { text: text.trim(), strong: marks !== '' || whole };
}

/** A khoản, or a điểm, while it is being read. */
interface ReadPoint {
  text: string;
  dashes: string[];
}
interface ReadItem extends ReadPoint {
  points: ReadPoint[];
}

/** One article while it is being read. */
class Reader {
  title: string | undefined;
  private readonly text: string[] = [];
  private readonly items: ReadItem[] = [];

  constructor(
    readonly line: number,
    private heading: string,
    private readonly strong: boolean,
  ) {}

  /** A further line; `joined` where it goes on with the paragraph before. */
  add(line: string, joined: boolean): void {
    const item = this.items.at(-1);
    const point = item?.points.at(-1);
    const numbered = NUMBERED.exec(line);
    if (numbered !== null && Number(numbered[1]) === this.items.length + 1) {
      this.items.push({ text: numbered[2] ?? '', points: [], dashes: [] });
      return;
    }
    const lettered = LETTERED.exec(line)?.[2];
    const dashed = DASHED.exec(line)?.[1];
    // a plus stands beneath a dash, in a line of its own
    if (dashed !== undefined && line.startsWith('+') && (point ?? item)?.dashes.length) {
      this.goOn(line, false);
      return;
    }
    if (item !== undefined && lettered !== undefined) item.points.push({ text: lettered, dashes: [] });
    else if (item !== undefined && dashed !== undefined) (point ?? item).dashes.push(dashed);
    else this.goOn(line, joined);
  }

  private goOn(line: string, joined: boolean): void {
    const joint = joined ? ' ' : '\n';
    const item = this.items.at(-1);
    const under = item?.points.at(-1) ?? item;
    const dash = under?.dashes.at(-1);
    if (under !== undefined && dash !== undefined) under.dashes[under.dashes.length - 1] = `${dash}${joint}${line}`;
    else if (under !== undefined) under.text = `${under.text}${joint}${line}`;
    else if (joined && this.text.length > 0) this.text.push(`${this.text.pop() ?? ''} ${line}`);
    else if (joined && this.heading !== '') this.heading = `${this.heading} ${line}`;
    else this.text.push(line);
  }

  /** The article; undefined for one that says nothing. */
  done(): string | Article | undefined {
    const { heading, items } = this;
    const hasMore = this.text.length > 0 || items.length > 0;
    const isShort = heading.split(/\s+/u).length <= TITLE_WORDS && !/[.;:,]$/u.test(heading);
    const isTitle = heading !== '' && hasMore && (this.strong || isShort);
    const text = [...(isTitle || heading === '' ? [] : [heading]), ...this.text].join('\n');
    if (!isTitle && items.length === 0) return text === '' ? undefined : text;
    return {
      ...(isTitle ? { title: heading.replace(/[.;:\s]+$/u, '') } : {}),
      ...(text === '' ? {} : { text }),
      ...(items.length === 0 ? {} : { items: items.map(itemOf) }),
    };
  }
}

function itemOf({ text, points, dashes }: ReadItem): string | ArticleItem {
  if (points.length === 0 && dashes.length === 0) return text;
  return {
    text,
    ...(points.length === 0
      ? {}
      : { points: points.map((point) => (point.dashes.length === 0 ? point.text : { ...point })) }),
    ...(dashes.length === 0 ? {} : { dashes }),
  };
}

/**
 * The articles in a text as people write it: `Điều 1.` begins each, then paragraphs, khoản `1.`, điểm `a)`, dashes `-`.
 * @param isMarkdown lines go on until an empty one, or one that ends a sentence, and `#`, `**` set headings apart
 */
export function readArticles(source: string, isMarkdown: boolean): { articles: (string | Article)[] } | ArticleFault {
  const readers: Reader[] = [];
  let fault: ArticleFault | undefined;
  let isNew = true;
  /** The line before says all it has to say, so that a capital letter begins something new. */
  let isDone = false;
  source
    .normalize('NFC')
    .replace(/^\ufeff/, '')
    .replace(/[\u00a0\t]/g, ' ')
    .split(/\r\n?|\n/)
    .forEach((raw, i) => {
      const { text, strong } = isMarkdown ? plainLine(raw) : { text: raw.trim(), strong: false };
      if (text === '' || fault !== undefined) {
        isNew = true;
        return;
      }
      const [, number, heading = ''] = HEADING.exec(text) ?? [];
      const wanted = readers.length + 1;
      // "Điều 2 của Quyết định này …" is a sentence
      const isHeading = number !== undefined && (strong || /^điều\s+\d+\s*(?:[.:]|$)/iu.test(text));
      if (isHeading) {
        if (Number(number) !== wanted) fault = { fault: 'order', line: i + 1, found: Number(number), wanted };
        else readers.push(new Reader(i + 1, heading, strong));
      } else if (readers.length === 0) fault = { fault: 'before', line: i + 1 };
      else readers.at(-1)?.add(text, isMarkdown && !isNew && !(isDone && /^\p{Lu}/u.test(text)));
      isNew = false;
      isDone = isHeading || /[.;:!?]$/u.test(text);
    });
  if (fault !== undefined) return fault;
  if (readers.length === 0) return { fault: 'none', line: 1 };
  const articles: (string | Article)[] = [];
  for (const [i, reader] of readers.entries()) {
    const done = reader.done();
    if (done === undefined) return { fault: 'empty', line: reader.line, found: i + 1 };
    articles.push(done);
  }
  return { articles };
}
