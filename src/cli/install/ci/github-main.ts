import {
  ACTIONS,
  EVEN_SO,
  FETCH_TOKEN,
  FETCH_WITH_TOKEN,
  githubText,
  githubVariables,
  prepare,
} from './github-steps.js';
import { newBranchLines } from './new-branch.js';
import {
  type CiSettings,
  command,
  generatedLine,
  indent,
  indented,
  named,
  releaseFiles,
  suffixOf,
} from './settings.js';

/** Shell lines that hold the main branch against what it was before a push. */
function pushLines(run: string): string[] {
  const validate = `${run} validate --rev "$AFTER" --fmt --format github`;
  return [
    ...FETCH_WITH_TOKEN,
    `if [ -z "\${BEFORE//0/}" ]; then`,
    ...indented(newBranchLines(validate, 'fetch', '"$GITHUB_REF_NAME"', '::warning::')),
    'fi',
    'if ! git cat-file -e "$BEFORE^{commit}" 2> /dev/null && ! fetch "$BEFORE"; then',
    '  echo "::error::Không còn bản trước của nhánh chính ($BEFORE): nhánh đã bị ghi đè (force push)."',
    '  exit 3',
    'fi',
    'if ! git merge-base --is-ancestor "$BEFORE" "$AFTER"; then',
    '  echo "::error::Nhánh chính bị ghi đè (force push): $BEFORE không còn trong lịch sử. Khôi phục: git push --force-with-lease origin $BEFORE:$GITHUB_REF_NAME"',
    '  # chữ trong sổ không được thành lệnh của quy trình',
    "  stop=$(head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \\n')",
    '  echo "::stop-commands::$stop"',
    `  ${run} diff "$BEFORE" "$AFTER" || true`,
    '  echo "::$stop::"',
    '  exit 1',
    'fi',
    `${validate} --since "$BEFORE" --first-parent`,
  ];
}

/** Shell lines that let only what the main branch holds be released. */
const ON_MAIN: readonly string[] = [
  ...FETCH_WITH_TOKEN,
  'fetch "+refs/heads/$DEFAULT_BRANCH:refs/madinhdanh/chinh"',
  'if ! git merge-base --is-ancestor "$(git rev-parse --verify "refs/tags/$TAG^{commit}")" refs/madinhdanh/chinh; then',
  '  echo "::error::Thẻ $TAG không nằm trên nhánh $DEFAULT_BRANCH nên không phát hành."',
  '  exit 1',
  'fi',
];

/** Shell lines that publish a release, or add to one that another registry's workflow made. */
function publishLines(suffix: string): string[] {
  return [
    `gh release create "$TAG" phat-hanh/* --verify-tag --title "$TAG" --notes-file phat-hanh/THAY-DOI${suffix}.md ||`,
    '  gh release upload "$TAG" phat-hanh/* --clobber',
  ];
}

/** The workflow of one registry's main branch: what is pushed to it, every night, releases. */
export function githubMain(settings: CiSettings): string {
  const { registry } = settings;
  const [run, suffix] = [command(settings), suffixOf(registry)];
  return `${generatedLine('github')}
# Nhánh chính: mỗi lần đẩy lên, hằng đêm, phát hành. Chạy lại lệnh trên để cập nhật tệp này.
name: ${githubText(named('Sổ mã định danh: nhánh chính', registry))}

on:
  push:
    branches: ['**'] # việc chọn nhánh chính nằm ở dưới: nhánh đổi tên vẫn được giữ
    tags: ['v[0-9][0-9][0-9][0-9].[0-9][0-9].[0-9][0-9]*']
  schedule:
    - cron: '17 18 * * *' # 01:17 giờ Việt Nam
  workflow_dispatch:

permissions: {}

# theo commit: mỗi lần đẩy lên đều được kiểm tra, không lần nào bị lần sau thay
concurrency:
  group: madinhdanh-chinh${suffix}-\${{ github.event_name }}-\${{ github.ref }}-\${{ github.sha }}

defaults:
  run:
    shell: bash

env:
${githubVariables(settings)}

jobs:
  nhanh-chinh:
    name: ${githubText(named('Nhánh chính', registry))}
    if: github.event_name == 'push' && github.ref == format('refs/heads/{0}', github.event.repository.default_branch)
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
    steps:
${prepare(settings)}
      - name: So với trước khi đẩy lên
        env:
          TOKEN: ${FETCH_TOKEN}
          BEFORE: \${{ github.event.before }}
          AFTER: \${{ github.sha }}
        run: |
${indent(pushLines(run), 10)}

  hang-dem:
    name: ${githubText(named('Hằng đêm', registry))}
    if: github.event_name == 'schedule' || github.event_name == 'workflow_dispatch'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
    steps:
${prepare(settings)}
      - name: Toàn bộ sổ
        run: ${run} validate --format github
      - name: Dạng chuẩn
        if: ${EVEN_SO}
        run: ${run} fmt --check
      - name: CODEOWNERS
        if: ${EVEN_SO}
        run: ${run} ci codeowners --check

  phat-hanh:
    name: ${githubText(named('Đóng gói bản phát hành', registry))}
    if: github.event_name == 'push' && startsWith(github.ref, 'refs/tags/')
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
    steps:
${prepare(settings)}
      - name: Thẻ nằm trên nhánh chính
        env:
          TOKEN: ${FETCH_TOKEN}
          TAG: \${{ github.ref_name }}
          DEFAULT_BRANCH: \${{ github.event.repository.default_branch }}
        run: |
${indent(ON_MAIN, 10)}
      - name: Phụ lục, danh mục dùng chung, thay đổi
        env:
          TAG: \${{ github.ref_name }}
        run: |
${indent(releaseFiles(settings), 10)}
      - uses: ${ACTIONS.uploadArtifact}
        with:
          name: phat-hanh${suffix}
          path: phat-hanh

  dang-phat-hanh:
    name: ${githubText(named('Đăng bản phát hành', registry))}
    needs: phat-hanh
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: write
    steps:
      - uses: ${ACTIONS.downloadArtifact}
        with:
          name: phat-hanh${suffix}
          path: phat-hanh
      - name: Đăng bản phát hành
        env:
          GH_TOKEN: \${{ github.token }}
          GH_REPO: \${{ github.repository }}
          TAG: \${{ github.ref_name }}
        run: |
${indent(publishLines(suffix), 10)}
`;
}
