import { HAMLETS } from './bodies.mjs';

/**
 * What every commune has, in the order a growing province gets it. `under` says which unit it stands under: the
 * commune itself, or an office of its district.
 * @typedef {object} CommuneMaker
 * @property {'commune' | 'education' | 'health'} under
 * @property {'school' | 'station' | 'local'} kind
 * @property {(place: string) => string} name The name for a commune such as `xã An Lạc`.
 */

/** @returns {CommuneMaker} */
function school(/** @type {string} */ type, /** @type {string} */ number = '') {
  return { under: 'education', kind: 'school', name: (place) => `Trường ${type} ${place}${number}` };
}

/** @returns {CommuneMaker} */
function local(/** @type {string} */ type) {
  return { under: 'commune', kind: 'local', name: (place) => `${type} ${place}` };
}

/** @type {CommuneMaker[]} */
export const COMMUNE_MAKERS = [
  school('Tiểu học'),
  { under: 'health', kind: 'station', name: (place) => `Trạm Y tế ${place}` },
  local('Trung tâm Học tập cộng đồng'),
  school('Mầm non'),
  school('Trung học cơ sở'),
  local('Trung tâm Văn hóa - Thể thao'),
  local('Ban Quản lý chợ'),
  local('Đài Truyền thanh'),
  school('Mầm non', ' 2'),
  school('Tiểu học', ' 2'),
  ...HAMLETS.map((hamlet) => local(`Nhà văn hóa thôn ${hamlet}`)),
];
