import { slug } from './places.mjs';
import { makeStories } from './story.mjs';
import { MARK } from './tree.mjs';

/** @typedef {import('./index.d.mts').Unit} Unit */
/** @typedef {import('./index.d.mts').Member} Member */
/** @typedef {import('./index.d.mts').ProvinceOptions} ProvinceOptions */
/** @typedef {import('./index.d.mts').Random} Random */
/** @typedef {import('./index.d.mts').Draft} Draft */

const STREETS = ['Độc Lập', 'Hòa Bình', 'Thống Nhất', 'Giải Phóng', 'Bạch Đằng', 'Lê Lợi', 'Quang Trung', 'Hùng Vương'];

const NOTES = [
  'Tiếp nhận văn bản qua Trục liên thông văn bản quốc gia',
  'Đang dùng chung trụ sở với cơ quan cấp trên',
  'Đã đăng ký chứng thư số chuyên dùng',
];

/** The form codes had under QCVN 102:2016/BTTTT: groups backwards, zeros where there is none. */
function earlierForm(/** @type {string} */ code) {
  const [one, two = '00', three = '00', four = '000'] = code.split('.');
  return [four.padStart(3, '0'), three, two, one].join('.');
}

/** The commune and the district a unit is in, as far as they are known, each after a comma. */
function placeOf(/** @type {Draft} */ draft, /** @type {ReadonlyMap<string, Draft>} */ communes) {
  let place = '';
  const start = draft.home === undefined ? draft : communes.get(draft.home);
  for (let at = start; at !== undefined; at = at.parent) {
    if (at.place !== undefined) place += `, ${at.place}`;
  }
  return place;
}

/** Which share of the units of each level had a code before. */
const CODED_BEFORE = [0, 0, 1, 0.9, 0.8];

/**
 * Contact data of example forms only: example.com, and telephone numbers of an area code that nobody has.
 * @param {string} code
 * @param {string} name
 * @param {string} place Ends the address.
 * @param {Random} random
 * @returns {Required<Pick<Unit, 'address' | 'email' | 'phone' | 'website'>>}
 */
export function contact(code, name, place, random) {
  const host = `${code.split('.')[0].toLowerCase()}.example.com`;
  const digits = () => String(random.below(10_000)).padStart(4, '0');
  return {
    address: `Số ${1 + random.below(400)}, đường ${random.pick(STREETS)}${place}`,
    email: `${code.toLowerCase().replaceAll('.', '-')}@${host}`,
    phone: `0200 555 ${digits()}`,
    website: `https://${slug(name)}.${host}/trang-chu`,
  };
}

/**
 * Fills in the units: contact data, codes granted before, and what the decisions did to each.
 * @param {readonly Draft[]} drafts
 * @param {ProvinceOptions} options
 * @param {Random} random
 * @returns {Member[]} In the order given.
 */
export function describe(drafts, options, random) {
  const stories = makeStories(drafts, options.decisions, random);
  /** @type {Map<Draft, Member>} */
  const members = new Map();
  const communes = new Map(drafts.filter((draft) => draft.kind === 'commune').map((draft) => [draft.code, draft]));
  for (const draft of drafts) {
    const { code, name, shortName, parent, ...about } = draft;
    const story = stories.get(draft);
    const { address, email, phone, website } = contact(
      code,
      name,
      `${placeOf(draft, communes)}, ${options.name}`,
      random,
    );
    const old =
      story?.granted.decision === options.decisions.full && random.chance(CODED_BEFORE[code.split('.').length]);
    /** @type {Unit} */
    const unit = {
      code,
      name,
      ...(shortName === undefined ? {} : { shortName }),
      ...(old ? { legacyCodes: [earlierForm(code)] } : {}),
      address,
      email,
      phone,
      ...(random.chance(0.1) ? { fax: phone.replace('555', '556') } : {}),
      website,
      ...(draft.kind === 'root' ? { note: MARK } : random.chance(0.1) ? { note: random.pick(NOTES) } : {}),
      granted: { decision: options.decisions.national },
      ...story,
    };
    const above = parent === undefined ? undefined : members.get(parent);
    const member = { ...about, name, unit, children: [], ...(above === undefined ? {} : { parent: above }) };
    above?.children.push(member);
    members.set(draft, member);
  }
  return [...members.values()];
}
