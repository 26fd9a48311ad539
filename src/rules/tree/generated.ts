import { fromRegistry } from '../../core/tree/listing.js';
import { listingRule } from '../definition.js';
import { givenAttributes, written } from './attributes.js';

/** Attributes by which hosts fold a file away in what they show to reviewers. */
const FOLDING: ReadonlySet<string> = new Set(['linguist-generated', 'gitlab-generated', 'gitea-generated']);

/** What reviewers see of a proposal is not folded away. */
export const treeGenerated = listingRule({
  id: 'tree-generated',
  severity: 'warning',
  attention: true,
  chapter: 'tree',
  vi: {
    title: 'Tệp của sổ bị gập lại khi duyệt',
    about: 'Tệp đánh dấu là do máy sinh ra thì GitHub, GitLab gập lại, người duyệt không thấy thay đổi.',
    message: '“{attribute}” làm thay đổi của {example} bị gập lại khi duyệt.',
    hint: 'Bỏ “{attribute}” ở dòng {line:raw} của {path}.',
  },
  en: {
    title: 'Files of the registry folded away in review',
    about: 'A file marked as generated is folded away by GitHub and GitLab: reviewers do not see what changes in it.',
    message: '“{attribute}” folds the changes of {example} away in review.',
    hint: 'Take “{attribute}” out of line {line:raw} of {path}.',
  },
  docs: {
    en: 'a .gitattributes marks files of the registry as generated.',
    basis: 'quy ước của công cụ.',
    remedy: 'bỏ thuộc tính ấy.',
  },
  examples: [{ files: [{ path: '../.gitattributes', content: '⟦⟧*.yaml linguist-generated\n' }] }],
  check: ({ now }) =>
    givenAttributes(now)
      .filter(
        ({ name, value }) => FOLDING.has(name) && (value === true || (typeof value === 'string' && value !== 'false')),
      )
      .map(({ name, value, by, paths }) => {
        const args = { attribute: written(name, value), path: by.file, line: by.line, example: paths[0] ?? '' };
        return { file: fromRegistry(now.prefix, by.file), args };
      }),
});
