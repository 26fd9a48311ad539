import type { Kind, KindGuide } from '../../src/core/changes/kind.js';
import { CHANGE_KINDS, type ChangeKind, KINDS } from '../../src/core/changes/kinds/index.js';
import { kebab } from '../../src/core/text/kebab.js';

/** What the file of a kind says of it; its guide is no part of the kind itself, so that no command carries it along. */
async function guideOf(kind: ChangeKind): Promise<KindGuide> {
  const name = kebab(kind);
  const { guide } = (await import(`../../src/core/changes/kinds/${name}.ts`)) as { guide?: KindGuide };
  if (guide === undefined)
    throw new Error(`src/core/changes/kinds/${name}.ts exports no guide: docs/changes.md needs it`);
  return guide;
}

const GUIDES = await Promise.all(CHANGE_KINDS.map(async (kind) => ({ kind, ...(await guideOf(kind)) })));

function commandOf(kind: ChangeKind, named: string | undefined): string {
  const { command }: Kind<unknown> = KINDS[kind];
  return named ?? (command === undefined ? '–' : `\`madinhdanh ${kind}\``);
}

function table(): string {
  const rows = GUIDES.map(({ kind, label, command }) => `| ${label} | ${commandOf(kind, command)} | \`${kind}\` |`);
  const several = '| nhiều thay đổi một lần | `madinhdanh plan TỆP`, `madinhdanh apply TỆP` | |';
  return ['| | lệnh | trong tệp thay đổi |', '| --- | --- | --- |', ...rows, several].join('\n');
}

const PARTS: Readonly<Record<string, () => string>> = {
  table,
  sections: () => GUIDES.map(({ kind, heading, section }) => `## ${heading}: ${kind}\n\n${section}`).join('\n\n'),
  list: () => GUIDES.map(({ kind, english }) => `- \`${kind}\` ${english}`).join('\n'),
};

/** `docs/changes.md` with what the kinds of change say of themselves between its marks. */
export function changesPage(current: string): string {
  return current.replace(
    /^(<!-- kinds: (\w+) -->\n)[\s\S]*?^(<!-- \/kinds -->)$/gm,
    (_, begin: string, part: string, end: string) => `${begin}\n${PARTS[part]?.() ?? ''}\n\n${end}`,
  );
}
