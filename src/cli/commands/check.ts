import { EXIT } from '../../app/errors.js';
import { checkAgainst } from '../check/against.js';
import { checkJson } from '../check/json.js';
import { outcomeOf, ownProblems } from '../check/outcome.js';
import { PrettyCheck } from '../check/pretty.js';
import { readList } from '../check/reading.js';
import { readCheckRequest } from '../check/request.js';
import { CheckWords } from '../check/words.js';
import type { Handler } from '../context.js';
import { tell } from '../import/problem-text.js';
import { openHere } from '../workspace.js';

/** `check FILE`: holds a published list against the registry; exit code 1 where they are not equal. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const request = readCheckRequest(args[0] ?? '', options);
  const read = await readList(context, request);
  const workspace = await openHere(context);
  const { result, at, decision, title } = checkAgainst(context, workspace, request, read);
  const problems = ownProblems(read.problems, result);
  const outcome = outcomeOf(result, problems, request.strict);
  const words = new CheckWords(messages, workspace.registry);
  const told = problems.map((problem) => ({ ...problem, message: tell(problem, messages).message }));
  if (options.flag('json')) {
    out.json(
      checkJson(
        { file: request.path, at, decision, equal: outcome.equal, notCompared: read.notCompared },
        result,
        told,
        words,
      ),
    );
  } else {
    for (const { severity, place, message } of told) {
      const paint = severity === 'error' ? out.notePaint.error : out.notePaint.warning;
      out.note(`${paint(messages.t(`severity.${severity}`))} ${words.place(place)}: ${message}`);
    }
    out.result(new PrettyCheck(words, out.paint, result, read.notCompared).text(title, outcome));
  }
  return outcome.equal ? EXIT.ok : EXIT.findings;
};
