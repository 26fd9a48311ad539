import { type CiSettings, generatedLine, INSTALL, indent, RELEASE_FILES, REVIEW_ANNEXES } from './settings.js';
import { yamlCommand, yamlText } from './yaml-text.js';

/** Where the jobs are kept; the repository's .gitlab-ci.yml includes them. */
export const GITLAB_JOBS = '.gitlab/madinhdanh.yml';

/** The line of .gitlab-ci.yml that takes the jobs in. */
export const GITLAB_INCLUDE = `include:\n  - local: ${GITLAB_JOBS}\n`;

/** One script for a review: every check runs, whatever the one before found. */
const REVIEW: readonly string[] = [
  'base=$(git merge-base "$CI_MERGE_REQUEST_DIFF_BASE_SHA" HEAD)',
  'status=0',
  'madinhdanh fmt --check || status=1',
  'madinhdanh validate --since "$base" --format gitlab > gl-code-quality-report.json || status=1',
  'madinhdanh validate --since "$base" || status=1',
  'madinhdanh ci comment --since "$base" --post gitlab > nhan-xet.md || status=1',
  'if [ "$status" -eq 0 ]; then',
  ...REVIEW_ANNEXES.map((line) => `  ${line}`),
  'fi',
  'exit "$status"',
];

/**
 * The jobs of GitLab CI for one registry: merge requests, scheduled pipelines, releases. To write its note in the
 * merge request, a token with the scope `api` stands in the variable MADINHDANH_TOKEN; without it the note is kept
 * as an artefact only.
 */
export function gitlabJobs(settings: CiSettings): string {
  const install = [...settings.setup, INSTALL].map((line) => `- ${yamlCommand(line, 6)}`);
  return `${generatedLine('gitlab')}
# Chạy lại lệnh trên để cập nhật tệp này.
# Muốn có nhận xét ngay trong yêu cầu hợp nhất: đặt biến MADINHDANH_TOKEN là một mã truy cập dự án có quyền api.
# Kiểm tra hằng đêm: tạo lịch ở Build > Pipeline schedules.

.madinhdanh:
  image: node:20
  variables:
    GIT_DEPTH: '0' # mã từng cấp nằm trong lịch sử
    MADINHDANH_REGISTRY: ${yamlText(settings.registry)}
    MADINHDANH_PACKAGE: ${yamlText(settings.package)}
  before_script:
${indent(install, 4)}

madinhdanh-de-xuat:
  extends: .madinhdanh
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - |
${indent(REVIEW, 6)}
  artifacts:
    when: always
    paths:
      - phu-luc/
      - nhan-xet.md
    reports:
      codequality: gl-code-quality-report.json

madinhdanh-hang-dem:
  extends: .madinhdanh
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  script:
    - |
      status=0
      madinhdanh validate --format junit > madinhdanh-junit.xml || status=1
      madinhdanh validate || status=1
      madinhdanh fmt --check || status=1
      madinhdanh ci codeowners --check || status=1
      exit "$status"
  artifacts:
    when: always
    reports:
      junit: madinhdanh-junit.xml

madinhdanh-phat-hanh:
  extends: .madinhdanh
  rules:
    - if: $CI_COMMIT_TAG =~ /^v[0-9]{4}\\.[0-9]{2}\\.[0-9]{2}/
  script:
    - |
      TAG=$CI_COMMIT_TAG
${indent(RELEASE_FILES, 6)}
  artifacts:
    expire_in: never
    paths:
      - phat-hanh/

madinhdanh-dang-phat-hanh:
  image: registry.gitlab.com/gitlab-org/release-cli:latest
  needs: [madinhdanh-phat-hanh]
  variables:
    GIT_STRATEGY: none
  rules:
    - if: $CI_COMMIT_TAG =~ /^v[0-9]{4}\\.[0-9]{2}\\.[0-9]{2}/
  script:
    - ls phat-hanh
  release:
    tag_name: $CI_COMMIT_TAG
    description: phat-hanh/THAY-DOI.md
    assets:
      links:
        - name: Phụ lục, danh mục dùng chung, mã kiểm tra
          url: $CI_PROJECT_URL/-/jobs/artifacts/$CI_COMMIT_TAG/browse/phat-hanh?job=madinhdanh-phat-hanh
`;
}
