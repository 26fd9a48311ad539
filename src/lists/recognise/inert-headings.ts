import { headingKey } from './headings.js';

/**
 * Headings, folded, of what lists of bodies have beside names and codes and that says nothing of what becomes of a body or
 * its code. The one place to write another one down: everything else that is not read is asked about in a list of changes.
 * Each stands at the beginning of a heading, as whole words.
 */
const INERT = {
  kinds: [
    '(?:phan |ten )?(?:loai|kieu|nhom|khoi|hang|bac|dang|loai hinh)(?! (?:thay doi|bien dong|de nghi|dieu chinh|xu li|yeu cau|sap xep|ma|bo|tru|khoi))',
    'cap(?! (?:moi|lai|doi|ma|bo sung|phep))(?: (?:hoc|hanh chinh|quan li|don vi|co quan|du toan|ngan sach|[a-z]+))?',
    'muc do',
    'cap do',
    '(?:(?:muc|hinh thuc|loai)(?: do)? )?tu chu',
    'co che',
    'che do',
    'tuyen',
    'cum(?: thi dua)?$',
    'phan cap$',
    'pham vi hoat dong$',
    'xep loai',
    'tinh chat',
    'mo hinh',
    'hinh thuc (?:so huu|tu chu|dao tao|hoat dong|hop dong)',
    'chuan',
    'danh hieu',
    'xep hang',
  ],
  fields: [
    'nganh',
    'linh vuc',
    'chuyen (?:nganh|mon)',
    'chuc nang',
    'nhiem vu',
    'nghe',
    'dich vu(?! cong)',
    'san pham',
  ],
  numbers: [
    '(?:tong )?so (?:luong|lop|hoc sinh|giuong|phong|can bo|nguoi|xa|thon|ho|dan|nhan khau|hop dong|tai khoan|thu tu|ho so)',
    'tong',
    'sl',
    'si so',
    'bien che',
    'dinh bien',
    'dan so',
    'dien tich',
    'qui mo',
    'ti le',
    'diem(?: so)?$',
    'cong suat',
    'von',
    'kinh phi',
    'doanh thu',
  ],
  registers: [
    'ma(?: so)? (?:dvhc|hanh chinh|don vi hanh chinh|dia ban|bhxh|bao hiem|qhns|quan he|don vi quan he|buu|vung|ngan sach|kho bac|kbnn|chuong|truong|co so|ho so|chung thu|qr|noi bo)',
    'ma (?:xa|phuong|huyen|tinh|thon|quan)',
    'tai khoan',
    'so (?:tai khoan|cmnd|cccd|gpkd|giay phep|dkkd|hieu)',
    'cccd',
    'id',
    'uuid',
    'guid',
  ],
  people: [
    '(?:ho )?(?:va )?ten(?: can bo| nguoi| lanh dao)',
    'ho (?:va )?ten',
    'ho ten',
    '(?:thong tin (?:ve )?)?nguoi',
    'thu truong',
    'lanh dao',
    'giam doc',
    'hieu truong',
    'chu tich',
    'truong (?:phong|ban|don vi|tram)',
    'pho',
    'dau moi',
    'can bo',
    'cong chuc',
    'vien chuc',
    'chuyen vien',
    'van thu',
    'phu trach',
    'chuc (?:vu|danh)',
    'lien he',
    'ngay sinh',
    'gioi tinh',
    'dan toc',
    'trinh do',
  ],
  contacts: [
    'web',
    'trang (?:thong tin|web|tin|mang|chu|fb)',
    'cong',
    'facebook',
    'fanpage',
    'zalo',
    'fax',
    'hotline',
    'duong day nong',
    'ten mien',
    'url',
    'link',
    'lien ket',
    '(?:so )?(?:dien thoai|dt|sdt|di dong)',
    '(?:e )?mail',
    'email',
    'hop thu',
    'thu dien tu',
  ],
  places: [
    'dia (?:chi|ban|diem|danh|phan)(?!.* (?:moi|sau)(?: |$))',
    '(?:ten )?(?:(?:xa|phuong|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tinh|tp|tx|tt|thon|to dan pho|khu|xom|ap|cap (?:xa|huyen|tinh)|dvhc|don vi hanh chinh) ?)+(?:hien nay)?$',
    'khu vuc',
    'vung',
    'mien',
    'vi tri',
    'toa do',
    'kinh do',
    'vi do',
    'tru so(?! moi)',
    'so nha',
    'duong(?: pho)?$',
    'pho$',
    'ban do',
    'lat',
    'lon?g',
  ],
  papers: [
    '(?:so )?(?:qd|quiet dinh|van ban|cong van|to trinh|nghi quiet|giay phep)(?: (?:so|thanh lap|phe duiet|ban hanh|bo nhiem|phan loai|giao|ki|ngay|cong nhan))*$',
    'can cu',
    'co so phap li',
    'nam(?: thanh lap| hoc| xay dung)?$',
    'ngay(?: thang)?(?: nam)? (?:thanh lap|sinh|cap|ban hanh|ki|lap|nhap|tao|gui|nhan|trinh|bao cao|ra soat|cap nhat|kiem tra|duiet|sua|(?:bat dau )?hoat dong)',
    '(?:so |ngay |va )*(?:qd|quiet dinh|van ban|cong van) cap (?:ma|ma so)(?: dinh danh)?(?: dien tu)?$',
    'thoi (?:gian|diem) thanh lap$',
    'gio (?:lam viec|mo cua|tiep dan)',
    'thoi gian (?:lam viec|mo cua|tiep dan|truc|dao tao)',
    'ki (?:ten|hieu|bao cao)',
    'chu ki(?! so)',
  ],
  systems: [
    '.*\\b(?:chu ki so|chung thu|lgsp|ndxp|phan mem|truc|tai khoan|he thong|vneid|hoa don)\\b.*',
    'chu[iy]en doi so',
    'lien thong',
    'dau thoi gian',
    'timestamp',
    'hop dong',
    'con dau',
    'created',
    'updated',
    'modified',
    'user',
    'nguon',
  ],
  names: [
    'ten (?:tieng anh|giao dich|quoc te|khac|thuong goi)',
    'ten (?:truong |co quan |don vi )?(?:bang )?tieng anh',
    'english',
    'tieng anh',
    'logo',
    'anh',
    'hinh anh',
    'mo ta',
    'gioi thieu',
  ],
};

/** Bodies and places that have to do with a unit and never take it over: who lends, checks, supplies, where people live. */
export const BODIES_AROUND =
  'noi(?! (?:di|den|chu[iy]en|tiep nhan|ke thua)(?: |$))|kho bac|ngan hang|co quan (?:ban hanh|cap|ki|thue|quiet dinh|thanh lap|lap)|(?:don vi|co quan) (?:tinh|lap|cap|thuc hien|nhap lieu|chu tri|phoi hop|tham dinh|kiem tra|giam sat|cung cap|ho tro|tu van|van hanh|bao tri|trien khai|thi cong|tai tro|bao tro|kiem dinh|dau tu)';

const AT_START = new RegExp(`^(?:${[...Object.values(INERT).flat(), BODIES_AROUND].join('|')})(?![a-z])`);

/** Papers by which something became of a body, and their days: beside the change of the row they say nothing more. */
const PAPER =
  /^(?:(?:so|so hieu|can cu|theo|ngay|ngay (?:ki|ban hanh)) )*(?:qu[iy]et dinh|qd|nghi qu[iy]et|nq|van ban|cong van|cv|to trinh)(?: |$)/;

/** True for a heading of papers: "Quyết định giải thể", "Ngày QĐ giải thể". */
export function isPaperHeading(heading: string): boolean {
  return PAPER.test(headingKey(heading));
}

/** How things stood, which what is said of them now stands beside: "Trước ngày 01/7/2025 Địa chỉ", "Thông tin hiện tại". */
const AS_BEFORE =
  /^(?:thong tin |du lieu |don vi |co quan )?(?:truoc(?: (?:khi|ngay|day|sap xep|sap nhap|\d+))*|hien (?:tai|nay|co|trang)|cu)(?: |$)/;

/** True for a heading of what no change of a body can stand under. */
export function isInertHeading(heading: string): boolean {
  const key = headingKey(heading.replace(/\([^)]*\)/g, ' '));
  const plain = key.replace(AS_BEFORE, '');
  return AT_START.test(plain) || (plain === '' && /^(?:thong tin|du lieu) /.test(key));
}
