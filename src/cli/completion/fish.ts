import type { CommandWords, OptionWord } from './command-words.js';

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function optionLine(condition: string, { long, short, takesValue, isPath, about }: OptionWord): string {
  const parts = ['complete -c madinhdanh', `-n ${condition}`, `-l ${long.slice(2)}`];
  if (short !== undefined) parts.push(`-s ${short.slice(1)}`);
  if (long === '--lang') parts.push("-x -a 'vi en'");
  else if (isPath) parts.push('-r -F');
  else if (takesValue) parts.push('-x');
  parts.push(`-d ${quoted(about)}`);
  return parts.join(' ');
}

function linesOf({ path, commands, options, takesFiles }: CommandWords): string[] {
  const condition = quoted(`__madinhdanh_at "${path}"`);
  return [
    ...commands.map(({ name, about }) => `complete -c madinhdanh -n ${condition} -a ${name} -d ${quoted(about)}`),
    ...options.map((option) => optionLine(condition, option)),
    ...(takesFiles ? [`complete -c madinhdanh -n ${condition} -F`] : []),
  ];
}

/** A completion script for fish: `madinhdanh completion fish | source`. */
export function fishScript(words: readonly CommandWords[]): string {
  const paths = words.filter(({ path }) => path !== '').map(({ path }) => quoted(path));
  return `# fish completion for madinhdanh; load it with: madinhdanh completion fish | source
function __madinhdanh_at
    set -l at ''
    for word in (commandline -opc)[2..-1]
        set -l next (string trim -- "$at $word")
        if contains -- $next ${paths.join(' ')}
            set at $next
        end
    end
    test "$at" = "$argv[1]"
end
complete -c madinhdanh -f
${words.flatMap(linesOf).join('\n')}
`;
}
