/**
 * What agencies a province has, and what lies beneath them. Names follow common use; who has which code is made up.
 * @typedef {object} DepartmentPlan
 * @property {string} key What the agency is for, the same in every province.
 * @property {string} name
 * @property {string} shortName
 * @property {string[]} units Units beneath it that keep their name in every province.
 * @property {string} [growing] A kind of unit it may have any number of, each named after a place.
 * @property {number} [share] How many of those it has for each one that others have; 1 by default.
 */

/** Offices that nearly every department has inside. */
export const INTERNAL_OFFICES = ['Văn phòng', 'Thanh tra', 'Phòng Tổ chức cán bộ', 'Phòng Kế hoạch - Tài chính'];

/** @type {DepartmentPlan[]} */
export const DEPARTMENTS = [
  {
    key: 'office',
    name: 'Văn phòng Ủy ban nhân dân',
    shortName: 'VP UBND',
    units: ['Trung tâm Phục vụ hành chính công', 'Trung tâm Thông tin - Công báo', 'Nhà khách Ủy ban nhân dân'],
  },
  {
    key: 'inspectorate',
    name: 'Thanh tra',
    shortName: 'TTra',
    units: ['Phòng Nghiệp vụ 1', 'Phòng Nghiệp vụ 2', 'Phòng Giám sát, kiểm tra và xử lý sau thanh tra'],
  },
  {
    key: 'home',
    name: 'Sở Nội vụ',
    shortName: 'SNV',
    units: ['Ban Thi đua - Khen thưởng', 'Trung tâm Lưu trữ lịch sử', 'Phòng Cải cách hành chính'],
  },
  {
    key: 'justice',
    name: 'Sở Tư pháp',
    shortName: 'STP',
    units: ['Trung tâm Trợ giúp pháp lý', 'Trung tâm Dịch vụ đấu giá tài sản'],
    growing: 'Phòng Công chứng',
  },
  {
    key: 'planning',
    name: 'Sở Kế hoạch và Đầu tư',
    shortName: 'SKHĐT',
    units: ['Phòng Đăng ký kinh doanh', 'Trung tâm Hỗ trợ doanh nghiệp nhỏ và vừa', 'Phòng Kinh tế đối ngoại'],
  },
  {
    key: 'finance',
    name: 'Sở Tài chính',
    shortName: 'STC',
    units: ['Chi cục Tài chính doanh nghiệp', 'Phòng Quản lý giá và công sản', 'Phòng Ngân sách'],
  },
  {
    key: 'trade',
    name: 'Sở Công Thương',
    shortName: 'SCT',
    units: ['Chi cục Quản lý thị trường', 'Trung tâm Khuyến công và Xúc tiến thương mại', 'Phòng Quản lý năng lượng'],
  },
  {
    key: 'farming',
    name: 'Sở Nông nghiệp và Phát triển nông thôn',
    shortName: 'SNNPTNT',
    units: [
      'Chi cục Kiểm lâm',
      'Chi cục Thủy sản',
      'Chi cục Thủy lợi',
      'Chi cục Chăn nuôi và Thú y',
      'Chi cục Trồng trọt và Bảo vệ thực vật',
      'Trung tâm Khuyến nông',
    ],
    growing: 'Ban Quản lý rừng',
  },
  {
    key: 'transport',
    name: 'Sở Giao thông vận tải',
    shortName: 'SGTVT',
    units: ['Trung tâm Đăng kiểm xe cơ giới', 'Phòng Quản lý vận tải và phương tiện', 'Phòng Quản lý kết cấu hạ tầng'],
    growing: 'Cảng vụ đường thủy nội địa',
  },
  {
    key: 'building',
    name: 'Sở Xây dựng',
    shortName: 'SXD',
    units: ['Chi cục Giám định xây dựng', 'Trung tâm Quy hoạch xây dựng', 'Phòng Quản lý nhà'],
  },
  {
    key: 'environment',
    name: 'Sở Tài nguyên và Môi trường',
    shortName: 'STNMT',
    units: ['Chi cục Bảo vệ môi trường', 'Trung tâm Quan trắc môi trường', 'Văn phòng Đăng ký đất đai'],
    growing: 'Chi nhánh Văn phòng Đăng ký đất đai',
  },
  {
    key: 'communications',
    name: 'Sở Thông tin và Truyền thông',
    shortName: 'STTTT',
    units: ['Trung tâm Thông tin và Truyền thông', 'Phòng Công nghệ thông tin', 'Phòng Bưu chính - Viễn thông'],
  },
  {
    key: 'labour',
    name: 'Sở Lao động - Thương binh và Xã hội',
    shortName: 'SLĐTBXH',
    units: ['Trung tâm Dịch vụ việc làm', 'Phòng Người có công', 'Chi cục Phòng, chống tệ nạn xã hội'],
    growing: 'Trung tâm Bảo trợ xã hội',
  },
  {
    key: 'culture',
    name: 'Sở Văn hóa và Thể thao',
    shortName: 'SVHTT',
    units: ['Bảo tàng', 'Thư viện', 'Nhà hát Nghệ thuật truyền thống', 'Trung tâm Huấn luyện thể thao'],
    growing: 'Ban Quản lý di tích',
  },
  {
    key: 'tourism',
    name: 'Sở Du lịch',
    shortName: 'SDL',
    units: ['Trung tâm Thông tin và Xúc tiến du lịch', 'Phòng Quản lý lữ hành', 'Phòng Quy hoạch phát triển du lịch'],
  },
  {
    key: 'science',
    name: 'Sở Khoa học và Công nghệ',
    shortName: 'SKHCN',
    units: ['Chi cục Tiêu chuẩn Đo lường Chất lượng', 'Trung tâm Ứng dụng tiến bộ khoa học', 'Phòng Quản lý khoa học'],
  },
  {
    key: 'education',
    name: 'Sở Giáo dục và Đào tạo',
    shortName: 'SGDĐT',
    units: ['Phòng Giáo dục mầm non', 'Phòng Giáo dục trung học', 'Trung tâm Ngoại ngữ - Tin học'],
    growing: 'Trường Trung học phổ thông',
    share: 6,
  },
  {
    key: 'health',
    name: 'Sở Y tế',
    shortName: 'SYT',
    units: ['Chi cục Dân số', 'Chi cục An toàn vệ sinh thực phẩm', 'Trung tâm Kiểm soát bệnh tật', 'Trung tâm Cấp cứu'],
    growing: 'Bệnh viện Đa khoa khu vực',
  },
  {
    key: 'foreign',
    name: 'Sở Ngoại vụ',
    shortName: 'SNgV',
    units: ['Trung tâm Dịch vụ đối ngoại', 'Phòng Lãnh sự', 'Phòng Hợp tác quốc tế'],
  },
  {
    key: 'zones',
    name: 'Ban Quản lý các khu kinh tế',
    shortName: 'BQLKKT',
    units: ['Phòng Quản lý đầu tư', 'Phòng Quản lý lao động', 'Trung tâm Dịch vụ hạ tầng khu kinh tế'],
    growing: 'Đại diện Khu công nghiệp',
  },
];

/** Units that have posts about the country, each named after a place. */
export const POSTS = new Map([
  ['Chi cục Kiểm lâm', 'Hạt Kiểm lâm'],
  ['Chi cục Quản lý thị trường', 'Đội Quản lý thị trường'],
  ['Chi cục Thủy lợi', 'Hạt Quản lý đê'],
  ['Chi cục Thủy sản', 'Trạm Thủy sản'],
  ['Chi cục Chăn nuôi và Thú y', 'Trạm Chăn nuôi và Thú y'],
  ['Chi cục Trồng trọt và Bảo vệ thực vật', 'Trạm Trồng trọt và Bảo vệ thực vật'],
  ['Trung tâm Khuyến nông', 'Trạm Khuyến nông'],
]);

/** Agencies beside the departments that keep their name in every province. */
export const COMMON_BODIES = [
  'Ban Quản lý dự án đầu tư xây dựng công trình dân dụng',
  'Ban Quản lý dự án đầu tư xây dựng công trình giao thông',
  'Ban Quản lý dự án đầu tư xây dựng công trình nông nghiệp',
  'Quỹ Đầu tư phát triển',
  'Quỹ Bảo vệ môi trường',
  'Viện Quy hoạch',
  'Đài Phát thanh và Truyền hình',
  'Trung tâm Xúc tiến đầu tư, thương mại',
  'Ban Dân tộc',
  'Viện Nghiên cứu phát triển kinh tế - xã hội',
];

/** Agencies beside the departments that are named after a place. */
export const PLACE_BODIES = [
  'Trường Đại học',
  'Trường Cao đẳng Nghề',
  'Bệnh viện Đa khoa',
  'Vườn quốc gia',
  'Ban Quản lý Khu công nghệ cao',
  'Ban Quản lý cảng cá',
  'Trường Cao đẳng Y tế',
  'Ban Quản lý Quần thể di tích',
];

/** Offices inside {@link COMMON_BODIES} and {@link PLACE_BODIES}. */
export const BODY_OFFICES = ['Phòng Hành chính - Tổng hợp', 'Phòng Kế toán', 'Phòng Nghiệp vụ', 'Phòng Thông tin'];

/** Offices of a district's UBND, all alike. */
export const DISTRICT_OFFICES = [
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
  'Phòng Nội vụ',
  'Phòng Tư pháp',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Tài nguyên và Môi trường',
  'Phòng Lao động - Thương binh và Xã hội',
  'Phòng Văn hóa và Thông tin',
  'Phòng Kinh tế và Hạ tầng',
  'Phòng Y tế',
  'Thanh tra',
];

/** Units of a district that carry its name. */
export const DISTRICT_UNITS = ['Trung tâm Văn hóa, Thể thao và Truyền thanh', 'Ban Quản lý dự án đầu tư xây dựng'];

/** Parts of a commune that have a house of culture of their own. */
export const HAMLETS = 'Đông Tây Nam Bắc Trung Thượng Hạ Nội Ngoại Đoài Chùa Đình Giếng Cầu Bến Mới'.split(' ');
