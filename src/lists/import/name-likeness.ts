import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';

/** Words that many bodies have in their names, which say nothing of which body is meant. */
const KINDS_OF_BODY =
  'sở ban ngành phòng ủy nhân dân hội đồng văn trung tâm trường chi cục xã phường thị trấn huyện quận thành phố tỉnh đặc khu và của các quản lý lí viện đơn vị cơ quan thuộc trực số';

let kinds: ReadonlySet<string> | undefined;

function tellingWords(registry: Registry, name: string): string[] {
  kinds ??= new Set(KINDS_OF_BODY.split(' ').map((word) => nameKeyIn(registry, word)));
  const words = nameKeyIn(registry, name)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => kinds?.has(word) !== true);
  return telling.length > 0 ? telling : words;
}

/** True for two names that have no telling word in common: hardly the same body under a new name. */
export function isWhollyOther(registry: Registry, a: string, b: string): boolean {
  const words = new Set(tellingWords(registry, a));
  return !tellingWords(registry, b).some((word) => words.has(word));
}
