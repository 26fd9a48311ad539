import { fileRule } from '../definition.js';

/** A registry is plain files in their places: nothing is followed, and no part of it may be missing. */
export const fileIrregular = fileRule({
  id: 'file-irregular',
  chapter: 'files',
  vi: {
    title: 'Thiếu tệp, hoặc mục không phải tệp thường',
    about:
      'Sổ chỉ gồm tệp thường đúng chỗ: không có liên kết, mục ẩn hay kho git lồng trong; registry.yaml và units/ phải có.',
    variants: {
      link: {
        message: 'Đây là một liên kết (symbolic link). Sổ không đi theo liên kết nên không đọc và không ghi qua nó.',
        hint: 'Thay liên kết bằng chính tệp hay thư mục đó, hoặc xóa liên kết.',
      },
      pipe: { message: 'Đây là một đường ống (FIFO), không phải tệp.', hint: 'Xóa mục này.' },
      socket: { message: 'Đây là một socket, không phải tệp.', hint: 'Xóa mục này.' },
      device: { message: 'Đây là một thiết bị, không phải tệp.', hint: 'Xóa mục này.' },
      submodule: {
        message: 'Đây là một submodule của git, nên tệp trong đó không thuộc sổ này.',
        hint: 'Bỏ submodule (`git rm --cached`) rồi đưa chính các tệp vào sổ.',
      },
      repository: {
        message: 'Đây là một kho git nằm trong sổ: cấu hình của nó có thể khiến git chạy chương trình lạ.',
        hint: 'Xóa kho này hoặc chuyển nó ra ngoài sổ.',
      },
      hidden: {
        message: 'Mục ẩn (tên bắt đầu bằng dấu chấm) không được đọc nhưng lại nằm trong git.',
        hint: 'Đổi tên nếu đó là tệp của sổ; nếu không thì bỏ khỏi git (`git rm`).',
      },
      leftover: {
        message: 'Mục ẩn (tên bắt đầu bằng dấu chấm) không được đọc; git chưa theo dõi nó.',
        hint: 'Đổi tên nếu đó là tệp của sổ; nếu không thì xóa đi.',
      },
      name: {
        message: 'Tên của mục này không viết được bằng UTF-8 nên không mở được.',
        hint: 'Đổi tên, chỉ dùng chữ UTF-8.',
      },
      folder: {
        message: 'Chỗ này phải là một tệp nhưng lại là thư mục.',
        hint: 'Chuyển thư mục đi và lấy lại tệp (`git checkout -- <tệp>`).',
      },
      file: {
        message: 'Chỗ này phải là thư mục nhưng lại là một tệp, nên không đọc được gì trong đó.',
        hint: 'Chuyển tệp đi và lấy lại thư mục (`git checkout -- <thư mục>`).',
      },
      'no-settings': {
        message: 'Sổ không có registry.yaml.',
        hint: 'Lấy lại từ git (`git checkout -- registry/registry.yaml`), hoặc lập sổ mới: madinhdanh init.',
      },
      'no-units': {
        message: 'Sổ không có đơn vị nào trong units/.',
        hint: 'Lấy lại từ git (`git checkout -- registry/units`), hoặc lập sổ mới: madinhdanh init.',
      },
      'work-tracked': {
        message: 'Tệp làm việc của chương trình lại nằm trong git: người khác đưa vào nên không được dùng.',
        hint: 'Bỏ cả thư mục .madinhdanh khỏi git rồi xóa nó: git rm -r --cached registry/.madinhdanh',
      },
    },
  },
  en: {
    title: 'A file is missing, or an entry is no plain file',
    about:
      'A registry is plain files in their places: no links, no hidden entries, no git repository inside; registry.yaml and units/ have to be there.',
    variants: {
      link: {
        message: 'This is a symbolic link. No link is followed, so nothing is read or written through it.',
        hint: 'Put the file or folder itself in its place, or delete the link.',
      },
      pipe: { message: 'This is a pipe (FIFO), not a file.', hint: 'Delete it.' },
      socket: { message: 'This is a socket, not a file.', hint: 'Delete it.' },
      device: { message: 'This is a device, not a file.', hint: 'Delete it.' },
      submodule: {
        message: 'This is a git submodule, so the files in it are not part of this registry.',
        hint: 'Take the submodule out (`git rm --cached`) and add the files themselves.',
      },
      repository: {
        message: 'This is a git repository inside the registry: its settings may have git run programs.',
        hint: 'Delete the repository, or move it out of the registry.',
      },
      hidden: {
        message: 'A hidden entry (its name begins with a dot) is not read, yet git holds it.',
        hint: 'Give it another name if it is a file of the registry; else take it out of git (`git rm`).',
      },
      leftover: {
        message: 'A hidden entry (its name begins with a dot) is not read; git does not track it.',
        hint: 'Give it another name if it is a file of the registry; else delete it.',
      },
      name: {
        message: 'The name of this entry is not UTF-8, so it cannot be opened.',
        hint: 'Rename it, in UTF-8.',
      },
      folder: {
        message: 'A file has to stand here, but this is a folder.',
        hint: 'Move the folder away and take the file back (`git checkout -- FILE`).',
      },
      file: {
        message: 'A folder has to stand here, but this is a file, so nothing in it can be read.',
        hint: 'Move the file away and take the folder back (`git checkout -- FOLDER`).',
      },
      'no-settings': {
        message: 'The registry has no registry.yaml.',
        hint: 'Take it back from git (`git checkout -- registry/registry.yaml`), or begin a registry: madinhdanh init.',
      },
      'no-units': {
        message: 'The registry has no unit in units/.',
        hint: 'Take them back from git (`git checkout -- registry/units`), or begin a registry: madinhdanh init.',
      },
      'work-tracked': {
        message: 'Git tracks a work file of this program: it came from somebody else, so it is not used.',
        hint: 'Take the folder .madinhdanh out of git, then delete it: git rm -r --cached registry/.madinhdanh',
      },
    },
  },
  docs: {
    vi: 'Sổ chỉ gồm tệp thường đúng chỗ. Liên kết, đường ống, thiết bị, submodule, kho git lồng trong sổ, mục ẩn (trừ `.gitattributes`, `.gitignore`), thư mục ở chỗ của tệp và ngược lại: chương trình không đi theo, không mở, không lặng lẽ bỏ qua. Thiếu `registry.yaml` hay `units/` cũng là lỗi. Mục ẩn mà git không theo dõi (`.DS_Store`, tệp tạm của trình soạn thảo) chỉ là cảnh báo. Thư mục `.madinhdanh/` của chương trình không được đưa vào git: nhật ký ghi lấy từ git không bao giờ được dùng.',
    en: 'an entry of the registry is no plain file in its place, or a part of it is missing; a warning where a hidden entry is not tracked by git.',
    basis: 'quy ước của công cụ.',
    remedy: 'đổi tên tệp nếu đó là tệp của sổ, nếu không thì xóa; phần thiếu thì lấy lại từ git.',
  },
  examples: [
    {
      intro: ': một tệp ẩn được đưa vào git.',
      files: [
        {
          path: 'units/H24/.H24.04.yaml',
          content: `⟦⟧- code: H24.04
  name: Sở Bốn
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  silent: [{ files: [{ path: '.gitattributes', content: 'units/** merge=madinhdanh\n' }] }],
});
