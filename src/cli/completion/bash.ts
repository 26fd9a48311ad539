import { type CommandWords, flagsOf, flagsWithValue } from './command-words.js';

function caseOf({ path, commands, options, takesFiles }: CommandWords): string {
  return `    '${path}') commands='${commands.map(({ name }) => name).join(' ')}' options='${flagsOf(options).join(' ')}' files='${takesFiles ? 'yes' : ''}' ;;`;
}

/** A completion script for bash: \`source <(madinhdanh completion bash)\`. */
export function bashScript(words: readonly CommandWords[]): string {
  const paths = words.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);
  return `# bash completion for madinhdanh; load it with: source <(madinhdanh completion bash)
_madinhdanh() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local path='' commands='' options='' files='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${path:+$path }\${COMP_WORDS[i]}" in
      ${paths.join('|')}) path="\${path:+$path }\${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$previous" in
    --lang) COMPREPLY=($(compgen -W 'vi en' -- "$current")); return ;;
    ${flagsWithValue(words, true).join('|')}) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")); return ;;
    ${flagsWithValue(words, false).join('|')}) return ;;
  esac
  case "$path" in
${words.map(caseOf).join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  else
    COMPREPLY=($(compgen -W "$commands" -- "$current"))
  fi
}
complete -F _madinhdanh madinhdanh
`;
}
