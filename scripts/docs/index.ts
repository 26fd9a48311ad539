export { Stories, storyPages } from './stories.js';

import { batchSchemaText } from './batch-schema.js';
import { changesPage } from './changes-page.js';
import { CONTACT_SCHEMAS } from './contact-schemas.js';
import { rulesPage } from './rules.js';
import { treeSchemaText } from './tree-schema.js';

/** A committed file that is made of the code, in whole or in part. */
export interface CommittedFile {
  /** Relative to the repository. */
  path: string;
  /** What the file must hold, given what it holds now. */
  render(current: string): string;
}

/** Files that `npm run docs` writes and a test holds to the code. */
export const COMMITTED: readonly CommittedFile[] = [
  { path: 'docs/rules.md', render: rulesPage },
  { path: 'docs/changes.md', render: changesPage },
  { path: 'schemas/batch.schema.json', render: batchSchemaText },
  ...CONTACT_SCHEMAS,
  { path: 'schemas/registry-tree.schema.json', render: treeSchemaText },
];
