import { type CiSettings, indent, toolLines, toolVariables } from './settings.js';
import { yamlCommand, yamlText } from './yaml-text.js';

/** Actions by full commit: a tag can be moved by whoever takes an account over. */
export const ACTIONS = {
  checkout: 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
  setupNode: 'actions/setup-node@6044e13b5dc448c55e2357c09f80417699197238 # v6.2.0',
  uploadArtifact: 'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1',
  downloadArtifact: 'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
} as const;

const OPENING = `$\{{`;

/** An expression that GitHub fills in before a job begins; none ever stands in a script. */
export function expression(text: string): string {
  return `\${{ ${text} }}`;
}

/** A text as a value that GitHub reads as it stands: `${{` in a name is no expression. */
export function githubText(text: string): string {
  return yamlText(text.replaceAll(OPENING, expression(`'${OPENING}'`)));
}

/** The variables that all jobs of one registry have. */
export function githubVariables(settings: CiSettings): string {
  const all: [string, string][] = [['MADINHDANH_REGISTRY', settings.registry], ...toolVariables(settings)];
  return indent(
    all.map(([name, value]) => `${name}: ${githubText(value)}`),
    2,
  );
}

/** The check-out of a trusted commit, without the token that fetched it. */
function checkout(ref: string): string {
  return `      - uses: ${ACTIONS.checkout}
        with:
          ref: ${ref}
          fetch-depth: 0 # mã từng cấp nằm trong lịch sử
          persist-credentials: false`;
}

/**
 * Shell lines for the merge queue, which runs the workflow as the proposal has it: where the program lies and its sum
 * are read from the workflow of the very commit that the program is taken from. A proposal that brings a new program is
 * then judged by the old one, and no proposal names the program that judges it.
 */
export function queueTool(settings: CiSettings, workflow: string): string[] {
  const names = toolVariables(settings).map(([name]) => name);
  return [
    'if [ -n "$QUEUE_BASE" ]; then',
    '  take() {',
    `    value=$(sed -n 's|^  '"$1"': "\\([^"\\\\]*\\)"$|\\1|p' ${workflow} | head -n 1 || true)`,
    '    if [ -z "$value" ]; then',
    '      echo "::error::Nhánh đích chưa có công cụ này ($1): lần cài đầu, hoặc đổi cách lấy công cụ, cần người quản trị hợp nhất ngoài hàng đợi."',
    '      exit 3',
    '    fi',
    '    export "$1=$value"',
    '    echo "$1=$value" >> "$GITHUB_ENV"',
    '  }',
    ...names.map((name) => `  take ${name}`),
    'fi',
  ];
}

/**
 * Steps every job that runs the program begins with: a trusted commit, Node, the program held against its sum.
 * @param first shell lines before that
 */
export function prepare(settings: CiSettings, ref = expression('github.sha'), first: readonly string[] = []): string {
  const setup = settings.setup.map((line) => `      - name: Chuẩn bị\n        run: ${yamlCommand(line, 10)}\n`);
  return `${checkout(ref)}
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: 24
          package-manager-cache: false
${setup.join('')}      - name: Công cụ
        id: cong-cu
        run: |
${indent([...first, ...toolLines(settings)], 10)}`;
}

/** A step that runs though one before it failed, but never without the program having been held against its sum. */
export const EVEN_SO = expression("!cancelled() && steps.cong-cu.outcome == 'success'");

/** Shell lines that let one fetch use the token in `$TOKEN`, where it needs one. */
export const FETCH_WITH_TOKEN: readonly string[] = [
  'if [ -n "$TOKEN" ]; then',
  `  credentials=$(printf 'x-access-token:%s' "$TOKEN" | base64 | tr -d '\\n')`,
  '  export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="http.$GITHUB_SERVER_URL/.extraheader"',
  '  export GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $credentials"',
  'fi',
  'fetch() { git -c core.hooksPath=/dev/null fetch --quiet --no-tags --no-recurse-submodules origin "$@"; }',
];

/** The token for such a fetch: none where everybody may read. */
export const FETCH_TOKEN = expression("github.event.repository.private && github.token || ''");
