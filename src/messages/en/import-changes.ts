/** `import`: what rows ask for, and why some of it is asked back. */
export const importingChanges = {
  'opt.import.rename': 'A known code beside another name renames the body. Without this it is an error of the cell.',

  'rule.import-code-taken.other': 'Code {code} is that of “{name}” and cannot be granted to “{wanted}”.',
  'rule.import-code-taken.same': '“{name}” has the code {code} already and is not granted one again.',
  'hint.import-code-taken.same':
    'For that body write “Giữ nguyên”, “Cập nhật” or “Đổi tên”; for another one, a name or a body above that tells it apart.',
  'hint.import-code-taken':
    'Leave the code empty and the next one is granted; for a unit there is, write “Giữ nguyên”, “Cập nhật” or “Đổi tên”.',
  'rule.import-code-taken': 'Code {code} is that of “{name}”.',
  'rule.import-keep-differs': '{code}: the row says that nothing changes, but {field:field} differs from the registry.',
  'hint.import-keep-differs': 'Write “Cập nhật” if the new value is right; else leave the cell empty.',
  'rule.import-change-unfit': 'The kind of change does not fit the old code {codeBefore} and the new code {code}.',
  'hint.import-change-unfit':
    'The same body under a new code: write “Thay thế”; into a body there is: “Sáp nhập”; where no code changes, make both cells the same.',
  'rule.import-change-needed': '{code} has an old code and no new one: what becomes of it is not said.',
  'hint.import-change-needed': 'Write the new code; or “Giải thể” or “Giữ nguyên” in the column of changes.',
  'rule.import-siblings-moved':
    '{count} {count|unit that goes along with this row bears the name of a unit that is there|units that go along with this row bear names of units that are there}: {names}.',
  'hint.import-siblings-moved':
    'Where two become one, give each a row “Sáp nhập” that names who takes over; where they stay two, leave it, and name them clearly later.',
  'rule.import-form-lacks':
    'The form has no row any more for {count} {count|unit|units}, which stay as they are: {units}.',
  'hint.import-form-lacks':
    'A unit that is no more keeps its row, with “Giải thể”, “Sáp nhập” … in it; for one that goes on nothing is to be done.',
  'rule.import-change-needed.reason': 'The row gives a reason, “{text}”, and names no change.',
  'hint.import-change-needed.reason':
    'Write the change into “Loại thay đổi”; where nothing changes, take the reason out or copy it into “Ghi chú”.',
  'rule.import-change-needed.day': 'The row gives a day, “{text}”, and names no change.',
  'hint.import-change-needed.day':
    'Write what takes effect on that day into “Loại thay đổi”; where nothing changes, take the day out.',
  'rule.import-split-unclear': '“Chia tách” does not say whether the first body lives on.',
  'hint.import-split-unclear':
    'Write “Chia” if the first body ends and the others succeed it, “Tách” if it lives on and only a part goes.',
  'rule.import-split-one': '{code}: a split with only one body that takes over.',
  'hint.import-split-one':
    'Name all that take over (parted by semicolons, or one a row); if there is but one, it is “Sáp nhập”; if {code} lives on, it is “Tách”.',
  'rule.import-revocation': '{code}: what a revoked decision gives back or takes away is not imported from a list.',
  'hint.import-revocation': 'Use madinhdanh revoke with the decision that is revoked, and leave these rows out.',
  'rule.import-annul-unclear.in-force':
    '{code} has been in force since {since}; “Hủy bỏ” without a reason leaves open whether it was granted in error or the body is gone.',
  'hint.import-annul-unclear.in-force':
    'If the body is gone, write “Giải thể”, or “Sáp nhập” and who took over; if the code was never rightly granted, write “cấp sai” in a column “Lý do”.',
  'rule.import-annul-unclear':
    '“Hủy bỏ” with this reason leaves open whether the code was granted in error or the body is gone.',
  'hint.import-annul-unclear':
    'Write “Giải thể” if the body is gone; give the reason “cấp sai” if the code was never rightly granted.',
  'rule.import-annul-unclear.twice':
    '“{text}” leaves open whether one body was given two codes, or two bodies became one.',
  'hint.import-annul-unclear.twice':
    'One body with two codes: write “Hủy bỏ” with the reason “cấp trùng”. It went into the other: write “Sáp nhập” and that one in a column “Đơn vị tiếp nhận”. The body is gone: write “Giải thể” and remove these words.',
  'rule.import-title-mixed':
    'The title “{title}” speaks of closings and of other things, and the row does not say which.',
  'hint.import-title-mixed': 'Add a column “Loại thay đổi”: Cấp mới, Đổi tên, Thay thế, Sáp nhập, Giải thể …',
  'rule.import-title-mentions':
    'The title “{title}” mentions closings, and not plainly those of the rows under it; the row names no change.',
  'hint.import-title-mentions':
    'Add a column “Loại thay đổi” and fill it in at each row (Giữ nguyên, Cấp mới, Giải thể …); or make the title plain: without these words where nothing is closed, “Danh sách mã định danh đóng” where all are.',
  'rule.import-title-mentions.others':
    'The title “{title}” names other codes or bodies than the row under it; the row names no change.',
  'hint.import-title-mentions.others':
    'Make the title and the code of the row agree; where the row is something else, add a column “Loại thay đổi” and fill it in at each row.',
  'rule.import-title-mentions.denied':
    'The title “{title}” says that no code is granted, or not yet, or that this is planned, in reserve, an example or a draft; nothing under it is granted.',
  'hint.import-title-mentions.denied':
    'Take the rows out of the list where nothing is granted (or read the sheet that counts with --sheet); else correct the title, or write “Cấp mới” in a column “Loại thay đổi” at each row.',
  'rule.import-title-mentions.moves':
    'The title “{title}” says that the bodies move, are handed over or are split off; the row names no change.',
  'hint.import-title-mentions.moves':
    'Add a column “Loại thay đổi” and fill it in at each row: “Chuyển” with the old and new code or the new body above; “Tách” with “Đơn vị cũ”; “Giữ nguyên” where nothing changes.',
  'rule.import-title-mentions.before':
    'The title “{title}” is that of bodies before a reorganisation; their rows do not say what becomes of them.',
  'hint.import-title-mentions.before':
    'Add a column “Loại thay đổi” and fill it in at each row (Giữ nguyên, Giải thể, Sáp nhập with a column “Đơn vị tiếp nhận” …), or a column “Mã mới”; take that part out of the list where it is for reference only.',
  'rule.import-title-mentions.beside':
    '“{title}” stands over one of two parts side by side: whether the old and the new body of one row belong together cannot be told.',
  'hint.import-title-mentions.beside':
    'Where they do (the old one becomes the new one), read both parts as one table: --map "{map}". Else add the columns “Loại thay đổi” and “Đơn vị tiếp nhận” to the old part.',
  'rule.import-title-mentions.after':
    'The title “{title}” stands over earlier rows; behind “{after}” it is not clear whether it still holds, and the rows name no change.',
  'hint.import-title-mentions.after':
    'Add a column “Loại thay đổi” and fill it in at each row; or make “{after}” plain: say it again (“Hủy bỏ mã của …”), or “Các đơn vị còn lại”, “Cập nhật thông tin của …”.',
  'rule.import-sheet-aside':
    'The sheet “{sheet}” is called like an old copy, a draft or something to look up; {count} {count|row|rows} there {count|says|say} no kind of change.',
  'hint.import-sheet-aside':
    'Read only the sheet that is meant by --sheet "{other}". Where the rows of this one belong to the list too, rename it, or add a column “Loại thay đổi” and say it at each row.',
  'rule.import-sheet-aside.year':
    'The sheet “{sheet}” is called after a year before the decision, or before another sheet; {count} {count|row|rows} there {count|says|say} no kind of change.',
  'hint.import-sheet-aside.year':
    'Read only the sheet that is meant by --sheet "{other}". Where the rows of this one belong to the list too, rename it, or add a column “Loại thay đổi” and say it at each row.',
  'rule.import-sheet-aside.times':
    '“{sheet}” and “{other}” are before and after, and {count} {count|unit|units} in force on “{sheet}” {count|does|do} not say what {count|it becomes|they become}, or that {count|it ends|they end}.',
  'hint.import-sheet-aside.times':
    'Make one table of them, with the old name and code beside the new ones in each row; or add a column “Loại thay đổi” to “{sheet}” and fill it in (“Sáp nhập”, “Giải thể”, “Giữ nguyên” …). Where it is only to be looked up, leave it out: --sheet "{other}".',
  'rule.import-sheet-aside.times-files':
    '“{sheet}” and “{other}” are before and after, and {count} {count|unit|units} in force in “{sheet}” {count|does|do} not say what {count|it becomes|they become}, or that {count|it ends|they end}.',
  'hint.import-sheet-aside.times-files':
    'Make one table of them, with the old name and code beside the new ones in each row; or add a column “Loại thay đổi” to “{sheet}” and fill it in (“Sáp nhập”, “Giải thể”, “Giữ nguyên” …). Where it is only to be looked up, do not import that file.',
  'rule.import-sheet-aside.removed':
    '“{sheet}” is called after what is thrown out; {count} {count|row|rows} there {count|says|say} no kind of change.',
  'hint.import-sheet-aside.removed':
    'Where the bodies are no more, add a column “Loại thay đổi” to “{sheet}” and fill it in (“Giải thể”, “Đóng mã” …). Where these rows are no part of the list, read only the sheet that is meant by --sheet "{other}", or take them out of the file.',
  'rule.import-title-asks': '{code}: the row names no change; done as the title “{title}” says.',
  'rule.import-title-asks.active':
    '{code}: this row says that its body is in force, others that theirs are over, and the title “{title}” speaks of all rows.',
  'hint.import-title-asks.active':
    'Where it is meant, write it in this cell (“Đóng mã”, “Giải thể” …); where not, leave the row out, or write “Giữ nguyên”.',
  'rule.import-title-asks.unticked':
    '{code}: the column “{heading}” is not ticked in this row, and the title “{title}” speaks of all rows.',
  'hint.import-title-asks.unticked':
    'Where it is meant, tick the column “{heading}” with an x; where not, leave the row out, or write “Giữ nguyên” in the column “Loại thay đổi”.',
  'rule.import-title-asks.file': '{code}: the row names no change; the name of the file “{title}” is followed.',
  'rule.import-notes-kept':
    '{count} {count|note is kept as a remark of its unit|notes are kept as remarks of their units} ({cells}); nothing else is done by them.',
  'rule.import-notes-kept.more':
    '{count} {count|note is kept as a remark of its unit|notes are kept as remarks of their units} ({cells} …); nothing else is done by them.',
  'rule.import-notes-kept.left':
    '{count} {count|note of a row that keeps its unit is|notes of rows that keep their units are} not written ({cells}); the units stay as they are.',
  'rule.import-notes-kept.left-more':
    '{count} {count|note of a row that keeps its unit is|notes of rows that keep their units are} not written ({cells} …); the units stay as they are.',
  'hint.import-notes-kept.left': 'To keep it as a remark of the unit, write “Cập nhật” in the column of changes.',
  'hint.import-notes-kept.left-more': 'To keep it as a remark of the unit, write “Cập nhật” in the column of changes.',
  'rule.import-day-noted.line':
    'The line “{text}” above the table gives the day {day:date}, which is not taken for the day of effect.',
  'hint.import-day-noted.line':
    'If it is, let that line say “Từ ngày …” and nothing else, or add a column “Ngày hiệu lực”; else leave it.',
  'rule.import-day-noted': 'The note “{text}” gives the day {day}, which is not taken for the day of effect.',
  'hint.import-day-noted': 'Where it is the day of effect, put it in the column “Ngày hiệu lực”; else leave it.',
  'rule.import-note-asks': 'The note says “{text}”, and the row names no change.',
  'hint.import-note-asks':
    'Say so in a column “Loại thay đổi” (Giải thể, Đóng; Sáp nhập with a column “Đơn vị tiếp nhận”); if the unit goes on, remove the note.',
  'rule.import-end-unclear':
    'The row closes its code and names nobody who takes over, and the {field:field} says “{text}”: “{words}” may mean that somebody does.',
  'hint.import-end-unclear':
    'If somebody takes over, write “Sáp nhập” as the change and that body in a column “Đơn vị tiếp nhận” (add it if need be). If nobody does, write “Không” there. If this column does not speak of the closing, leave it out: --map "{column}=-".',
  'rule.import-end-unclear.beside':
    'The row closes its code and names nobody who takes over, and beside that it says “{text}”: “{words}” may mean that somebody does.',
  'hint.import-end-unclear.beside':
    'If somebody takes over, write “Sáp nhập” as the change and that body in a column “Đơn vị tiếp nhận” (add it if need be). If nobody does, write “Không” there.',
  'rule.import-note-asks.renamed': 'The note or the reason says “{text}”, and the row does not rename to that.',
  'hint.import-note-asks.renamed':
    'For a renaming write “Đổi tên” in a column “Loại thay đổi” and the new name in the cell of the name (or a column “Tên mới”); else drop the note.',
  'rule.import-note-asks.replaced':
    'The note or the reason says “{text}”: another code, and the row does not replace it.',
  'hint.import-note-asks.replaced':
    'For another code write “Thay thế” in a column “Loại thay đổi” and the code in “Mã mới”; for one granted twice “Hủy bỏ” with the reason “cấp trùng”; else drop the note.',
  'rule.import-note-asks.in-error': 'The note says “{text}”, and the row does not annul the code.',
  'hint.import-note-asks.in-error':
    'A code granted twice or in error: “Hủy bỏ” in the column of changes and the note in the column “Lý do”; where the code is right, take the note out.',
  'rule.import-note-asks.body': '{field:field}: “{text}” names {body}, of which the row asks for nothing.',
  'hint.import-note-asks.body':
    'Say what happens in the column of changes, with that body in the column “Hình thành từ” or “Đơn vị tiếp nhận”; where it is only the place, write “tại …”; else take it out.',
  'rule.import-note-asks.belongs': 'The note says “{text}”, and {body} is not above the body of this row.',
  'hint.import-note-asks.belongs':
    'A new body: name the one above in a column “Cấp trên” (its code must be beneath that one’s). A body with a code that goes under another one: “Chuyển” in “Loại thay đổi” too. Where it is only the place, write “tại …”; else take the note out.',
  'rule.import-note-asks.denied':
    '{field:field}: it says “{text}”, and the registry has no such body, so that the row would grant a code.',
  'hint.import-note-asks.denied':
    'Where no code is to be granted, take the row out of the list; where one is, drop the note; a body that has its code already: put its name or code right, or write “Giữ nguyên” in “Loại thay đổi”.',
  'rule.import-note-asks.doubted':
    'The note says “{text}”: it is not clear whether this row is right or has yet to be mended.',
  'hint.import-note-asks.doubted':
    'Where the row is right, take the note out; where it is wrong, mend the cell and say so in the column of changes (Đổi tên, Đính chính, Đóng); where nothing is decided yet, take the row out.',
  'rule.import-note-asks.formed': 'The note says “{text}”, and those bodies are still open in the registry.',
  'hint.import-note-asks.formed':
    'Name those bodies in a column “Hình thành từ”, with “Sáp nhập” in “Loại thay đổi”; where nothing is merged drop the note.',
  'hint.import-receiver-noted.move':
    'The same body under another one: write “Chuyển” in the column of changes and “{write}” (its exact name, or its code) in “Cấp trên”. If it ends: “Sáp nhập”, and “{write}” in “Đơn vị tiếp nhận”. Only a remark: drop the note.',
  'rule.import-receiver-noted.move': 'The note speaks of a move to “{receiver}”, and the row names no change.',
  'rule.import-decision-differs': 'The cell names the decision “{said}”, and the list is taken in under {decision}.',
  'hint.import-decision-differs':
    'Import those rows under their own decision; if the column does not speak of what the row asks for, leave it out: --map "{column}=-".',
  'rule.import-decision-differs.beside':
    'The cell of the change names the decision “{said}”, and the list is taken in under {decision}.',
  'hint.import-decision-differs.beside':
    'Import those rows under their own decision, or take the number out of the cell.',
  'rule.import-decision-differs.state':
    'The cell names the decision “{said}”; the row is taken in under {decision}, and that number is not kept.',
  'hint.import-decision-differs.state':
    'Codes that another decision granted are imported under that one; if the column is not needed leave it out: --map "{column}=-".',
  'rule.import-file-name-asks':
    'The name of the file “{file}” speaks of closings or mergers, and the title or the columns of the list do not.',
  'hint.import-file-name-asks':
    'Write “Giải thể”, “Sáp nhập” … in the column “Loại thay đổi” of each row; if it is none, give the file another name.',
  'rule.import-parent-before-differs':
    '{code} stands under {own} in the registry, not under {parent} as the column of the old parent says.',
  'hint.import-parent-before-differs':
    'Correct the code of the unit or the old parent; leave the cell empty where it is not to be compared.',
  'hint.import-parent-differs.heading':
    'Correct the code; or put the right heading row above, or a column “Cấp trên” beside it.',
  'rule.import-replace-other':
    '{code} (“{name}”) is to be replaced by {other}, but {other} is the code of another body: “{was}”.',
  'hint.import-replace-other':
    'If it is one body, mend the new code; if “{was}” takes “{name}” over, write “Sáp nhập” with {other} as the body that takes over.',
  'rule.import-reestablish-itself': '“{name}” is to be founded again under its own closed code {code}.',
  'hint.import-reestablish-itself':
    'A closed code is not granted again: leave the cell of the new code empty, or write another one.',
  'rule.import-move-nowhere': 'A move that does not say where to.',
  'rule.import-move-nowhere.replace':
    'Code {code} is to be replaced, but neither a new code nor a new parent is named.',
  'rule.import-move-nowhere.same': '{parent} is the parent that {code} has already, and the row names no new code.',
  'hint.import-move-nowhere': 'Name the new parent in the column “Cấp trên”, or the new code in the column “Mã mới”.',
  'rule.import-reason-needed': '{code}: a correction needs a reason.',
  'hint.import-reason-needed':
    'Give it in the column “Lý do”, such as “sai chính tả”; the dispatch in the column “Quyết định”.',
  'rule.import-update-valueless':
    '{code}: “{text}” says that something changes, and no column of it in the row says to what.',
  'hint.import-update-valueless':
    'Write the new value in its own column: Địa chỉ, Điện thoại, Thư điện tử, Tên mới, Mã mới …; where nothing changes leave the cell empty or write “Giữ nguyên”.',
  'rule.import-part-alone': '“{text}”: only a part of {code} (“{name}”) goes over, and no row says who takes the rest.',
  'hint.import-part-alone':
    'If {code} lives on: write “Tách” in a column “Loại thay đổi”. If it ends: add a row for each body that takes a part. If all of it goes over: take these words out.',
  'rule.import-correct-nothing': '{code}: nothing differs from the registry that could be corrected.',
  'hint.import-correct-nothing': 'Write what is right in the cell of the name, short name, address or earlier codes.',
  'rule.import-effective-malformed': '“{text}” is no date.',
  'hint.import-effective-malformed': 'Write 01/07/2025 or 2025-07-01.',
  'rule.import-children-unknown': '“{text}” in the column of units beneath is not understood.',
  'hint.import-children-unknown': 'Write “chuyển theo” (they move along) or “đóng theo” (they end too).',

  'rule.import-receiver-needed': 'No body that takes over is named.',
  'rule.import-receiver-needed.merge': 'A merger that names no body that takes over.',
  'rule.import-receiver-needed.with': '“{name}” is merged with “{other}”, and who takes over is not said.',
  'hint.import-receiver-needed.with':
    'Write who takes over into a column “Đơn vị tiếp nhận”: “{other}” where that one goes on (its row says “Giữ nguyên” or “Đổi tên”); for a new body add a row “Cấp mới”, and name it in both rows.',
  'rule.import-receiver-needed.split': 'A split that names no bodies that take over.',
  'rule.import-receiver-needed.spin-off': 'A spin-off that names no body that takes the part.',
  'rule.import-receiver-needed.dissolved':
    'Dissolved, but the reason or the note speaks of a merger or a split: “{text}”.',
  'hint.import-receiver-needed.dissolved':
    'Where somebody takes over, write “Sáp nhập” (or “Chia”) and that body in the column “Đơn vị tiếp nhận”; where nobody does, take these words out of the cell.',
  'hint.import-receiver-needed':
    'Write the code or the exact name in the column “Đơn vị tiếp nhận” (add it where there is none); part several by semicolons.',
  'rule.import-receiver-noted': 'The body that takes over, “{receiver}”, stands only in the note or the reason.',
  'hint.import-receiver-noted':
    'Write “{write}” (the exact name, or the code) in the column “Đơn vị tiếp nhận”, and “Sáp nhập” in the column of changes; where nobody took over drop those words.',
  'rule.import-receiver-unasked': '“{receiver}” is named as taking over, but what is to be done is not said.',
  'rule.import-receiver-unasked.whole':
    '{code} “{name}” is to move to “{receiver}”: a merger, or does it live on beneath that one?',
  'hint.import-receiver-unasked.whole':
    'A merger: “Sáp nhập”, and “{receiver}” in “Đơn vị tiếp nhận”. Where it lives on beneath: “Thay thế”, and a code beneath that one’s in “Mã mới”.',
  'hint.import-receiver-unasked':
    'Write in the column of changes: “Sáp nhập” (this body ends), “Tách” (it lives on), or “Chuyển” (it goes under a new parent).',
  'rule.import-receiver-dissolved': 'Dissolved, and yet somebody takes over.',
  'hint.import-receiver-dissolved':
    'Where somebody succeeds it, write “Sáp nhập”; where nobody does, leave that cell empty.',
  'rule.import-receiver-annulled': 'A code granted in error never was, and nobody takes over.',
  'hint.import-receiver-annulled': 'Write “Sáp nhập” if the body was there; else leave that cell empty.',
  'rule.import-receiver-unknown': 'The body that takes over, “{receiver}”, is neither in the registry nor in the list.',
  'rule.import-receiver-unknown.closed': 'The body that takes over, {receiver}, is closed.',
  'rule.import-receiver-unknown.succeeded':
    'The body that takes over, {receiver}, is closed; its successor today is {now}.',
  'hint.import-receiver-unknown.succeeded': 'Give the code or name of today: {now}.',
  'hint.import-receiver-unknown': 'Write the exact name or the code; for a new body add a row “Cấp mới”.',
  'hint.import-receiver-unknown.near': '{near}? If so, write that code; for a new body add a row “Cấp mới”.',
  'hint.import-receiver-unknown.parts': 'Part several bodies by semicolons: {parts}',
  'rule.import-receiver-ambiguous': 'Several bodies are called “{receiver}”: {bearers}.',
  'hint.import-receiver-ambiguous':
    'Write the code of the body that takes over; where a new body of the list has none yet, give it one in its row “Cấp mới” and use that.',
  'rule.import-receiver-differs.recoded':
    '{code} is the new code of “{was}”, and “{name}”, which is to take it over, is not above that code.',
  'hint.import-receiver-differs.recoded':
    'If it is the body above, the new code stands under its own; if it is the new name, write it into a column “Tên mới”; for a merger write “Sáp nhập” into “Loại thay đổi”.',
  'rule.import-receiver-differs': 'Code and name disagree: {code} is “{was}”, the list says “{name}”.',
  'hint.import-receiver-differs': 'Mend the code or the name of the body that takes over.',
  'rule.import-receiver-many': 'One code is not replaced by several: {receivers}.',
  'hint.import-receiver-many': 'Where several succeed it, write “Chia”; where a part goes, “Tách”.',
  'rule.import-predecessor-open': '{code} (“{name}”), from which this was formed, is still open.',
  'rule.import-predecessor-open.kept':
    'The registry has {code} (“{name}”) already; the list says that it came from {bodies}, still open.',
  'hint.import-predecessor-open.kept':
    'If they go into {code}, write “Sáp nhập” into “Loại thay đổi” of this row and each of them by its code or exact name into “Hình thành từ”, parted by semicolons, with “(một phần)” behind one that goes in part. If they do not, leave that cell empty, or the column out (--map COLUMN=-).',
  'rule.import-predecessor-open.closed': '{code} (“{name}”), from which this was formed, was closed before.',
  'hint.import-predecessor-open':
    'If it ends and goes into this body: “Hợp nhất” instead of “Cấp mới” in “Loại thay đổi” of this row (all that stand in “Hình thành từ” end with it and need no rows). If it ends otherwise: give it a row of its own, “Sáp nhập” or “Chia”. If it lives on: “Tách” in this row.',
  'hint.import-predecessor-open.closed':
    'If it is founded again: write “Thành lập lại” in the column of changes; else leave that cell empty.',
  'rule.import-predecessor-unknown': '“{body}”, from which this was formed, is not found.',
  'rule.import-predecessor-unknown.parts': '“{body}” in the column of origins speaks of {known}.',
  'hint.import-predecessor-unknown.parts':
    'Write each body by its code or its name in the registry, with semicolons between; “(một phần)” behind one of which a part came. Where they end and become this body: “Hợp nhất” in “Loại thay đổi”.',
  'hint.import-predecessor-unknown': 'Write the code, or the exact name of a unit of the registry.',
  'rule.import-rows-together': '{code} (“{name}”): another row about it has an error or another date.',
  'hint.import-rows-together': 'Mend those rows; they are taken together or left out together.',

  'decision.placeholder':
    '{count} {count|unit has|units have} only a placeholder for a name: {codes}{more}. Nothing is issued or sealed.',
  'decision.placeholder.hint': 'Give the name first: madinhdanh rename {code} --name "…"',
  'export.placeholder':
    '{count} {count|unit has|units have} only a placeholder for a name: {codes}{more}. Nothing is published.',
  'export.placeholder.hint':
    'Give the name first: madinhdanh rename {code} --name "…"; to ask for names, export xlsx or csv.',

  'field.successorCodes': 'Codes of those who take over',
  'field.part': 'In part',
  'field.children': 'Units beneath',
  'field.effective': 'Effective',
} as const;
