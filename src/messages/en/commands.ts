import type { commands as vi } from '../vi/commands.js';

/** Help texts in English. */
export const commands: Readonly<Record<keyof typeof vi, string>> = {
  'cmd.madinhdanh':
    'The registry of electronic identifier codes (mã định danh điện tử) of agencies: grant, change, close and publish codes.',
  'opt.help': 'Print how to use it.',
  'opt.version': 'Print the version.',
  'opt.registry': 'Folder of the registry.',
  'opt.lang': 'Language: vi or en.',
  'opt.no-color': 'No colours.',
  'opt.no-input': 'Ask nothing.',
  'opt.json': 'Print the result as JSON.',

  'cmd.validate':
    'Check the whole registry; tell everything that is wrong and how to mend it. In a git repository what is not committed is held against HEAD: no granted code is lost or changed.',
  'opt.validate.format': 'Form: pretty, json, github, gitlab, sarif, junit.',
  'opt.strict': 'Let warnings count as errors.',
  'example.validate':
    'madinhdanh validate\nmadinhdanh validate --json > result.json\nmadinhdanh validate --since origin/main\nmadinhdanh validate --since origin/main --rev origin/de-xuat',
};
