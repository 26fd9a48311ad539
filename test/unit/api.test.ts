import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as api from '../../src/index.js';

const registryFolder = fileURLToPath(new URL('../../registry', import.meta.url));

describe('the public API', () => {
  it('reads and validates a registry folder', () => {
    const { registry, findings, units, files } = api.readRegistry(registryFolder, { today: '2023-05-22' });
    expect(findings).toEqual([]);
    expect(units).toBe(registry.units.size);
    expect(files).toBeGreaterThan(30);
    expect(registry.unit('H24')?.name).toBe('Ủy ban nhân dân thành phố Hải Phòng');
  });

  it('applies changes to a value and leaves the one before untouched', () => {
    const { registry } = api.readRegistry(registryFolder, { today: '2023-05-22' });
    const batch = { decision: '2022-100-qd-ubnd', changes: [{ grant: { parent: 'H24', name: 'Đơn vị thử nghiệm' } }] };
    const { registry: after, faults } = api.applyChanges(registry, batch, { today: '2023-05-22', spent: () => false });
    expect(faults).toEqual([]);
    expect(after?.units.size).toBe(registry.units.size + 1);
    const [granted] = after === undefined ? [] : api.diffRegistries(registry, after).units;
    expect(granted).toMatchObject({ kind: 'granted', code: 'H24.36' });
  });
});
