/** The title of a form that goes out for one agency, whose code stands behind it in brackets. */
export const FORM_TITLE = 'PHIẾU RÀ SOÁT MÃ ĐỊNH DANH ĐIỆN TỬ';
/** The title of a form that goes out for nobody in particular. */
export const REQUEST_TITLE = 'PHIẾU ĐỀ NGHỊ CẤP, THAY ĐỔI MÃ ĐỊNH DANH ĐIỆN TỬ';
/** The hidden sheet from which the form's drop-down list of bodies above is fed. */
export const PARENTS_SHEET = 'Danh mục cấp trên';
/** With what the remark under the title of a form ends. */
export const BLANKS_KEEP = 'Ô để trống thì thông tin đang có được giữ nguyên';
