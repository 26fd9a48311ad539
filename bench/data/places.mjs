import { makeRandom } from './random.mjs';

const FIRST = `An Bình Cẩm Cao Đại Đông Đức Gia Giang Hải Hồng Hợp Hùng Hưng Hương Kiến Kim Lâm Liên Long Lộc Mai Minh
Nam Nghĩa Ngọc Ngũ Nhân Phong Phú Phúc Quang Quảng Quyết Sơn Tam Tân Tây Thái Thanh Thiên Thịnh Thọ Thuận Thượng Tiên
Toàn Trấn Trung Trường Tứ Vạn Văn Việt Vĩnh Vũ Xuân Yên`.split(/\s+/);

const SECOND =
  `Ái Bái Bàng Bảo Biên Cát Cầu Châu Chiến Chính Cường Dân Dũng Dương Đạo Đình Đồng Đường Giao Hà Hiệp Hoàng
Hội Khánh Khê Khởi Lạc Lãng Lập Lĩnh Lợi Lương Mỹ Ngãi Ninh Phương Quan Quý Tâm Tảo Thạch Thành Thắng Thiện Thụ Tiến
Tín Trạch Trị Triều Vân Viên Vọng Vượng Xá Xương`.split(/\s+/);

/**
 * A name as a reader takes it in: no diacritics, no capitals. Two siblings must not agree in it.
 * @param {string} text
 */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * A name as it stands in an e-mail address or a URL: `Sở Y tế` gives `so-y-te`.
 * @param {string} text
 */
export function slug(text) {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Place names, made up from common syllables, each given once; no two are equal when folded.
 * Provinces that share a pool never share a place name.
 * @param {string} seed
 * @returns {() => string} The next name.
 */
export function makePlaces(seed) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const first of FIRST) {
    for (const second of SECOND) {
      const name = `${first} ${second}`;
      if (fold(first) !== fold(second) && !names.has(fold(name))) names.set(fold(name), name);
    }
  }
  const mixed = makeRandom(`places ${seed}`).shuffled([...names.values()]);
  return () => {
    const name = mixed.pop();
    if (name === undefined) throw new RangeError('no place name is left: give the provinces pools of their own');
    return name;
  };
}
