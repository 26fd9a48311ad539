import type { importingNames as vi } from '../vi/import-names.js';

/** `import` in English: names that rows give. */
export const importingNames: Readonly<Record<keyof typeof vi, string>> = {
  'rule.import-name-differs': 'Code and name disagree: {code} is “{was}” in the registry, the list says “{name}”.',
  'hint.import-name-differs.check':
    'Mend the code or the name. For a renaming, write “Đổi tên” in the column of changes.',
  'hint.import-name-differs.rename':
    'Mend the code or the name; for a renaming, write “Đổi tên” in the column of changes, or run again with --rename (for every such row).',
  'rule.import-name-differs.place': '{code} is “{was}”; the list names the place “{name}”, and not the body.',
  'hint.import-name-differs.place':
    'Write the name of the body: “{was}”. So in the cell of the new name, if there is one: “UBND …” before the place.',
  'hint.import-name-differs.replaced':
    'If this unit did have that code, write “{was}” in a column “Tên cũ”; else mend the old code, or take it out of the row.',
  'rule.import-name-differs.former': 'Code and name do not match: “{name}” is a former name of {code}, today “{was}”.',
  'hint.import-name-differs.former':
    'Write “{was}”. If it takes its former name again, write “Đổi tên” in the column of changes.',
  'hint.import-name-differs.elsewhere':
    '“{name}” is {other}: if that is meant, write the code {other}; else mend the name.',
  'rule.import-name-differs.recoded':
    'The code before, {code}, is “{was}” in the registry; the list says the new code {wanted} for “{name}”.',
  'hint.import-name-differs.recoded':
    'Where one body changes both its code and its name: add a column “Tên cũ” with “{was}”. Where it is a new body that takes “{was}” over: leave {code} out here, and add a row {code}, “Sáp nhập”, taken over by {wanted}. Otherwise mend the code.',
  'hint.import-name-differs.several':
    '“{name}” is the name of {bearers}: if one of them is meant, write its code; else mend the name.',
  'rule.import-name-wholly-other.kind':
    '{code} is “{was}”; “{name}” is a body of another kind, and no new name for it.',
  'hint.import-name-wholly-other.kind':
    'If it comes under that body, write “Chuyển” and that body into “Cấp trên”. If it goes into it, write “Sáp nhập” and the receiving body. If it only lies there, leave the column out (--map COLUMN=-). Else mend the code or the name.',
  'rule.import-name-wholly-other': '{code} is renamed from “{was}” to “{name}”: the two names have nothing in common.',
  'hint.import-name-wholly-other':
    'Look at the code again. Two different bodies get two codes and a merger, not a renaming.',
  'rule.import-rename-nothing': '{code} is called “{name}” already.',
  'rule.import-rename-nothing.nameless': '{code}: a renaming without a new name.',
  'rule.import-rename-nothing.unchanged': '{code} is called “{name}”: the row asks for a renaming, without a new name.',
  'hint.import-rename-nothing.unchanged':
    'Write the new name in the cell of the name (or a column “Tên mới”); if another decision has renamed it already, write “Giữ nguyên”.',
  'rule.import-rename-nothing.noted':
    '{code} is called “{name}” already; the new name “{text}” stands only in the note or the reason.',
  'hint.import-rename-nothing.noted':
    'Write the new name into the cell of the name, or a column “Tên mới”; if it is none, drop those words.',
  'rule.import-rename-nothing.spelling': '{code} is called “{name}” already; the row only writes it otherwise.',
  'hint.import-rename-nothing.spelling':
    'Write the new name into the cell of the name, or a column “Tên mới”; to change the spelling alone put the present name in “Tên cũ” and the other in “Tên mới”; where nothing is renamed drop “Đổi tên”.',
  'rule.import-rename-nothing.short': '{code} is called “{name}”; the new name is only a short form of it.',
  'hint.import-rename-nothing.short':
    'Write the new name in full; to keep the short form put it in a column “Tên viết tắt”; where nothing is renamed drop “Đổi tên”.',
  'hint.import-rename-nothing.nameless': 'Write the new name in the cell of the name.',
  'rule.import-name-elsewhere': '“{name}” has the code {code} already.',
  'rule.import-name-elsewhere.beside':
    '{own} is to be granted to “{name}”, but {code} under the same body bears that name; nothing tells two bodies apart.',
  'hint.import-name-elsewhere.beside':
    'If it is one body, write the code {code}, or “Thay thế” where it gets a new one; if it is two, give the address or the old code that tells them apart.',
  'rule.import-name-elsewhere.above':
    'A new code for “{name}”, but that name has the code {code} (under “{parent}”); nothing tells two bodies apart.',
  'hint.import-name-elsewhere.above':
    'If it is one body, write the code {code}, and “Chuyển” where it goes under another; if it is two, give the address or the old code that tells them apart.',
  'rule.import-name-elsewhere.like': 'A new code for “{name}”; that name has the code {code} (under “{parent}”).',
  'hint.import-name-elsewhere.like':
    'If it is one body, write the code {code}, and “Chuyển” where it goes under another; two bodies of one name may stay as they are.',
  'rule.import-name-elsewhere.otherwise': 'A new code for “{name}”, which may be “{was}” with the code {code}.',
  'hint.import-name-elsewhere.otherwise':
    'One body: give the code {code}, and “Đổi tên” where its name changes. Two bodies: give an address or an old code that tells them apart.',
  'rule.import-name-elsewhere.several': 'A new code for “{name}”; the same name is borne by {others}.',
  'hint.import-name-elsewhere.several':
    'If it is one body, drop the row too many or write the code there is; several bodies of one name may stay as they are.',
  'rule.import-name-elsewhere.renamed': '{own} is renamed “{name}”, which is the name of {code}.',
  'hint.import-name-elsewhere.renamed':
    'Two bodies become one: “Sáp nhập” with the receiving body {code}. {code} is renamed too, or ends: give it a row. A slip of code or name: correct it.',
  'rule.import-name-elsewhere.renamed-unsaid':
    '{own} has the new name “{name}”, which {code} bears: whether it goes into {code} or is only renamed the list does not say.',
  'hint.import-name-elsewhere.renamed-unsaid':
    'If it goes into it, write “Sáp nhập” into “Loại thay đổi” and {code} into “Đơn vị tiếp nhận”. If it is renamed, and both have one name, write “Đổi tên” into “Loại thay đổi”. If {code} is renamed or ends too, add a row for it.',
  'rule.import-name-elsewhere.renamed-like': '{own} is renamed “{name}”, which {code} is called too.',
  'hint.import-name-elsewhere.renamed-like':
    'Two bodies become one: “Sáp nhập” with the receiving body {code}. Two bodies of one name: leave it.',
  'hint.import-name-elsewhere':
    'Write {code} as the code if that body is meant; for another one of the same name, name its parent in the column of parents.',
  'rule.import-name-past': '“{name}” is a former name, today that is {now}.',
  'rule.import-name-past.recoded': '“{name}” was {was}, which today has the code {now}.',
  'rule.import-name-past.succeeded': '“{name}” was {was}, whose code is closed; its successor today is {now}.',
  'rule.import-name-past.gone': '“{name}” was {was}, whose code is closed without a successor.',
  'hint.import-name-past': 'Give the code or name of today: {now}.',
  'hint.import-name-past.gone': 'Correct the name, or give the code of an open unit.',
  'rule.import-name-past.grant-renamed': 'A new code for “{name}”, but that is a former name of {now}.',
  'rule.import-name-past.grant-recoded': 'A new code for “{name}”, but that was {was}, which today has the code {now}.',
  'hint.import-name-past.grant-recoded':
    'If it is that unit: give its code and name of today. If it is another one of that name: give its address or an earlier code to tell them apart.',
  'rule.import-name-past.grant-succeeded':
    'A new code for “{name}”, but that was {was}, whose code is closed; its successor today is {now}.',
  'hint.import-name-past.grant-renamed':
    'If it is that unit: give its code and name of today. If it is another one of that name: give its address or an earlier code to tell them apart.',
  'hint.import-name-past.grant-succeeded':
    'If it is the successor: give its code and name of today. Founded again: write “Thành lập lại” in the column of changes, {was} in “Mã cũ”. Another one of that name: give its address or an earlier code to tell them apart.',
  'rule.import-name-past.like-renamed': 'A new code for “{name}”; that was once the name of {now}.',
  'rule.import-name-past.like-recoded': 'A new code for “{name}”; that was once {was}, which today has the code {now}.',
  'hint.import-name-past.like-recoded':
    'If it is that unit: give its code and name of today. If it is another one of that name, leave it as it is.',
  'rule.import-name-past.like-succeeded':
    'A new code for “{name}”; that was once the name of {was}, whose code is closed; its successor today is {now}.',
  'rule.import-name-past.like-gone':
    'A new code for “{name}”; that was once the name of {was}, whose code is closed without a successor.',
  'hint.import-name-past.like-renamed':
    'If it is that unit: give its code and name of today. If it is another one of that name, leave it as it is.',
  'hint.import-name-past.like-succeeded':
    'If it is the successor: give its code and name of today; founded again: write “Thành lập lại” in the column of changes, {was} in “Mã cũ”. If it is another one of that name, leave it as it is.',
  'hint.import-name-past.like-gone':
    'Founded again: write “Thành lập lại” in the column of changes, {was} in “Mã cũ”. If it is another one of that name, leave it as it is.',
  'rule.import-name-past.other-renamed':
    '{own} is renamed “{name}”, a former name of {now}: the two may be taken for one another.',
  'rule.import-name-past.other-closed':
    '{own} is renamed “{name}”, the name of {was}, closed since {closed:date}: the two may be taken for one another.',
  'hint.import-name-past.other-renamed': 'Check code and name; where it does take that name, leave it.',
  'hint.import-name-past.other-closed':
    'Where that body is founded again: “Thành lập lại”, with {was} in the column “Mã cũ”. Where only the name is taken, leave it.',
  'rule.import-name-past.back': '{code} goes back from “{was}” to its former name “{name}”.',
  'hint.import-name-past.back':
    'If the list merely uses the former name: write “{was}”. If it takes its former name again, leave it as it is.',
  'rule.import-name-shared':
    '{count} units take the new name “{name}”: the list does not say whether they merge or are renamed.',
  'hint.import-name-shared':
    'Give the old and the new code of each; or add the columns “Loại thay đổi” (Sáp nhập) and “Đơn vị tiếp nhận”.',
  'rule.import-name-two-codes':
    '“{name}” has two codes ({codes}), the other row is {other:place}; nothing tells two bodies apart.',
  'hint.import-name-two-codes':
    'If it is one body, leave a row out; if it is two, make the names clear, or give each its address or a note.',
  'rule.import-closed-granted.above':
    'A new code for “{name}”, while {other:place} dissolves {code} of the same name and nobody takes over.',
  'rule.import-closed-granted.closed':
    '{code} “{name}” is dissolved and nobody takes over, while {other:place} grants a new code for that very name.',
  'hint.import-closed-granted.closed':
    'The same body: leave one row out and write “Chuyển” or “Thay thế” in the other; two bodies: give the address or the old code in the row of the grant.',
  'hint.import-closed-granted.above':
    'The same body under a new one above: write “Chuyển” or “Thay thế” in one row; another body: give its address or old code.',
  'rule.import-closed-granted':
    'The list dissolves {code} and grants a new code to “{name}” under the same body (the other row is {other:place}).',
  'hint.import-closed-granted':
    'If it is the same body under another code, write “Thay thế” and the new code in one row; if it is another one, give it another name.',
  'rule.import-names-exchanged':
    '{code} takes the name of {other}, while that one is renamed too: the bodies would exchange their codes.',
  'hint.import-names-exchanged':
    'Bodies do not exchange their codes: leave each name with its code; a body that needs another code gets one (“Thay thế” with “Mã mới”).',
};
