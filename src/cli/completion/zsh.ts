import { type CommandWords, flagsWithValue, type OptionWord } from './command-words.js';

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** `name:about` as `_describe` reads it. */
function described(name: string, about: string): string {
  return quoted(about === '' ? name : `${name}:${about.replaceAll('\\', '\\\\').replaceAll(':', '\\:')}`);
}

function describedFlags(options: readonly OptionWord[]): string[] {
  return options.flatMap(({ long, short, about }) =>
    (short === undefined ? [long] : [short, long]).map((flag) => described(flag, about)),
  );
}

function caseOf({ path, commands, options, takesFiles }: CommandWords): string {
  const names = commands.map(({ name, about }) => described(name, about));
  return `    (${quoted(path)})
      commands=(${names.join(' ')})
      options=(${describedFlags(options).join(' ')})
      files=${takesFiles ? 'yes' : "''"} ;;`;
}

/** A completion script for zsh, to be saved as `_madinhdanh` in a folder of `$fpath` or sourced after `compinit`. */
export function zshScript(words: readonly CommandWords[]): string {
  const paths = words.filter(({ path }) => path !== '').map(({ path }) => quoted(path));
  return `#compdef madinhdanh
# zsh completion for madinhdanh; load it with: source <(madinhdanh completion zsh)
_madinhdanh() {
  local at='' files='' i
  local -a commands options
  for ((i = 2; i < CURRENT; i++)); do
    case "\${at:+$at }\${words[i]}" in
      (${paths.join('|')}) at="\${at:+$at }\${words[i]}" ;;
    esac
  done
  case "\${words[CURRENT-1]}" in
    (--lang) compadd vi en; return ;;
    (${flagsWithValue(words, true).join('|')}) _files; return ;;
    (${flagsWithValue(words, false).join('|')}) return ;;
  esac
  case "$at" in
${words.map(caseOf).join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then _describe -o option options
  elif [[ -n $files ]]; then _files
  elif (( $#commands )); then _describe command commands
  fi
}
if [[ $funcstack[1] == _madinhdanh ]]; then _madinhdanh "$@"; else compdef _madinhdanh madinhdanh; fi
`;
}
