import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { cannotRun, EXIT, misuse } from '../../app/errors.js';
import { codeFault } from '../../core/code/code.js';
import { LEVEL_ONE_DECISION, levelOneBody } from '../../core/code/national.js';
import { registryOf } from '../../core/registry/registry-files.js';
import { type Alphabet, FORMAT, type GroupWidth, type Settings, type Unit } from '../../core/registry/types.js';
import { memorySource } from '../../store/source.js';
import { writeAll } from '../../store/transaction/transaction.js';
import { printDecision, printSettings, printUnit, schemaComment } from '../../store/yaml/canonical.js';
import type { Context, Handler } from '../context.js';
import { inspect, loadRegistry } from '../inspect.js';
import { tellCiFiles, writeCiFiles } from '../install/ci/install.js';
import { CI_KINDS } from '../install/ci/settings.js';
import type { Options } from '../options.js';
import { schemasFolder } from '../paths.js';
import { todayIn } from '../today.js';
import { asWriter } from '../workspace.js';

/** Schemas that the first lines of registry and batch files name, and the one these refer to. */
const EDITOR_SCHEMAS = ['common', 'registry', 'decision', 'agency', 'batch'] as const;
const TIMEZONE = 'Asia/Ho_Chi_Minh';

function parseGroups(_context: Context, text: string): GroupWidth[] {
  const widths = text.split(',').map((each) => each.trim());
  const isWidth = (each: string): boolean => {
    const [least = '', most = least] = each.split('-');
    return /^[1-9](?:-[1-9])?$/.test(each) && least <= most;
  };
  if (widths.length > 3 || !widths.every(isWidth)) throw misuse('init.bad-groups', { value: text });
  return widths.map((each) => (each.includes('-') ? each : Number(each)));
}

/** First group given out: `01` for groups of two characters. */
function firstGroup(width: GroupWidth | undefined): string {
  return '1'.padStart(Number.parseInt(String(width ?? 2), 10), '0');
}

function rootUnit(_context: Context, code: string, options: Options): { unit: Unit; place: string } {
  const known = levelOneBody(code);
  const name = options.text('name') ?? known?.name;
  if (name === undefined) throw misuse('init.name-needed', { code }).advise('init.name-needed.hint', { code });
  const place = options.text('place') ?? known?.place ?? name;
  const legacy = options.flag('legacy') ? { legacyCodes: [`000.00.00.${code}`] } : {};
  const granted = { decision: LEVEL_ONE_DECISION.id, effective: LEVEL_ONE_DECISION.effective };
  return { unit: { code, name, ...legacy, granted }, place };
}

/** The texts of a new registry's files, by path. */
function newFiles(context: Context, unit: Unit, place: string, options: Options): Map<string, string> {
  const { code } = unit;
  const groups = parseGroups(context, options.text('groups') ?? '2,2,2');
  const alphabet: Alphabet = options.choice('alphabet', ['digits', 'alphanumeric'] as const) ?? 'digits';
  const authority = options.text('authority') ?? unit.name;
  const settings: Settings = {
    format: FORMAT,
    title: options.text('title') ?? `Sổ đăng ký mã định danh điện tử – ${unit.name}`,
    timezone: TIMEZONE,
    authority,
    place,
    roots: { [code]: { groups, alphabet, first: firstGroup(groups[0]) } },
  };
  const { id, ...decision } = LEVEL_ONE_DECISION;
  const decisionFile = `decisions/${id}.yaml`;
  const unitFile = `units/${code}.yaml`;
  return new Map([
    ['registry.yaml', `${schemaComment('settings', 'registry.yaml')}\n${printSettings(settings)}`],
    [decisionFile, `${schemaComment('decision', decisionFile)}\n${printDecision(decision)}`],
    [unitFile, `${schemaComment('units', unitFile)}\n${printUnit(unit)}`],
  ]);
}

/** The folder the new registry goes to: `--registry`, else `registry` beside the user. */
function targetFolder(context: Context): string {
  const named = context.registry ?? context.env.MADINHDANH_REGISTRY;
  const folder = resolve(context.cwd, named ?? 'registry');
  for (const place of [folder, join(folder, 'registry')]) {
    if (existsSync(join(place, 'registry.yaml'))) throw cannotRun('init.exists', { folder: place });
  }
  if (existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'))) {
    throw cannotRun('init.not-empty', { folder }).advise('init.not-empty.hint');
  }
  for (let above = dirname(folder); above !== dirname(above); above = dirname(above)) {
    // what stands inside a registry would be taken for a part of it
    if (existsSync(join(above, 'registry.yaml'))) throw cannotRun('init.inside', { folder: above });
  }
  return folder;
}

/** Puts the schemas that editors use beside the registry; one that is there stays as it is. */
function copySchemas(folder: string): void {
  const target = join(folder, '..', 'schemas');
  mkdirSync(target, { recursive: true });
  for (const name of EDITOR_SCHEMAS) {
    cpSync(join(schemasFolder(), `${name}.schema.json`), join(target, `${name}.schema.json`), { force: false });
  }
}

/** `init CODE`: a valid registry with its level-1 unit, the decision that granted it, and the schemas for editors. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const code = (args[0] ?? '').trim().toUpperCase();
  if (codeFault(code) !== undefined || code.includes('.')) {
    throw misuse('init.bad-code', { code }).advise('init.bad-code.hint');
  }
  const { unit, place } = rootUnit(context, code, options);
  const files = newFiles(context, unit, place, options);
  const ci = options.choice('withCi', CI_KINDS);
  const folder = targetFolder(context);
  const { issues } = inspect(loadRegistry(memorySource(files)), todayIn(TIMEZONE, context));
  if (issues.some(({ severity }) => severity === 'error')) {
    throw new Error(`the new registry would not be valid: ${issues.map(({ rule }) => rule).join(', ')}`);
  }
  const dryRun = options.flag('dryRun');
  if (!dryRun) {
    mkdirSync(folder, { recursive: true });
    copySchemas(folder);
    await asWriter(context, folder, 'init', () => writeAll(folder, files));
  }
  const registry = registryOf(loadRegistry(memorySource(files)).tree);
  const ciFiles = ci === undefined || dryRun ? undefined : writeCiFiles(context, ci, realpathSync(folder), registry);
  if (options.flag('json')) {
    out.json({
      schema: 'madinhdanh/init@1',
      dryRun,
      registry: folder,
      code,
      name: unit.name,
      files: [...files.keys()],
    });
    return EXIT.ok;
  }
  const shown = [...files.keys()].map((path) => `  ${relative(context.cwd, join(folder, path))}`);
  out.result([t(dryRun ? 'init.would' : 'init.done', { code, name: unit.name }), ...shown].join('\n'));
  if (ciFiles !== undefined) tellCiFiles(context, ciFiles);
  out.note(dryRun ? out.notePaint.warning(t('change.dry-run')) : t('init.next'));
  return EXIT.ok;
};
