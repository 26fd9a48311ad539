/** A completion script for bash; what it offers is asked of the program. */
export const BASH = `# bash completion for madinhdanh
_madinhdanh() {
  local current="\${COMP_WORDS[COMP_CWORD]}" word about i
  local -a words abouts
  [[ $current == '=' ]] && current=''
  COMPREPLY=()
  while IFS=$'\\t' read -r word about; do
    words+=("$word")
    abouts+=("$about")
  done < <("$1" complete "\${COMP_WORDS[@]:1:COMP_CWORD-1}" ".$current" 2>/dev/null)
  if [[ \${words[0]} == ':files' ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
  elif ((\${#words[@]} == 1)) || [[ $COMP_TYPE == 37 || $COMP_TYPE == 42 ]]; then
    COMPREPLY=("\${words[@]}")
  else
    local width=0 line
    for word in "\${words[@]}"; do ((\${#word} > width)) && width=\${#word}; done
    for i in "\${!words[@]}"; do
      printf -v line '%-*s  %s' "$width" "\${words[i]}" "\${abouts[i]}"
      line="\${line:0:\${COLUMNS:-80}-4}"
      COMPREPLY+=("\${line%"\${line##*[! ]}"}")
    done
  fi
}
complete -F _madinhdanh madinhdanh
`;
