/**
 * What agencies shorten in their names, and what it stands for there: the one table of it. A short form that has
 * several readings says beside which words it has which; where none of them stands it is left as it was written,
 * because a wrong guess would make one body of two.
 */
export interface Abbreviation {
  /** Small letters without spaces, dots and dashes; `&` where it makes a difference. */
  short: string;
  full: string;
  /** Words of which one must stand directly before it; `^` is the beginning of the name. */
  after?: readonly string[];
  /** Words of which one must stand directly behind it, in full or shortened; `` stands for any. */
  before?: readonly string[];
}

/** What stands for one thing wherever it is met: `short full`, one a line. */
const PLAIN = `
ubnd ủy ban nhân dân
hđnd hội đồng nhân dân
ubmttq ủy ban mặt trận tổ quốc
ubmttqvn ủy ban mặt trận tổ quốc việt nam
mttq mặt trận tổ quốc
mttqvn mặt trận tổ quốc việt nam
đbqh đại biểu quốc hội
đđbqh đoàn đại biểu quốc hội
ubkt ủy ban kiểm tra
vpubnd văn phòng ủy ban nhân dân
vphđnd văn phòng hội đồng nhân dân
vpcp văn phòng chính phủ
vpđkđđ văn phòng đăng ký đất đai
vpđkqsdđ văn phòng đăng ký quyền sử dụng đất
cnvpđkđđ chi nhánh văn phòng đăng ký đất đai
tand tòa án nhân dân
ksnd kiểm sát nhân dân
vksnd viện kiểm sát nhân dân
thads thi hành án dân sự
bhxh bảo hiểm xã hội
kbnn kho bạc nhà nước
nhnn ngân hàng nhà nước
nhcsxh ngân hàng chính sách xã hội
lđlđ liên đoàn lao động
lhpn liên hiệp phụ nữ
hlhpn hội liên hiệp phụ nữ
ccb cựu chiến binh
tncs thanh niên cộng sản
tncshcm thanh niên cộng sản hồ chí minh
hcm hồ chí minh
tphcm thành phố hồ chí minh
tphn thành phố hà nội
kh&cn khoa học và công nghệ
khcn khoa học và công nghệ
khcn&đmst khoa học, công nghệ và đổi mới sáng tạo
tt&tt thông tin và truyền thông
cntt công nghệ thông tin
cntt&tt công nghệ thông tin và truyền thông
cđs chuyển đổi số
đmst đổi mới sáng tạo
gdđt giáo dục và đào tạo
gd&đt giáo dục và đào tạo
gdtx giáo dục thường xuyên
gdnn giáo dục nghề nghiệp
gdnngdtx giáo dục nghề nghiệp giáo dục thường xuyên
ttgdtx trung tâm giáo dục thường xuyên
ttgdnngdtx trung tâm giáo dục nghề nghiệp giáo dục thường xuyên
thpt trung học phổ thông
thcs trung học cơ sở
ptdt phổ thông dân tộc
ptdtnt phổ thông dân tộc nội trú
ptdtbt phổ thông dân tộc bán trú
dtnt dân tộc nội trú
dtbt dân tộc bán trú
khđt kế hoạch và đầu tư
tckh tài chính kế hoạch
khtc kế hoạch tài chính
lđtbxh lao động thương binh và xã hội
lđtb&xh lao động thương binh và xã hội
tbxh thương binh xã hội
tb&xh thương binh và xã hội
btxh bảo trợ xã hội
nnptnt nông nghiệp và phát triển nông thôn
nn&ptnt nông nghiệp và phát triển nông thôn
ptnt phát triển nông thôn
nnmt nông nghiệp và môi trường
nn&mt nông nghiệp và môi trường
tnmt tài nguyên và môi trường
tn&mt tài nguyên và môi trường
vhttdl văn hóa, thể thao và du lịch
vhtt&dl văn hóa, thể thao và du lịch
vhxh văn hóa xã hội
vh&xh văn hóa và xã hội
tdtt thể dục thể thao
gtvt giao thông vận tải
gtcc giao thông công chính
qlda quản lý dự án
bqlda ban quản lý dự án
bql ban quản lý
bqlkkt ban quản lý khu kinh tế
bqlkcn ban quản lý khu công nghiệp
đtxd đầu tư xây dựng
qlđt quản lý đô thị
qlđđ quản lý đất đai
qltt quản lý thị trường
qlnn quản lý nhà nước
qlcl quản lý chất lượng
kcn khu công nghiệp
kkt khu kinh tế
kcx khu chế xuất
ccn cụm công nghiệp
ptqđ phát triển quỹ đất
ttptqđ trung tâm phát triển quỹ đất
dvvl dịch vụ việc làm
ttdvvl trung tâm dịch vụ việc làm
tgpl trợ giúp pháp lý
tgplnn trợ giúp pháp lý nhà nước
bvtv bảo vệ thực vật
atvstp an toàn vệ sinh thực phẩm
attp an toàn thực phẩm
atgt an toàn giao thông
catp công an thành phố
csgt cảnh sát giao thông
pccc phòng cháy chữa cháy
pccccnch phòng cháy chữa cháy và cứu nạn cứu hộ
pccc&cnch phòng cháy chữa cháy và cứu nạn cứu hộ
cnch cứu nạn cứu hộ
pctn phòng, chống tham nhũng
pcttr phòng, chống thiên tai
tthc thủ tục hành chính
kstthc kiểm soát thủ tục hành chính
hcc hành chính công
pvhcc phục vụ hành chính công
ttpvhcc trung tâm phục vụ hành chính công
tchc tổ chức hành chính
dskhhgđ dân số kế hoạch hóa gia đình
khhgđ kế hoạch hóa gia đình
vsattp vệ sinh an toàn thực phẩm
csskss chăm sóc sức khỏe sinh sản
ytdp y tế dự phòng
ttyt trung tâm y tế
tyt trạm y tế
bv bệnh viện
bvđk bệnh viện đa khoa
ksbt kiểm soát bệnh tật
bchqs ban chỉ huy quân sự
bcđ ban chỉ đạo
tcđlcl tiêu chuẩn đo lường chất lượng
htx hợp tác xã
cty công ty
tnhh trách nhiệm hữu hạn
mtv một thành viên
`;

const COMMUNES = ['thị trấn', 'xã', 'phường', 'đặc khu'];
const ABOVE = ['huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh'];
const ABOVE_SHORT = ['tp', 'tx', 'h', 'q'];
/** Bodies of which every locality has one: what follows is the locality. */
const OF_A_LOCALITY = ['ủy ban nhân dân', 'hội đồng nhân dân', 'công an', 'trạm y tế', 'tổ quốc việt nam', 'tổ quốc'];
/** "Trường" as the kind of body; "môi trường" and "thị trường" end in it too. */
const A_SCHOOL = ['^ trường', 'đoàn trường', 'đảng bộ trường', 'công đoàn trường'];
const SCHOOL = ['^', ...A_SCHOOL];
/** Schools of which every commune has one. */
const SCHOOLS = ['mầm non', 'tiểu học', 'trung học cơ sở', 'trung học phổ thông'];
/** "Sở", "Bộ" as the kind of body; "cơ sở" and "cán bộ" end in them too. */
const A_DEPARTMENT = [
  '^ sở',
  'thanh tra sở',
  'văn phòng sở',
  'đảng ủy sở',
  'công đoàn sở',
  '^ bộ',
  'thanh tra bộ',
  'văn phòng bộ',
];
const A_DIVISION = ['^ phòng', 'và phòng'];

/** What centres are for: a town is called by none of these. */
const OF_A_CENTRE =
  'y tế;giáo dục;gdtx;gdnn;gdnngdtx;văn hóa;thông tin;tttt;tt&tt;cntt;cntt&tt;công nghệ;công tác;dịch vụ;dvvl;phát triển;ptqđ;' +
  'khuyến nông;khuyến công;kiểm nghiệm;kiểm soát;ksbt;kiểm định;quan trắc;tin học;ngoại ngữ;lưu trữ;hỗ trợ;bảo trợ;btxh;' +
  'bồi dưỡng;chính trị;huấn luyện;đào tạo;điều dưỡng;phục vụ;pvhcc;hành chính;hcc;hội nghị;giám định;giám sát;pháp y;' +
  'quản lý;quy hoạch;thể dục;thể thao;tdtt;truyền thông;tư vấn;trợ giúp;tgpl;tgplnn;ứng dụng;xúc tiến;dữ liệu;nghiên cứu;' +
  'nước sạch;cấp cứu;chăm sóc;csskss;chuyển đổi;dân số;dskhhgđ;da liễu;phòng chống;kỹ thuật;khoa học;kh&cn;khcn;khảo nghiệm;' +
  'giống;môi trường;nuôi dưỡng;dạy nghề;hoạt động;điều hành;đăng kiểm;đăng ký;đo đạc;sát hạch;tổ chức;triển lãm;học tập;ytdp';

/** What a division (`Phòng`) is for. */
const OF_A_DIVISION =
  'tư pháp;nội vụ;y tế;tài chính;tckh;khtc;tchc;giáo dục;gdđt;gd&đt;kinh tế;văn hóa;vhxh;lđtbxh;lđtb&xh;quản lý;qlđt;tnmt;tn&mt;' +
  'nông nghiệp;nnptnt;nn&ptnt;nnmt;nn&mt;tổ chức;kế hoạch;hành chính;dân tộc;tài nguyên;lao động;công thương;thanh tra';

function split(list: string): string[] {
  return list.split(';');
}

/** What has a meaning only in its place; of several that fit, the first holds. */
const IN_PLACE: readonly Abbreviation[] = [
  { short: 'tp', full: 'tư pháp', after: [...A_DEPARTMENT, ...A_DIVISION] },
  { short: 'tp', full: 'thành phố' },
  { short: 'tx', full: 'thị xã', after: OF_A_LOCALITY },
  { short: 'tt', full: 'thị trấn', after: [...OF_A_LOCALITY, ...SCHOOLS] },
  { short: 'tt', full: 'trung tâm', after: ['^'], before: split(OF_A_CENTRE) },
  { short: 'tt', full: 'truyền thông', after: ['thông tin và'] },
  { short: 'tttt', full: 'thông tin và truyền thông', after: [...A_DEPARTMENT, ...A_DIVISION, 'trung tâm'] },
  { short: 'p', full: 'phường', after: OF_A_LOCALITY, before: [''] },
  { short: 'x', full: 'xã', after: OF_A_LOCALITY, before: [''] },
  { short: 'h', full: 'huyện', after: OF_A_LOCALITY, before: [''] },
  { short: 'q', full: 'quận', after: OF_A_LOCALITY, before: [''] },
  { short: 'p', full: 'phòng', after: ['^'], before: split(OF_A_DIVISION) },
  { short: 'ca', full: 'công an', after: ['^'], before: [...COMMUNES, ...ABOVE, ...ABOVE_SHORT, 'tt', 'p', 'x'] },
  { short: 'vp', full: 'văn phòng', after: ['^'] },
  {
    short: 'vp',
    full: 'văn phòng',
    before: split('ủy ban;ubnd;hội đồng;hđnd;đoàn;đđbqh;đăng ký;công chứng;huyện ủy;thành ủy;tỉnh ủy;quận ủy;đảng ủy'),
  },
  { short: 'ub', full: 'ủy ban', before: ['mttq', 'mttqvn', 'mặt trận', 'nhân dân', 'nd', 'kiểm tra', 'kt'] },
  { short: 'nd', full: 'nhân dân', after: ['ủy ban', 'hội đồng', 'tòa án'] },
  { short: 'nd', full: 'nông dân', after: ['^ hội'] },
  { short: 'vn', full: 'việt nam', after: ['tổ quốc'] },
  { short: 'ql', full: 'quản lý', after: ['^ ban'] },
  { short: 'qs', full: 'quân sự', after: ['ban chỉ huy', 'bộ chỉ huy'] },
  { short: 'đk', full: 'đa khoa', after: ['bệnh viện'] },
  { short: 'pt', full: 'phổ thông', before: ['dân tộc', 'dtnt', 'dtbt'] },
  { short: 'cn', full: 'chi nhánh', after: ['^'], before: ['văn phòng', 'vpđkđđ'] },
  { short: 'cp', full: 'cổ phần', after: ['công ty'] },
  { short: 'bch', full: 'ban chỉ huy', before: ['quân sự', 'qs', 'bộ đội', 'phòng'] },
  { short: 'bch', full: 'ban chấp hành', before: ['đảng', 'đoàn', 'công đoàn', 'hội'] },
  ...(['ban tổ chức btc', 'ban tuyên giáo btg', 'ban dân vận bdv'] as const).map((words) => ({
    short: words.slice(words.lastIndexOf(' ') + 1),
    full: words.slice(0, words.lastIndexOf(' ')),
    before: ['huyện ủy', 'thành ủy', 'tỉnh ủy', 'quận ủy', 'thị ủy'],
  })),
  { short: 'th', full: 'tiểu học', before: ['thcs', 'và thcs', 'trung học cơ sở', 'và trung học cơ sở'] },
  { short: 'th', full: 'tiểu học', after: [...A_SCHOOL, 'nội trú', 'bán trú'] },
  { short: 'mn', full: 'mầm non', after: SCHOOL },
  { short: 'mg', full: 'mẫu giáo', after: SCHOOL },
  { short: 'đh', full: 'đại học', after: SCHOOL },
  { short: 'cđ', full: 'cao đẳng', after: A_SCHOOL },
  { short: 'tc', full: 'trung cấp', after: A_SCHOOL },
  { short: 'tc', full: 'tài chính', after: A_DEPARTMENT },
  { short: 'nv', full: 'nội vụ', after: [...A_DEPARTMENT, ...A_DIVISION] },
  { short: 'yt', full: 'y tế', after: [...A_DEPARTMENT, ...A_DIVISION] },
  { short: 'xd', full: 'xây dựng', after: [...A_DEPARTMENT, 'đầu tư'] },
  { short: 'ct', full: 'công thương', after: A_DEPARTMENT },
  { short: 'dl', full: 'du lịch', after: A_DEPARTMENT },
  { short: 'vhtt', full: 'văn hóa và thông tin', after: A_DIVISION },
  { short: 'vhtt', full: 'văn hóa và thể thao', after: A_DEPARTMENT },
  { short: 'vh&tt', full: 'văn hóa và thông tin', after: A_DIVISION },
  { short: 'vh&tt', full: 'văn hóa và thể thao', after: A_DEPARTMENT },
  { short: 'ktht', full: 'kinh tế và hạ tầng', after: A_DIVISION },
  { short: 'kt&ht', full: 'kinh tế và hạ tầng', after: A_DIVISION },
  { short: 'ptth', full: 'phát thanh và truyền hình', after: ['đài'] },
  { short: 'ptth', full: 'phổ thông trung học', after: A_SCHOOL },
  { short: 'cdc', full: 'kiểm soát bệnh tật', after: ['trung tâm'] },
  { short: 'cdc', full: 'trung tâm kiểm soát bệnh tật' },
  { short: 'cn&ty', full: 'chăn nuôi và thú y', after: ['chi cục'] },
];

/** The whole table. */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  ...PLAIN.trim()
    .split('\n')
    .map((line) => ({ short: line.slice(0, line.indexOf(' ')), full: line.slice(line.indexOf(' ') + 1) })),
  ...IN_PLACE,
];

/**
 * Short forms of kinds that only who looks something up may mean: in a name they would make one body of two, a query may
 * be read in several ways.
 */
export const IN_QUERIES: readonly Abbreviation[] = [
  { short: 'q', full: 'quận', before: [''] },
  { short: 'h', full: 'huyện', before: [''] },
  { short: 'x', full: 'xã', before: [''] },
  { short: 'p', full: 'phòng', after: ['^'], before: ['nv', 'yt', 'tp', 'vhtt', 'vh&tt', 'tttt', 'ktht', 'kt&ht'] },
  // bodies above are called by short forms of their kinds too, in the middle of what is typed
  { short: 'p', full: 'phòng', before: split(OF_A_DIVISION) },
  { short: 'tt', full: 'trung tâm', before: split(OF_A_CENTRE) },
  { short: 'ca', full: 'công an', before: [...COMMUNES, ...ABOVE, ...ABOVE_SHORT, 'p', 'x'] },
  { short: 'p', full: 'phường', before: [''] },
  { short: 'tx', full: 'thị xã', before: [''] },
  { short: 'tt', full: 'thị trấn', before: [''] },
  { short: 'th', full: 'tiểu học', after: ['^'], before: [''] },
  // schools as they were called, or by their grade
  { short: 'ptth', full: 'trung học phổ thông', before: [''] },
  { short: 'c1', full: 'tiểu học', before: [''] },
  { short: 'c2', full: 'trung học cơ sở', before: [''] },
  { short: 'c3', full: 'trung học phổ thông', before: [''] },
];
