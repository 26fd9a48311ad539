/**
 * Shell lines for a main branch that a service says is new, deleted and made again for instance: there is no state
 * before. It is held against the newest release, and against the place where it left the other branches; what it was
 * held against is said.
 * @param validate the call that judges the commit, without what it is held against
 * @param fetch how a fetch from the remote is called
 * @param branch the branch's name, as the shell has it
 * @param warning what a warning begins with
 */
export function newBranchLines(validate: string, fetch: string, branch: string, warning: string): string[] {
  return [
    '# nhánh vừa lập (lại): so với bản phát hành mới nhất và với chỗ rời các nhánh khác',
    `${fetch} '+refs/heads/*:refs/madinhdanh/nhanh/*' '+refs/tags/v*:refs/madinhdanh/the/v*'`,
    `git update-ref -d refs/madinhdanh/nhanh/${branch}`,
    'release=$(git for-each-ref --sort=-version:refname --count=1 --format="%(objectname)" "refs/madinhdanh/the/v[0-9]*")',
    `first=$(git rev-list --first-parent "$AFTER" --not --glob='refs/madinhdanh/nhanh/*' | tail -n 1)`,
    'left=',
    'if [ -n "$first" ]; then left=$(git rev-parse --verify --quiet "$first^" || true); fi',
    'status=0',
    'for base in $release $left; do',
    `  echo "So với $base:"`,
    `  ${validate} --since "$base" --first-parent || status=$?`,
    'done',
    'if [ -z "$release$left" ]; then',
    `  echo "${warning}Nhánh mới, không có bản phát hành hay nhánh nào để so: chỉ xét chính sổ."`,
    `  ${validate} || status=$?`,
    'fi',
    'exit "$status"',
  ];
}
