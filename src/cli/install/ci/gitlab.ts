import { newBranchLines } from './new-branch.js';
import {
  type CiSettings,
  command,
  generatedLine,
  indent,
  indented,
  releaseFiles,
  reviewAnnexes,
  suffixOf,
  toolLines,
  toolVariables,
} from './settings.js';
import { yamlCommand, yamlScript, yamlText } from './yaml-text.js';

/** Where the jobs of a registry are kept; the repository's .gitlab-ci.yml includes them. */
export function gitlabJobsPath(registry: string): string {
  return `.gitlab/madinhdanh${suffixOf(registry)}.yml`;
}

/** The line of .gitlab-ci.yml that takes the jobs in. */
export function gitlabInclude(registry: string): string {
  return `  - local: ${gitlabJobsPath(registry)}\n`;
}

/** A text as a value that GitLab reads as it stands: `$` begins a variable. */
export function gitlabText(text: string): string {
  return yamlText(text.replaceAll('$', '$$$$'));
}

/**
 * Shell lines that put the target branch in place of the proposal, which stays what git fetched. Judged is the commit
 * that would be merged: where GitLab has merged the source with its target (and with what stands before it in a merge
 * train), that result, each merge of a train for itself; else the tip of the source.
 */
const TO_TARGET: readonly string[] = [
  'git_() { git -c core.hooksPath=/dev/null "$@"; }',
  `case \${CI_MERGE_REQUEST_EVENT_TYPE:-} in`,
  'merged_result | merge_train) head=$CI_COMMIT_SHA steps=--first-parent ;;',
  `*) head=\${CI_MERGE_REQUEST_SOURCE_BRANCH_SHA:-$CI_COMMIT_SHA} steps= ;;`,
  'esac',
  'git_ fetch --quiet --no-tags --no-recurse-submodules origin "+refs/heads/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME:refs/madinhdanh/goc"',
  'git cat-file -e "$head^{commit}" || git_ fetch --quiet --no-tags --no-recurse-submodules origin "$head"',
  'git_ checkout --quiet --force --detach refs/madinhdanh/goc',
  'export HEAD_SHA="$head" BASE_SHA="$(git rev-parse --verify \'refs/madinhdanh/goc^{commit}\')"',
];

/** One script for a review: every check runs, whatever the one before found. */
function review(settings: CiSettings): string[] {
  const [run, suffix] = [command(settings), suffixOf(settings.registry)];
  const validate = `${run} validate --rev "$HEAD_SHA" --since "$BASE_SHA" $steps --fmt`;
  return [
    ...TO_TARGET,
    ...settings.setup,
    ...toolLines(settings),
    'status=0',
    `${validate} --format gitlab > gl-code-quality-report${suffix}.json || status=1`,
    `${validate} || status=1`,
    `${run} ci comment --rev "$HEAD_SHA" --since "$BASE_SHA" --post gitlab > nhan-xet${suffix}.md || status=1`,
    'if [ "$status" -eq 0 ]; then',
    ...reviewAnnexes(settings).map((line) => `  ${line}`),
    'fi',
    'exit "$status"',
  ];
}

/** Shell lines that hold the main branch against what it was before a push. */
function pushLines(run: string): string[] {
  const validate = `${run} validate --rev "$CI_COMMIT_SHA" --fmt`;
  const fetch = 'git fetch --quiet --no-tags origin';
  return [
    'before=$CI_COMMIT_BEFORE_SHA',
    'case $before in',
    '*[!0]*) ;;',
    '*)',
    '  AFTER=$CI_COMMIT_SHA',
    ...indented(newBranchLines(validate, fetch, '"$CI_COMMIT_BRANCH"', '')),
    '  ;;',
    'esac',
    `if ! git cat-file -e "$before^{commit}" 2> /dev/null && ! ${fetch} "$before"; then`,
    '  echo "Không còn bản trước của nhánh chính ($before): nhánh đã bị ghi đè (force push)."',
    '  exit 3',
    'fi',
    'if ! git merge-base --is-ancestor "$before" "$CI_COMMIT_SHA"; then',
    '  echo "Nhánh chính bị ghi đè (force push): $before không còn trong lịch sử."',
    `  ${run} diff "$before" "$CI_COMMIT_SHA" || true`,
    '  exit 1',
    'fi',
    `${validate} --since "$before" --first-parent`,
  ];
}

/** Shell lines that let only what the main branch holds be released. */
const ON_MAIN: readonly string[] = [
  'git fetch --quiet --no-tags origin "+refs/heads/$CI_DEFAULT_BRANCH:refs/madinhdanh/chinh"',
  'if ! git merge-base --is-ancestor "$CI_COMMIT_SHA" refs/madinhdanh/chinh; then',
  '  echo "Thẻ $CI_COMMIT_TAG không nằm trên nhánh $CI_DEFAULT_BRANCH nên không phát hành."',
  '  exit 1',
  'fi',
];

/**
 * The jobs of GitLab CI for one registry: merge requests, the main branch, scheduled pipelines, releases. To write its
 * note in the merge request, a token with the scope `api` stands in the variable MADINHDANH_TOKEN; without it the note
 * is kept as an artefact only.
 */
export function gitlabJobs(settings: CiSettings): string {
  const [run, suffix] = [command(settings), suffixOf(settings.registry)];
  const job = `madinhdanh${suffix}`;
  const all: [string, string][] = [['MADINHDANH_REGISTRY', settings.registry], ...toolVariables(settings)];
  const variables = all.map(([name, value]) => `${name}: ${gitlabText(value)}`);
  const prepare = [...settings.setup, ...toolLines(settings)].map((line) => `- ${yamlCommand(line, 6)}`);
  return `${generatedLine('gitlab')}
# Chạy lại lệnh trên để cập nhật tệp này.
# GitLab chạy cấu hình của chính đề xuất: để đề xuất không bỏ được bước kiểm tra, giữ tệp này ở một dự án khác
# (Settings > CI/CD > General pipelines > CI/CD configuration file).
# Muốn có nhận xét ngay trong yêu cầu hợp nhất: đặt biến MADINHDANH_TOKEN là một mã truy cập dự án có quyền api.
# Kiểm tra hằng đêm: tạo lịch ở Build > Pipeline schedules.

.${job}:
  image: node:24
  interruptible: true
  timeout: 30 minutes
  variables:
    GIT_STRATEGY: clone
    GIT_DEPTH: '0' # mã từng cấp nằm trong lịch sử
    GIT_SUBMODULE_STRATEGY: none
${indent(variables, 4)}

${job}-de-xuat:
  extends: .${job}
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_CHECKOUT: 'false' # đề xuất chỉ được đọc như dữ liệu git
  script:
    - ${yamlScript(review(settings), 6)}
  artifacts:
    when: always
    paths:
      - phu-luc/
      - nhan-xet${suffix}.md
    reports:
      codequality: gl-code-quality-report${suffix}.json

${job}-nhanh-chinh:
  extends: .${job}
  interruptible: false
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  before_script:
${indent(prepare, 4)}
  script:
    - |
${indent(pushLines(run), 6)}

${job}-hang-dem:
  extends: .${job}
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  before_script:
${indent(prepare, 4)}
  script:
    - |
      status=0
      ${run} validate --format junit > madinhdanh${suffix}-junit.xml || status=1
      ${run} validate || status=1
      ${run} fmt --check || status=1
      ${run} ci codeowners --check || status=1
      exit "$status"
  artifacts:
    when: always
    reports:
      junit: madinhdanh${suffix}-junit.xml

${job}-phat-hanh:
  extends: .${job}
  interruptible: false
  rules:
    - if: $CI_COMMIT_TAG =~ /^v[0-9]{4}\\.[0-9]{2}\\.[0-9]{2}/
  before_script:
${indent(prepare, 4)}
  script:
    - |
      TAG=$CI_COMMIT_TAG
${indent([...ON_MAIN, ...releaseFiles(settings)], 6)}
  artifacts:
    expire_in: never
    paths:
      - phat-hanh/

${job}-dang-phat-hanh:
  image: registry.gitlab.com/gitlab-org/release-cli:v0.24.0
  needs: [${job}-phat-hanh]
  timeout: 10 minutes
  variables:
    GIT_STRATEGY: none
  rules:
    - if: $CI_COMMIT_TAG =~ /^v[0-9]{4}\\.[0-9]{2}\\.[0-9]{2}/
  script:
    - ls phat-hanh
  release:
    tag_name: $CI_COMMIT_TAG
    description: phat-hanh/THAY-DOI${suffix}.md
    assets:
      links:
        - name: Phụ lục, danh mục dùng chung, mã kiểm tra
          url: $CI_PROJECT_URL/-/jobs/artifacts/$CI_COMMIT_TAG/browse/phat-hanh?job=${job}-phat-hanh
`;
}
