/** A completion script for zsh, to be sourced after `compinit` or saved as `_madinhdanh` in a folder of `$fpath`. */
export const ZSH = `#compdef madinhdanh
# zsh completion for madinhdanh
_madinhdanh() {
  local line
  local -a lines offers
  lines=("\${(@f)$("\${(Q)words[1]}" complete "\${(@Q)words[2,CURRENT-1]}" ".$PREFIX" 2>/dev/null)}")
  if [[ $lines[1] == ':files' ]]; then
    _files
    return
  fi
  for line in $lines; do
    offers+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  _describe -V madinhdanh offers
}
if [[ $funcstack[1] == _madinhdanh ]]; then _madinhdanh "$@"; else compdef _madinhdanh madinhdanh; fi
`;
