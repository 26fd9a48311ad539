import { oneLine, visible } from '../../../core/text/visible.js';
import {
  ACTIONS,
  expression,
  FETCH_TOKEN,
  FETCH_WITH_TOKEN,
  githubText,
  githubVariables,
  prepare,
  queueTool,
} from './github-steps.js';
import { type CiSettings, command, generatedLine, indent, named, reviewAnnexes, suffixOf } from './settings.js';

/**
 * Shell lines that fetch a proposal as objects of git, and find the commits it is held against: the branch it is for
 * and, where that is another one, the main branch. GitHub keeps results by commit and name: one that was good against
 * some other branch must not count for the main one.
 */
const FETCH_PROPOSAL: readonly string[] = [
  ...FETCH_WITH_TOKEN,
  'if [ -n "$PULL_REQUEST" ]; then',
  '  fetch "+refs/pull/$PULL_REQUEST/head:refs/madinhdanh/de-xuat" "+refs/heads/$BASE_REF:refs/madinhdanh/goc"',
  "  base=$(git rev-parse --verify 'refs/madinhdanh/goc^{commit}')",
  '  target=refs/heads/$BASE_REF',
  'else',
  '  fetch "$HEAD_SHA"',
  '  base=$QUEUE_BASE',
  '  target=$QUEUE_REF',
  'fi',
  'if ! git cat-file -e "$HEAD_SHA^{commit}"; then',
  '  echo "::error::Đề xuất đã đổi sau khi lần chạy này bắt đầu; lần chạy mới hơn sẽ kiểm tra."',
  '  exit 3',
  'fi',
  'echo "BASE_SHA=$base" >> "$GITHUB_ENV"',
  'if [ "$target" != "refs/heads/$DEFAULT_BRANCH" ]; then',
  '  fetch "+refs/heads/$DEFAULT_BRANCH:refs/madinhdanh/chinh"',
  `  echo "DEFAULT_SHA=$(git rev-parse --verify 'refs/madinhdanh/chinh^{commit}')" >> "$GITHUB_ENV"`,
  'fi',
];

/** Shell lines that judge a proposal against the branch it is for, and always against the main branch too. */
function judge(run: string): string[] {
  const validate = `${run} validate --rev "$HEAD_SHA" --fmt --format github`;
  return [
    'status=0',
    `${validate} --since "$BASE_SHA" || status=$?`,
    `if [ -n "\${DEFAULT_SHA:-}" ]; then`,
    '  echo "So với nhánh chính $DEFAULT_BRANCH:"',
    `  if ! ${validate} --since "$DEFAULT_SHA"; then`,
    '    echo "::error::Đề xuất không đạt khi so với nhánh chính $DEFAULT_BRANCH. Kết quả gắn với commit, nên đề xuất vào nhánh nào cũng phải đạt cả với nhánh chính."',
    '    echo "DEFAULT_FAILED=1" >> "$GITHUB_ENV"',
    '    status=1',
    '  fi',
    'fi',
    'exit "$status"',
  ];
}

/** Shell lines that compose the comment, with what it has to say of the main branch. */
function comment(run: string): string[] {
  return [
    `${run} ci comment --rev "$HEAD_SHA" --since "$BASE_SHA" > nhan-xet.md`,
    `if [ -n "\${DEFAULT_FAILED:-}" ]; then`,
    `  printf '\\n❌ So với nhánh chính, đề xuất này không đạt: xem chi tiết ở bước “Thay đổi”.\\n' >> nhan-xet.md`,
    'fi',
    'cat nhan-xet.md >> "$GITHUB_STEP_SUMMARY"',
  ];
}

/**
 * The workflow by which GitHub checks every proposal for one registry. It runs as the base branch has it
 * (`pull_request_target`), with the base's program; of the proposal nothing is checked out, built or executed. It has
 * no job that may be skipped but for the comment: GitHub takes a skipped check for one that passed.
 */
export function githubGuard(settings: CiSettings): string {
  const { registry } = settings;
  const [run, suffix] = [command(settings), suffixOf(registry)];
  const fromBase = queueTool(settings, `.github/workflows/madinhdanh${suffix}.yml`);
  return `${generatedLine('github')}
# Canh giữ đề xuất: chạy bản của nhánh chính, đọc đề xuất như dữ liệu git, không chạy gì của đề xuất.
# Chạy lại lệnh trên để cập nhật tệp này; nên đặt kiểm tra “${visible(oneLine(named('Đề xuất', registry)))}” là bắt buộc.
name: ${githubText(named('Sổ mã định danh: đề xuất', registry))}

on:
  pull_request_target:
    # edited: đổi nhánh đích thì kiểm tra lại
    types: [opened, synchronize, reopened, edited]
  merge_group:

permissions: {}

concurrency:
  group: madinhdanh-de-xuat${suffix}-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: true

defaults:
  run:
    shell: bash

env:
${githubVariables(settings)}

jobs:
  de-xuat:
    name: ${githubText(named('Đề xuất', registry))}
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
    env:
      HEAD_SHA: \${{ github.event.pull_request.head.sha || github.event.merge_group.head_sha }}
      QUEUE_BASE: \${{ github.event.merge_group.base_sha }}
      DEFAULT_BRANCH: \${{ github.event.repository.default_branch }}
    steps:
${prepare(settings, expression('github.event.merge_group.base_sha || github.sha'), fromBase)}
      - name: Lấy đề xuất, không mở ra
        id: lay
        env:
          TOKEN: ${FETCH_TOKEN}
          PULL_REQUEST: \${{ github.event.pull_request.number }}
          BASE_REF: \${{ github.event.pull_request.base.ref }}
          QUEUE_REF: \${{ github.event.merge_group.base_ref }}
        run: |
${indent(FETCH_PROPOSAL, 10)}
      - name: Thay đổi
        run: |
${indent(judge(run), 10)}
      - name: Nhận xét
        id: nhan-xet
        if: \${{ !cancelled() && steps.lay.outcome == 'success' && github.event_name == 'pull_request_target' }}
        run: |
${indent(comment(run), 10)}
      - uses: ${ACTIONS.uploadArtifact}
        if: \${{ !cancelled() && steps.nhan-xet.outcome == 'success' }}
        with:
          name: nhan-xet${suffix}
          path: nhan-xet.md
      - name: Phụ lục
        run: |
${indent(reviewAnnexes(settings), 10)}
      - uses: ${ACTIONS.uploadArtifact}
        with:
          name: phu-luc${suffix}
          path: phu-luc

  nhan-xet:
    name: ${githubText(named('Nhận xét', registry))}
    needs: de-xuat
    if: \${{ !cancelled() && github.event_name == 'pull_request_target' }}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pull-requests: write
    steps:
${prepare(settings)}
      - uses: ${ACTIONS.downloadArtifact}
        with:
          name: nhan-xet${suffix}
          path: nhan-xet
      - name: Ghi nhận xét
        env:
          GITHUB_TOKEN: \${{ github.token }}
          PULL_REQUEST: \${{ github.event.pull_request.number }}
        run: ${run} ci comment --body nhan-xet/nhan-xet.md --post github
`;
}
