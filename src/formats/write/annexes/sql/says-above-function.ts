import { PLACE_WORDS, PLACES } from '../../../../core/query/search/named-above.js';
import { INITIALS, LEFT_OUT } from '../../../../core/query/search/runs.js';

const array = (words: ReadonlySet<string>): string => `'{${[...words].join(',')}}'::text[]`;
const LEFT_OUT_LETTERS = [...LEFT_OUT].map((word) => word.slice(0, 1).toUpperCase()).join('');

/** Whether words of a query are names of bodies above, as `saysAbove` of the search has it. */
export const SAYS_ABOVE = `
CREATE FUNCTION said_from(asked text[], first integer, name text[]) RETURNS integer
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
DECLARE
  places text[] := ${array(PLACES)};
  most integer := cardinality(asked);
  many integer := cardinality(name);
  before text := coalesce(asked[first - 1], '');
  kind text;
BEGIN
  FOR long IN REVERSE least(many, most - first + 1)..1 LOOP
    CONTINUE WHEN asked[first:first + long - 2] <> name[many - long + 1:many - 1];
    -- a query may stop within its last word
    CONTINUE WHEN asked[first + long - 1] <> name[many]
      AND NOT (first + long - 1 = most AND long > 1 AND starts_with(name[many], asked[most]));
    kind := name[many - long];
    CONTINUE WHEN kind IS NOT NULL AND ((before = ANY (places) AND kind = ANY (places) AND before <> kind)
      OR NOT (long > 1 OR kind = ANY (places)));
    RETURN long;
  END LOOP;
  IF length(asked[first]) BETWEEN 2 AND many AND asked[first] = (
    SELECT string_agg(left(w.word, 1), '' ORDER BY w.n)
    FROM unnest(name[many - length(asked[first]) + 1:many]) WITH ORDINALITY AS w(word, n)
  ) THEN RETURN 1; END IF;
  RETURN 0;
END
$fn$;

CREATE FUNCTION count_said(asked text[], first integer, above text) RETURNS integer
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
DECLARE
  said integer := 0;
  at integer := first;
  longest integer;
BEGIN
  WHILE at <= cardinality(asked) LOOP
    SELECT coalesce(max(said_from(asked, at, string_to_array(fold(line), ' '))), 0) INTO longest
    FROM regexp_split_to_table(above, '\\n') AS line WHERE line <> '';
    said := said + longest;
    at := at + greatest(1, longest);
  END LOOP;
  RETURN said;
END
$fn$;
COMMENT ON FUNCTION count_said(text[], integer, text) IS 'Bao nhiêu từ, kể từ một chỗ, là tên cơ quan cấp trên.';

CREATE FUNCTION says_above(asked text[], own text[], above text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
DECLARE
  names text[] := ARRAY(SELECT fold(line) FROM regexp_split_to_table(above, '\\n') AS line WHERE line <> '');
  own_letters text := letters(array_to_string(own, ' '));
  is_whole boolean := without_left_out(array_to_string(own, ' ')) <@ asked;
  used boolean[] := array_fill(false, ARRAY[cardinality(own)]);
  rest text[] := '{}';
  beside integer := 0;
  at integer := 1;
  longest integer;
  long integer;
  said text[];
  line text;
  word text;
  run text;
  place integer;
  last integer := 0;
  in_order boolean := true;
BEGIN
  WHILE at <= cardinality(asked) LOOP
    longest := 0;
    FOREACH line IN ARRAY names LOOP
      long := said_from(asked, at, string_to_array(line, ' '));
      IF long > longest THEN longest := long; said := string_to_array(line, ' '); END IF;
    END LOOP;
    IF longest = 0 THEN
      rest := rest || asked[at];
      beside := beside + 1;
    ELSE
      -- with a name that is said, its kind right before it is
      WHILE beside > 0 AND rest[cardinality(rest)] = ANY (said) LOOP
        rest := trim_array(rest, 1);
        beside := beside - 1;
      END LOOP;
      beside := 0;
    END IF;
    at := at + greatest(1, longest);
  END LOOP;
  FOREACH word IN ARRAY rest LOOP
    run := '^' || (SELECT string_agg('[' || l || upper(l) || ']', '[${LEFT_OUT_LETTERS}]?')
      FROM regexp_split_to_table(regexp_replace(word, '[0-9]+$', ''), '') AS l);
    SELECT p.n INTO place FROM generate_subscripts(own, 1) AS p(n)
    CROSS JOIN LATERAL (SELECT CASE WHEN own[p.n] = word THEN 1 WHEN starts_with(own[p.n], word) THEN 2
      WHEN words_joined(word, own, p.n) > 0 OR (word ~ '${INITIALS.source}' AND substr(own_letters, p.n) ~ run) THEN 3 END) AS f(way)
    WHERE NOT used[p.n] AND f.way IS NOT NULL
    ORDER BY f.way, p.n <= last, p.n LIMIT 1;
    IF place IS NULL THEN
      -- said twice it says nothing more
      CONTINUE WHEN word = ANY (own) OR is_whole AND word = ANY (${array(PLACE_WORDS)});
      RETURN false;
    END IF;
    in_order := in_order AND place > last;
    used[place] := true;
    last := place;
  END LOOP;
  RETURN is_whole OR in_order;
END
$fn$;
COMMENT ON FUNCTION says_above(text[], text[], text) IS
  'Các từ không thuộc tên đơn vị có là trọn tên cơ quan cấp trên không; không thì chỉ là đoán.';
`;
