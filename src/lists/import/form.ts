/** The hidden sheet from which the form's drop-down list of bodies above is fed. */
export const PARENTS_SHEET = 'Danh mục cấp trên';
