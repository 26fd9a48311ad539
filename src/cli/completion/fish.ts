/** A completion script for fish. */
export const FISH = `# fish completion for madinhdanh
function __madinhdanh_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines ($words[1] complete $words[2..-1] ".$current" 2>/dev/null)
    if test "$lines[1]" = :files
        __fish_complete_path "$current"
    else if set -q lines[1]
        printf '%s\\n' $lines
    end
end
complete -c madinhdanh -f -k -a '(__madinhdanh_complete)'
`;
