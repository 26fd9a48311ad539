import { HISTORIES, prepareHistory } from '../lib/history.mjs';
import { BIN } from '../lib/places.mjs';

const [SHORT, LONG] = HISTORIES;

/** @type {import('./index.mjs').Part} */
export const history = {
  id: 'history',
  title: 'Never reused: the walk through git’s history',
  about:
    `The province P in a git repository of ${LONG.toLocaleString('en')} commits, each of which edits a telephone number ` +
    'in the file of one agency, every seventh drafts a unit that the next one on that file drops again. `add --dry-run` asks for ' +
    'every code that any commit ever held before it names the next free one; `validate --since` asks the same for the ' +
    'code that a branch grants. `git log --patch` is what git alone needs to show the same changes; the same commands ' +
    'in a repository of one commit tell what they need without the walk.',
  rival: 'git',
  prepare: () => {
    const { size, folder } = prepareHistory();
    const add = (/** @type {number} */ commits) => [
      BIN,
      '--registry',
      folder(commits, 'registry'),
      ...['add', '--parent', 'H90.01', '--name', 'Phòng Đo lường', '--decision', 'du-thao-do', '--dry-run'],
    ];
    const validate = (/** @type {number} */ commits) => [
      BIN,
      '--registry',
      folder(commits, 'registry'),
      ...['validate', '--since', 'main', '--rev', 'de-xuat'],
    ];
    const node = process.execPath;
    const log = ['-C', folder(LONG), 'log', '--patch', '--text', '--no-ext-diff', '--', 'registry/units'];
    return {
      size,
      contenders: [
        { id: 'git', label: 'git log --patch', command: 'git', args: log },
        { id: 'add-short', label: 'madinhdanh add, one commit', command: node, args: add(SHORT) },
        { id: 'add', label: 'madinhdanh add', command: node, args: add(LONG) },
        { id: 'since-short', label: 'madinhdanh validate --since, one commit', command: node, args: validate(SHORT) },
        { id: 'since', label: 'madinhdanh validate --since', command: node, args: validate(LONG) },
      ],
    };
  },
  goals: () => [],
};
