import { bareTitle } from '../../core/query/department-on-day.js';
import { headOfBody } from '../../core/registry/state-bodies.js';
import type { Department } from '../../core/registry/types.js';
import { isOwnOffice, shortForms } from './issuing-body.js';

/** The office in charge as papers name it. */
export interface NamedDepartment extends Omit<Department, 'head'> {
  /** Title of its head, with the office behind. */
  head: string | undefined;
  /** The same without. */
  title: string | undefined;
  /** True for the issuing body's own office, whose head is named once. */
  isOwnOffice: boolean;
}

/** The office in charge as papers of a body name it. */
export function departmentUnder(authority: string, department: Department): NamedDepartment {
  const { name, head } = department;
  const title = bareTitle(name, head);
  return {
    ...department,
    head: title === undefined ? undefined : headOfBody(title, name),
    title,
    isOwnOffice: isOwnOffice(name, authority, shortForms(authority).short),
  };
}
