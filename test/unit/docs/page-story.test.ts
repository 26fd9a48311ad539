import { describe, expect, test } from 'vitest';
import { retold, type StoryCommand, startOf } from '../../../scripts/docs/page-story.js';

/** Tells a page again where every command prints the same; gives the page and what was run. */
async function tell(page: string, printed = ''): Promise<{ page: string; ran: StoryCommand[] }> {
  const ran: StoryCommand[] = [];
  const now = await retold(page, (command) => {
    ran.push(command);
    return Promise.resolve(printed);
  });
  return { page: now, ran };
}

function block(...lines: string[]): string {
  return `# Trang\n\n\`\`\`console\n${lines.join('\n')}\n\`\`\`\n\nHết.\n`;
}

describe('a page told again', () => {
  test('has what each command prints now, and all else as it was', async () => {
    const { page, ran } = await tell(block('$ một', 'cũ', '$ hai', '$ ba \\', '  bốn'), 'mới\n');
    expect(page).toBe(block('$ một', 'mới', '$ hai', 'mới', '$ ba \\', '  bốn', 'mới'));
    expect(ran.map(({ command }) => command)).toEqual(['một', 'hai', 'ba \\\n  bốn']);
  });

  test('leaves out as much as it left out before', async () => {
    const { page } = await tell(block('$ một', 'a', '…', 'y', 'z'), '1\n2\n3\n4\n5\n');
    expect(page).toBe(block('$ một', '1', '…', '4', '5'));
  });

  test('shows no hash, which is another one on each machine, but codes and days', async () => {
    const { page } = await tell(block('$ một'), 'main 1a2b3c4 H24.01 20260105 dadadad');
    expect(page).toBe(block('$ một', 'main ‹…› H24.01 20260105 dadadad'));
  });

  test('hands over the day, the tables that have a name, and how a block ends', async () => {
    const text =
      '<!-- after: a.md -->\n<!-- day: 2026-02-03 -->\n<!-- file: ds.xlsx -->\n\n| Tên | Mã |\n| --- | --- |\n| Sở Y tế | |\n' +
      '\n```console exit=1\n$ một\n$ hai\n```\n';
    const { ran } = await tell(text);
    expect(startOf(text)).toEqual({ after: 'a.md' });
    const sheets = {
      'ds.xlsx': [
        ['Tên', 'Mã'],
        ['Sở Y tế', ''],
      ],
    };
    expect(ran).toEqual([
      { command: 'một', status: 0, day: '2026-02-03', sheets },
      { command: 'hai', status: 1, day: '2026-02-03', sheets: {} },
    ]);
  });

  test('is refused where a block begins with no command', async () => {
    await expect(tell(block('một'))).rejects.toThrow('một');
  });
});
