/**
 * The national shared catalogue (danh mục điện tử dùng chung): one table per level, `null` where empty,
 * dates as `dd/mm/yyyy`.
 */

import { type Level, levelOf, MAX_LEVEL } from '../core/code.js';
import { effectiveOfDecision, type Registry } from '../core/registry.js';
import { nameAt } from '../core/timeline.js';
import type { Decision, IsoDate, Unit } from '../core/types.js';

export type CatalogueTable = `qlvanbandieuhanhcap${Level}`;

/** A row of a table; its first key is `MaDinhDanhCap1` to `MaDinhDanhCap4`, by the table's level. */
export type CatalogueRow = Record<string, string | null>;

export interface CatalogueOptions {
  /** Date whose names are written; the present ones where left out. */
  at?: IsoDate;
}

/** Name of a level's table. */
export function catalogueTable(level: Level): CatalogueTable {
  return `qlvanbandieuhanhcap${level}`;
}

function isLevel(level: number): level is Level {
  return level >= 1 && level <= MAX_LEVEL;
}

function vietnameseDate(date: IsoDate | undefined): string | null {
  if (date === undefined) return null;
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** The Decision that last granted or renamed a unit by `at`: "QĐ ban hành, QĐ sửa đổi". */
function lastDecision(registry: Registry, unit: Unit, at: IsoDate | undefined): Decision | undefined {
  let last = registry.decision(unit.granted.decision);
  for (const { decision: id, until } of unit.formerNames ?? []) {
    const decision = registry.decision(id);
    if (decision === undefined || (at !== undefined && until > at)) continue;
    if ((effectiveOfDecision(decision) ?? '') >= (effectiveOfDecision(last) ?? '')) last = decision;
  }
  return last;
}

function row(registry: Registry, unit: Unit, level: Level, at: IsoDate | undefined): CatalogueRow {
  const decision = lastDecision(registry, unit, at);
  return {
    [`MaDinhDanhCap${level}`]: unit.code,
    TenDonVi: at === undefined ? unit.name : nameAt(registry, unit, at),
    DiaChi: unit.address ?? null,
    Email: unit.email ?? null,
    SoDienThoai: unit.phone ?? null,
    Fax: unit.fax ?? null,
    Website: unit.website ?? null,
    QdBanHanhQdSuaDoi: decision?.number ?? null,
    NgayBanHanhQd: vietnameseDate(decision?.signed),
    CoQuanBanHanhQd: decision?.authority ?? null,
  };
}

/**
 * Units as rows of the catalogue's tables, in the order given; all four tables, empty ones too.
 * Which units count (those in force at a date) is for the caller to say.
 */
export function catalogueTables(
  registry: Registry,
  units: Iterable<Unit>,
  options: CatalogueOptions = {},
): Record<CatalogueTable, CatalogueRow[]> {
  const tables: Record<CatalogueTable, CatalogueRow[]> = {
    qlvanbandieuhanhcap1: [],
    qlvanbandieuhanhcap2: [],
    qlvanbandieuhanhcap3: [],
    qlvanbandieuhanhcap4: [],
  };
  for (const unit of units) {
    const level = levelOf(unit.code);
    if (isLevel(level)) tables[catalogueTable(level)].push(row(registry, unit, level, options.at));
  }
  return tables;
}

/** The catalogue as JSON text: an object of all four tables, or the bare list of one level's as the national interface takes it. */
export function writeCatalogue(
  registry: Registry,
  units: Iterable<Unit>,
  options: CatalogueOptions & { level?: Level } = {},
): string {
  const tables = catalogueTables(registry, units, options);
  const value = options.level === undefined ? tables : tables[catalogueTable(options.level)];
  return `${JSON.stringify(value, null, 2)}\n`;
}
