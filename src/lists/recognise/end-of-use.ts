/** What a body or its code has no more of, when it ends. */
const OF_USE = 'hoạt động|sử dụng|dùng|khai thác|tồn tại|hiệu lực|giá trị';

/**
 * Phrases by which a body or its code is used no more, with their tones; titles, headings, remarks and cells all know the
 * same ones. "Không sử dụng" alone is none: it may be said of money or land.
 */
export const END_OF_USE = `(?:ngừng|ngưng|dừng|thôi|hết|kết thúc|chấm dứt|không còn(?: được)?|không tiếp tục)(?: được| việc)? (?:${OF_USE})|kết thúc nhiệm vụ|mất hiệu lực|vô hiệu|khóa mã`;
