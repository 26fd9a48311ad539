import { INITIALS, LEAST_CUT, LEAST_JOINED, LEFT_OUT } from '../../../../core/query/search/runs.js';

const LEFT_OUT_WORDS = [...LEFT_OUT].map((word) => `'${word}'`).join(', ');
const LEFT_OUT_LETTERS = [...LEFT_OUT].map((word) => word.slice(0, 1).toUpperCase()).join('');

/**
 * First letters of words that follow one another (“bv vt”), as the `search` command takes them: each word of a query is
 * one of the text or the beginning of one, or stands for as many words as it has letters; no word of the text is taken
 * twice. What is held for each text is the first letters of its words, large where a short form mostly leaves the word
 * out: that a query may fit is seen by these, how it does by the words.
 */
export const LETTERS = `
CREATE FUNCTION without_left_out(folded text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
  SELECT ${[...LEFT_OUT].reduce((words, word) => `array_remove(${words}, '${word}')`, "string_to_array(folded, ' ')")}
$fn$;
COMMENT ON FUNCTION without_left_out(text) IS 'Các từ của tên, trừ từ mà tên viết tắt thường bỏ.';

CREATE FUNCTION letters(folded text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT coalesce(string_agg(
    CASE WHEN w.word IN (${LEFT_OUT_WORDS}) THEN upper(left(w.word, 1)) ELSE left(w.word, 1) END, '' ORDER BY w.n), '')
  FROM unnest(string_to_array(folded, ' ')) WITH ORDINALITY AS w(word, n)
$fn$;
COMMENT ON FUNCTION letters(text) IS 'Chữ đầu của từng từ; viết hoa: từ mà tên viết tắt thường bỏ (${[...LEFT_OUT].join(', ')}).';

CREATE FUNCTION letters_pattern(word text, is_full boolean) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT '( ' || regexp_replace(word, '(.)(?=.)', '\\1 ?', 'g') || CASE WHEN word ~ '${INITIALS.source}' AND NOT is_full THEN '|[|].*' || (
    SELECT string_agg('[' || l.letter || upper(l.letter) || ']', '[${LEFT_OUT_LETTERS}]?' ORDER BY l.n)
    -- a number stands for itself, which is seen by its words
    FROM regexp_split_to_table(regexp_replace(word, '([0-9])[0-9]+$', '\\1'), '') WITH ORDINALITY AS l(letter, n)
  ) ELSE '' END || ')'
$fn$;

CREATE FUNCTION words_joined(word text, parts text[], first integer) RETURNS integer
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
DECLARE
  joined text := '';
BEGIN
  FOR i IN first..cardinality(parts) LOOP
    joined := joined || parts[i];
    IF i > first AND (
      (joined = word AND length(word) >= ${LEAST_JOINED}) OR (starts_with(joined, word) AND length(word) >= ${LEAST_CUT})
    ) THEN RETURN i; END IF;
    EXIT WHEN NOT starts_with(word, joined);
  END LOOP;
  RETURN 0;
END
$fn$;
COMMENT ON FUNCTION words_joined(text, text[], integer) IS
  'Từ gõ liền (“viettiep”) là các từ từ vị trí first đến vị trí trả về; 0: không phải.';

CREATE FUNCTION fit_by_letters(asked text[], full_words text[], own text, above text) RETURNS real
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
DECLARE
  own_words integer := cardinality(string_to_array(own, ' '));
  parts text[] := string_to_array(btrim(own || ' ' || above), ' ');
  many integer := cardinality(parts);
  used boolean[] := array_fill(false, ARRAY[many]);
  missing text[] := '{}';
  word text;
  place integer;
  fits boolean;
BEGIN
  FOREACH word IN ARRAY asked LOOP
    fits := false;
    FOR i IN 1..many LOOP
      IF parts[i] = word AND NOT used[i] THEN used[i] := true; fits := true; EXIT; END IF;
    END LOOP;
    IF NOT fits THEN missing := missing || word; END IF;
  END LOOP;
  FOREACH word IN ARRAY missing LOOP
    fits := false;
    FOR i IN 1..own_words LOOP
      EXIT WHEN above <> '' AND word = ANY (full_words) AND word <> asked[cardinality(asked)];
      IF NOT used[i] AND starts_with(parts[i], word) THEN used[i] := true; fits := true; EXIT; END IF;
    END LOOP;
    CONTINUE WHEN fits;
    FOR i IN 1..many LOOP
      place := words_joined(word, parts, i);
      fits := place > 0 AND NOT true = ANY (used[i:place]);
      IF fits THEN
        FOR k IN i..place LOOP used[k] := true; END LOOP;
        EXIT;
      END IF;
      CONTINUE WHEN word !~ '${INITIALS.source}' OR word = ANY (full_words);
      place := i;
      fits := true;
      FOR j IN 1..length(word) LOOP
        IF substr(word, j) ~ '^[0-9]' THEN
          fits := place <= many AND parts[place] = substr(word, j);
          place := place + 1;
          EXIT;
        END IF;
        IF j > 1 AND left(parts[place], 1) <> substr(word, j, 1) AND parts[place] IN (${LEFT_OUT_WORDS}) THEN
          place := place + 1;
        END IF;
        IF place > many OR left(parts[place], 1) <> substr(word, j, 1) THEN fits := false; EXIT; END IF;
        place := place + 1;
      END LOOP;
      IF fits AND NOT true = ANY (used[i:place - 1]) THEN
        FOR k IN i..place - 1 LOOP used[k] := true; END LOOP;
        EXIT;
      END IF;
      fits := false;
    END LOOP;
    IF NOT fits THEN RETURN 0; END IF;
  END LOOP;
  IF NOT true = ANY (used[1:own_words]) THEN RETURN 0; END IF;
  -- a name is whole without the words that short forms leave out
  IF NOT EXISTS (SELECT FROM generate_series(1, own_words) AS i WHERE NOT used[i] AND parts[i] NOT IN (${LEFT_OUT_WORDS})) THEN
    RETURN 1;
  END IF;
  RETURN cardinality(array_positions(used[1:own_words], true))::real / own_words;
END
$fn$;
COMMENT ON FUNCTION fit_by_letters(text[], text[], text, text) IS
  'Các từ gõ vào khớp tên đến đâu, tính cả chữ đầu; 0: không khớp.';
`;
