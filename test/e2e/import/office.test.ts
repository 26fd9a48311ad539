import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { run, start } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { OFFICE } from '../../support/office.js';
import { mustRun } from '../../support/process.js';
import { newRegistry } from '../../support/registries/begun.js';
import { readIfThere } from '../../support/registry-folder.js';
import { compound } from '../../support/tables.js';

const BASIS = ['--decision', '100/QĐ-UBND', '--yes'];

const NAMESPACES = ['office', 'table', 'text', 'style', 'number']
  .map((name) =>
    name === 'number'
      ? 'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"'
      : `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  .join(' ');

/** A spreadsheet as one XML file; a cell is its XML. */
function fods(rows: readonly (readonly string[])[], more = ''): string {
  const body = rows.map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><number:number-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="2"/></number:number-style><style:style style:name="two" style:family="table-cell" style:data-style-name="N2"/></office:automatic-styles>${more}<office:body><office:spreadsheet><table:table table:name="DS">${body}</table:table></office:spreadsheet></office:body></office:document>`;
}

const text = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const HEAD = ['Mã', 'Tên', 'Ghi chú'].map(text);

describe.skipIf(!OFFICE && process.env.CI === undefined)('lists that only an office program reads', () => {
  let folder: string;
  beforeAll(() => {
    folder = newRegistry();
  });

  function convertTo(name: string, format: string): void {
    const profile = pathToFileURL(join(newFolder(), 'p')).href;
    mustRun('soffice', [
      `-env:UserInstallation=${profile}`,
      ...['--headless', '--convert-to', format, '--outdir', folder, join(folder, name)],
    ]);
  }

  it('are read through LibreOffice, which is said; codes and numbers stay as they are shown', () => {
    const shown = '<table:table-cell table:style-name="two" office:value-type="float" office:value="7"/>';
    writeFileSync(
      join(folder, 'a.fods'),
      fods([HEAD, [text('H36.01'), text('Sở Y tế'), text('01')], [text('H36.02'), text('Sở Tư pháp'), shown]]),
    );
    convertTo('a.fods', 'xls');
    convertTo('a.fods', 'ods');
    for (const file of ['a.xls', 'a.ods', 'a.fods']) {
      const { stderr, status, stdout } = run(folder, ['import', file, ...BASIS, '--dry-run', '--json']);
      expect([file, status, stderr]).toEqual([
        file,
        0,
        expect.stringContaining(`Đã đọc ${file} (${file.slice(1)}) qua LibreOffice.`),
      ]);
      expect(stdout).toContain('H36.02');
    }
    expect(run(folder, ['import', 'a.xls', ...BASIS]).status).toBe(0);
    expect(readIfThere(folder, 'units/H36/H36.01.yaml')).toContain('note: "01"');
    expect(readIfThere(folder, 'units/H36/H36.02.yaml')).toMatch(/note: "?07"?/);
  });

  it('are pages of the web, also under the name of .xls, with their letters as they stand', () => {
    const page = [
      '<html><head><meta charset="utf-8"></head><body><table border=1>',
      '<tr><th>STT<th>Tên cơ quan<th>Mã định danh<th>Điện thoại</tr>',
      '<tr><td>1<td>Sở Xây dựng<td>H36.05<td>0240000001</tr>',
      '<tr style="display:none"><td>2<td>Sở Công Thương<td>H36.06<td></tr></table></body></html>',
    ].join('');
    for (const name of ['trang.html', 'trang.xls']) {
      writeFileSync(join(folder, name), page);
      const { stderr, status, stdout } = run(folder, ['import', name, ...BASIS, '--dry-run', '--json']);
      expect([status, stderr]).toEqual([0, expect.stringContaining(`Đã đọc ${name} (.html) qua LibreOffice.`)]);
      expect(stderr).toContain(`${name} có phần bị ẩn`);
      expect(stdout).toContain('H36.06');
    }
    expect(run(folder, ['import', 'trang.xls', ...BASIS]).status).toBe(0);
    expect(readIfThere(folder, 'units/H36/H36.05.yaml')).toContain('0240000001');
  });

  it('fetch nothing, follow no link and run nothing, and leave nothing behind', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    writeFileSync(join(folder, 'secret.csv'), 'BÍ MẬT\n');
    const outside = pathToFileURL(join(folder, 'secret.csv')).href;
    const formula = (of: string) =>
      `<table:table-cell table:formula="${of}" office:value-type="string"><text:p>như đã lưu</text:p></table:table-cell>`;
    const rows = [
      HEAD,
      [text('H36.11'), text('Sở A'), formula(`of:='${outside}'#$'secret'.A1`)],
      [text('H36.12'), text('Sở B'), formula(`of:=WEBSERVICE(&quot;http://127.0.0.1:${port}/ws&quot;)`)],
    ];
    writeFileSync(join(folder, 'xau.fods'), fods(rows));
    const temporary = newFolder();
    // not run(), which would keep the server from answering
    const { stdout, stderr } = await start(folder, ['import', 'xau.fods', ...BASIS, '--dry-run', '--json'], {
      env: { TMPDIR: temporary },
    });
    server.close();
    // a link that is not followed is an error of its cell
    expect(stdout.match(/"rule": "list-error-cell"/g)).toHaveLength(2);
    expect(stdout + stderr).not.toContain('BÍ MẬT');
    expect(asked).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('are refused where LibreOffice cannot read them', () => {
    writeFileSync(join(folder, 'hong.xls'), compound(['Workbook']));
    const { status, stderr } = run(folder, ['check', 'hong.xls']);
    expect([status, stderr]).toEqual([3, expect.stringMatching(/hong\.xls.*\n→ Mở tệp bằng chương trình văn phòng/)]);
  });
});

it('a list that only an office program reads is refused with the way out where there is none', () => {
  const folder = newRegistry();
  const bin = newFolder();
  for (const program of ['git', 'node']) {
    const found = (process.env.PATH ?? '').split(':').find((each) => existsSync(join(each, program)));
    if (found !== undefined) symlinkSync(join(found, program), join(bin, program));
  }
  writeFileSync(join(folder, 'a.fods'), fods([HEAD]));
  writeFileSync(join(folder, 'b.xls'), compound(['Workbook']));
  for (const [file, way] of [
    ['a.fods', 'Cài LibreOffice'],
    ['b.xls', 'lưu thành .xlsx; hoặc cài LibreOffice'],
  ] as const) {
    const { status, stderr } = run(folder, ['import', file, ...BASIS], { env: { PATH: bin } });
    expect([status, stderr]).toEqual([3, expect.stringContaining(way)]);
  }
});
