/**
 * Releases the program: `npm run release [-- --dry-run]`. Checks that there is one version everywhere and nothing
 * uncommitted, runs every step of CI, packs, and makes the annotated tag `vX.Y.Z`; pushing it is left to the person.
 * With `--dry-run` everything but the tag.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Text of a program's answer in the working tree. */
function ask(command, ...args) {
  return execFileSync(command, args, { cwd: root, encoding: 'utf8' }).trim();
}

/** The version of the latest section of a change log that has a number and a day; undefined where there is none. */
export function changelogVersion(text) {
  return /^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/m.exec(text)?.[1];
}

/** Why a release cannot be made as things stand; nothing where it can. */
export function obstacles({ version, lockVersion, changelog, uncommitted, tags }) {
  const found = [];
  if (uncommitted !== '') found.push(`There are uncommitted changes:\n${uncommitted}`);
  if (lockVersion !== version) {
    found.push(`package.json says ${version}, package-lock.json ${lockVersion}: run npm install.`);
  }
  const written = changelogVersion(changelog);
  if (written !== version) {
    found.push(
      `CHANGELOG.md begins with ${written ?? 'no version'}: write the section "## [${version}] - YYYY-MM-DD" under Unreleased.`,
    );
  }
  if (tags.includes(`v${version}`)) {
    found.push(`There is a tag v${version} already: raise the version in package.json.`);
  }
  return found;
}

/** Packs the program as it would be published; gives the files in it and its SHA-256. */
function pack() {
  const folder = mkdtempSync(join(tmpdir(), 'madinhdanh-pack-'));
  try {
    const [{ filename, files }] = JSON.parse(ask('npm', 'pack', '--json', '--silent', '--pack-destination', folder));
    const sha256 = createHash('sha256')
      .update(readFileSync(join(folder, filename)))
      .digest('hex');
    return { filename, files: files.map(({ path }) => path), sha256 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function release(isDryRun) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const found = obstacles({
    version,
    lockVersion: JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).version,
    changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
    uncommitted: ask('git', 'status', '--porcelain'),
    tags: ask('git', 'tag', '--list').split('\n'),
  });
  if (found.length > 0) {
    console.error(found.join('\n'));
    return 1;
  }
  const steps = spawnSync('bash', ['scripts/ci.sh'], { cwd: root, stdio: 'inherit' });
  if (steps.status !== 0) {
    console.error('The steps of scripts/ci.sh fail: nothing was tagged.');
    return 1;
  }
  const { filename, files, sha256 } = pack();
  console.log(`\n${files.join('\n')}\n\n${sha256}  ${filename}`);
  if (isDryRun) {
    console.log(`Dry run: the tag v${version} was not made.`);
    return 0;
  }
  ask('git', 'tag', '--annotate', `v${version}`, '--message', `madinhdanh ${version}\n\n${sha256}  ${filename}`);
  console.log(`Tagged v${version}. To publish it: git push origin v${version}`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = release(process.argv.includes('--dry-run'));
