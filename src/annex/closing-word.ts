import type { ClosingReason } from '../core/registry/types.js';

/** What a closing for a reason does to a code: `đóng`, `thay thế`, `hủy bỏ`. */
export function closingWord(reason: ClosingReason | null): string {
  if (reason === 'replaced') return 'thay thế';
  return reason === 'annulled' ? 'hủy bỏ' : 'đóng';
}
