import { type CiSettings, generatedLine, INSTALL, indent, RELEASE_FILES, REVIEW_ANNEXES } from './settings.js';
import { yamlScript, yamlText } from './yaml-text.js';

/** Steps every job begins with. */
function prepare({ setup }: CiSettings): string {
  return `      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # mã từng cấp nằm trong lịch sử
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - name: Cài madinhdanh
        run: ${yamlScript([...setup, INSTALL], 10)}`;
}

/** The workflow of GitHub Actions for one registry: proposals, every night, releases. */
export function githubWorkflow(settings: CiSettings): string {
  return `${generatedLine('github')}
# Chạy lại lệnh trên để cập nhật tệp này.
name: Sổ mã định danh

on:
  pull_request:
  schedule:
    - cron: '17 18 * * *' # 01:17 giờ Việt Nam
  push:
    tags: ['v[0-9][0-9][0-9][0-9].[0-9][0-9].[0-9][0-9]*']
  workflow_dispatch:

permissions:
  contents: read

env:
  MADINHDANH_REGISTRY: ${yamlText(settings.registry)}
  MADINHDANH_PACKAGE: ${yamlText(settings.package)}

jobs:
  de-xuat:
    name: Đề xuất
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write
    steps:
${prepare(settings)}
      - name: Tìm chỗ rẽ nhánh
        env:
          BASE_REF: \${{ github.base_ref }}
        run: echo "MERGE_BASE=$(git merge-base "origin/$BASE_REF" HEAD)" >> "$GITHUB_ENV"
      - name: Dạng chuẩn
        run: madinhdanh fmt --check
      - name: Thay đổi
        if: \${{ !cancelled() }}
        run: madinhdanh validate --since "$MERGE_BASE" --format github
      - name: Nhận xét
        if: \${{ !cancelled() }}
        env:
          GITHUB_TOKEN: \${{ github.token }}
          PULL_REQUEST: \${{ github.event.pull_request.number }}
        run: |
          madinhdanh ci comment --since "$MERGE_BASE" --post github > nhan-xet.md
          cat nhan-xet.md >> "$GITHUB_STEP_SUMMARY"
      - name: Phụ lục
        run: |
${indent(REVIEW_ANNEXES, 10)}
      - uses: actions/upload-artifact@v4
        if: \${{ !cancelled() }}
        with:
          name: phu-luc
          path: |
            phu-luc
            nhan-xet.md

  hang-dem:
    name: Hằng đêm
    if: github.event_name == 'schedule' || github.event_name == 'workflow_dispatch'
    runs-on: ubuntu-latest
    steps:
${prepare(settings)}
      - name: Toàn bộ sổ
        run: madinhdanh validate --format github
      - name: Dạng chuẩn
        if: \${{ !cancelled() }}
        run: madinhdanh fmt --check
      - name: CODEOWNERS
        if: \${{ !cancelled() }}
        run: madinhdanh ci codeowners --check

  phat-hanh:
    name: Phát hành
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
${prepare(settings)}
      - name: Phụ lục, danh mục dùng chung, thay đổi
        env:
          TAG: \${{ github.ref_name }}
        run: |
${indent(RELEASE_FILES, 10)}
      - uses: actions/upload-artifact@v4
        with:
          name: phat-hanh
          path: phat-hanh
      - name: Đăng bản phát hành
        env:
          GH_TOKEN: \${{ github.token }}
          TAG: \${{ github.ref_name }}
        run: |
          if gh release view "$TAG" > /dev/null 2>&1; then
            gh release upload "$TAG" phat-hanh/* --clobber
          else
            gh release create "$TAG" phat-hanh/* --verify-tag --title "$TAG" --notes-file phat-hanh/THAY-DOI.md
          fi
`;
}
