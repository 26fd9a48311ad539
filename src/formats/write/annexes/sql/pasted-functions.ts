import {
  ASKED,
  ASKING,
  BELONGS,
  GRADES,
  MARK,
  MOST_PARTED,
  NUMBER,
  PARTING,
  PAST,
  PERHAPS_PAST,
  REMARKED,
  ROMANS,
  SURELY,
} from '../../../../core/query/search/readings.js';
import { INITIALS } from '../../../../core/query/search/runs.js';
import { LEAST_BARE, LEAST_IN_BRACKETS, SAID } from '../../../../core/query/search/short-beside.js';

const LETTER = '[^[:punct:][:space:][:digit:]]';
const SIGN = '[-.\u2010-\u2015_/·]';
/** What may be a code, as in `pasted` of core/query/search. */
const CODE =
  `(?<![^[:punct:][:space:]]|[.@])(?:${LETTER}[0-9]{2}(?:${SIGN}[A-Za-z0-9]*[0-9][A-Za-z0-9]*)*` +
  `|(?:[0-9]+${SIGN}){3}${LETTER}[0-9]{2})(?![^[:punct:][:space:]]|@|${SIGN}[0-9])`;
const BEFORE = `(?:[[({<“"''«]\\s*)?(?:(?<!${LETTER})m[ãa](?:\\s+(?:số|so))?(?:\\s+(?:định danh|dinh danh))?(?:\\s+(?:điện tử|dien tu))?\\s*:?\\s*)?`;
const BEHIND = `(?:\\s*[])}>”"''»])?`;
const AROUND = '[[:space:],;:|/\u2010-\u2015-]';
const BRACKETS = '\\s*[[({][^][(){}]*[])}]?';

const ROMAN_ROWS = Object.entries(ROMANS)
  .map(([roman, figure]) => `('${roman}', '${figure}')`)
  .join(', ');
const GRADED = GRADES.reduce(
  (text, [called, kind]) => `regexp_replace(${text}, '${called}', '${kind}', 'g')`,
  'unnumbered',
);
const SAID_WORDS = [...SAID].map((word) => `'${word}'`).join(', ');

/** What people paste, as the `search` command takes it apart: codes beside words, short forms, numbers, the body above. */
export const PASTED = `
CREATE FUNCTION pasted(asked text, OUT codes text[], OUT root text, OUT words text)
LANGUAGE plpgsql STABLE STRICT SET search_path FROM CURRENT AS $fn$
DECLARE
  typed text;
  code text;
  level_1 text;
BEGIN
  codes := '{}';
  words := normalize(asked, NFC);
  FOR typed IN SELECT m[1] FROM regexp_matches(words, '(${CODE.replaceAll("'", "''")})', 'g') AS m LOOP
    code := tidy_code(regexp_replace(typed, '${SIGN}', '.', 'g'));
    level_1 := substring(code FROM '^([A-Y][0-9]{2})(?:[.][A-Z0-9]+){0,3}$');
    IF level_1 IS NULL THEN level_1 := substring(code FROM '^[0-9]+[.][0-9]+[.][0-9]+[.]([A-Y][0-9]{1,3})$'); END IF;
    CONTINUE WHEN level_1 IS NULL;
    CONTINUE WHEN (typed !~ '[.]' OR typed ~ '[-\u2010-\u2015_/·]')
      AND NOT EXISTS (SELECT FROM unit u WHERE u.level = 1 AND u.code = level_1);
    codes := codes || code;
    words := regexp_replace(words, '${BEFORE}' || replace(typed, '.', '[.]') || '${BEHIND}', ' ', 'i');
  END LOOP;
  words := regexp_replace(words, '^[.]?${AROUND}+|${AROUND}+$', '', 'g');
  IF cardinality(codes) = 1 AND words = '' THEN
    words := codes[1];
    codes := '{}';
  ELSIF cardinality(codes) = 0 OR words !~ '${LETTER}{2}' THEN
    words := asked;
    codes := '{}';
  ELSIF NOT EXISTS (SELECT FROM unnest(codes) AS c WHERE c LIKE '%.%') THEN
    root := codes[1];
    codes := '{}';
  ELSE
    codes := ARRAY(SELECT c FROM unnest(codes) AS c WHERE c LIKE '%.%');
  END IF;
END
$fn$;
COMMENT ON FUNCTION pasted(text) IS 'Chữ dán vào: các mã (trong ngoặc, sau dấu gạch), mã cấp 1, và tên đứng bên cạnh.';

CREATE FUNCTION stands_for(short text, fewest integer, said text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT CASE WHEN length(s.letters) >= fewest AND s.letters ~ '${INITIALS.source}' AND whole_syllables(short) = '{}'
    THEN ('|' || letters(fold(said))) ~ regexp_replace(letters_pattern(s.letters, false), '^[^|]*[|]|[)]$', '', 'g') ELSE false END
  FROM (SELECT replace(fold(short), ' ', '') AS letters) AS s
$fn$;
COMMENT ON FUNCTION stands_for(text, integer, text) IS 'Chữ đầu của các từ liền nhau trong said.';

CREATE FUNCTION without_short_forms(asked text) RETURNS text
LANGUAGE plpgsql STABLE STRICT SET search_path FROM CURRENT AS $fn$
DECLARE
  outside text := regexp_replace(asked, '[[({][^][(){}]*[])}]', ' ', 'g');
  meant text := written_out(outside);
  kept text := asked;
  bracket text;
  word text;
BEGIN
  FOR bracket IN SELECT m[1] FROM regexp_matches(asked, '([[({][^][(){}]*[])}])', 'g') AS m LOOP
    IF stands_for(bracket, ${LEAST_IN_BRACKETS}, outside) OR stands_for(bracket, ${LEAST_IN_BRACKETS}, meant) OR NOT EXISTS (
      SELECT FROM regexp_split_to_table(btrim(bracket, '[](){} '), '\\s+') AS w
      WHERE fold(w) <> '' AND fold(w) NOT IN (${SAID_WORDS})
        AND fold(w) <> ALL (string_to_array(fold(outside), ' '))
        AND NOT stands_for(w, ${LEAST_IN_BRACKETS}, outside) AND NOT stands_for(w, ${LEAST_IN_BRACKETS}, meant))
    THEN kept := replace(kept, bracket, ' '); END IF;
  END LOOP;
  FOR word IN SELECT w FROM regexp_split_to_table(kept, '[^[:alnum:]&.\u0080-\uffff-]+') AS w LOOP
    IF word <> '' AND stands_for(word, ${LEAST_BARE}, regexp_replace(kept, '(^|\\s|[(])' || regexp_replace(word, '([^[:alnum:]])', '[\\1]', 'g'), ' ')) THEN
      kept := replace(kept, word, '');
    END IF;
  END LOOP;
  RETURN coalesce(nullif(btrim(kept), ''), asked);
END
$fn$;
COMMENT ON FUNCTION without_short_forms(text) IS 'Không kể chữ viết tắt của tên đã viết đủ bên cạnh: “Sở Y tế (SYT)”.';

CREATE FUNCTION meanings(asked text) RETURNS TABLE (n integer, words text, above text, guessed boolean)
LANGUAGE plpgsql IMMUTABLE STRICT SET search_path FROM CURRENT AS $fn$
DECLARE
  whole text := btrim(normalize(asked, NFC));
  named text := regexp_replace(regexp_replace(regexp_replace(whole, '${MARK}', '', 'i'), '${ASKED}', '', 'i'), '${ASKING}', '', 'i');
  bare text := regexp_replace(named, '${PAST}', '', 'i');
  unnumbered text := regexp_replace(bare, '${NUMBER}', '', 'i');
  unbracketed text := btrim(regexp_replace(unnumbered, '${BRACKETS}', ' ', 'g'));
  renumbered text := (
    SELECT string_agg(coalesce(r.figure, w.word), ' ' ORDER BY w.n)
    FROM regexp_split_to_table(unnumbered, ' +') WITH ORDINALITY AS w(word, n)
    LEFT JOIN (VALUES ${ROMAN_ROWS}) AS r(roman, figure) ON r.roman = lower(w.word));
  unremarked text := regexp_replace(unnumbered, '${REMARKED}', '', 'i');
  graded text := ${GRADED};
  done text[] := '{}';
  read text;
  parts text[];
BEGIN
  n := 0;
  FOREACH read IN ARRAY ARRAY[bare, named, whole, unnumbered, unremarked, graded, unbracketed, renumbered,
    regexp_replace(unnumbered, '${PERHAPS_PAST}', '', 'i')] LOOP
    CONTINUE WHEN read = '' OR read = ANY (done);
    done := done || read;
    guessed := read NOT IN (whole, named, bare, unnumbered, unremarked, graded);
    n := n + 1;
    words := read;
    above := '';
    RETURN NEXT;
    LOOP
      parts := regexp_match(words, '^(.+)${BELONGS}(.*)$', 'i');
      EXIT WHEN parts IS NULL;
      n := n + 1;
      words := parts[1];
      above := btrim(parts[2] || ' ' || above);
      RETURN NEXT;
    END LOOP;
  END LOOP;
END
$fn$;
COMMENT ON FUNCTION meanings(text) IS
  'Các cách hiểu chữ đã gõ, lần lượt: như đã gõ; tên và cơ quan cấp trên (“… thuộc …”); không kể số thứ tự, phần trong ngoặc.';

CREATE FUNCTION without_places(asked text) RETURNS SETOF text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
DECLARE
  words text := btrim(normalize(asked, NFC));
  shorter text;
BEGIN
  FOR i IN 1..${MOST_PARTED} LOOP
    shorter := regexp_replace(words, '${PARTING}', '');
    EXIT WHEN shorter IN (words, '');
    words := shorter;
    RETURN NEXT words;
  END LOOP;
END
$fn$;
COMMENT ON FUNCTION without_places(text) IS 'Tên không kể địa danh đứng sau dấu phẩy, dấu gạch.';

CREATE FUNCTION without_belongs(asked text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
  SELECT regexp_replace(normalize(asked, NFC), '${SURELY}', '', 'gi')
$fn$;
`;
