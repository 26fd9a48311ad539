/** What stands where an agency's code belongs and is something else; follows "“…” is no code: ". */
export const foreignCodes = {
  'code.fault.document-code': 'it is the code of a document (agency, day of issue, number, kind)',
  'code.fault.file-code': 'it is the number of a file handed in (agency, day, number)',
  'code.fault.procedure-code': 'it is the code of an administrative procedure',
  'code.fault.organisation-code': 'Z… is for other organisations, not for state agencies (QĐ 20/2020/QĐ-TTg, Điều 6)',
  'code.fault.telephone': 'it looks like a telephone number (or a tax number)',
  'code.fault.business-number':
    'it is a business number, which is the tax number too; an agency’s tax number goes to identifiers',
  'code.fault.personal-number': 'it is the identity number of a person',
  'code.fault.budget-code': 'it is the code of a unit that spends from the budget',
  'code.fault.three-groups': 'it is of the older form of three groups (level 3 . level 2 . level 1)',
  'code.fault.two-groups': 'its groups stand the other way round (level 2 . level 1); a code begins with level 1',
} as const;
