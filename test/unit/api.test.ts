import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/changes/apply.js';
import * as api from '../../src/index.js';

const registryFolder = fileURLToPath(new URL('../../registry', import.meta.url));

describe('the public API', () => {
  it('reads and validates a registry folder', async () => {
    const registry = await api.openRegistry(registryFolder, { today: '2023-05-22' });
    const { findings, units, files } = await registry.validate();
    expect(findings).toEqual([]);
    expect(units).toBe(registry.state.units.size);
    expect(files).toBeGreaterThan(30);
    expect(registry.state.unit('H24')?.name).toBe('Ủy ban nhân dân thành phố Hải Phòng');
  });

  it('applies changes to a value and leaves the one before untouched', async () => {
    const { state } = await api.openRegistry(registryFolder, { today: '2023-05-22' });
    const batch = { decision: '2022-100-qd-ubnd', changes: [{ grant: { parent: 'H24', name: 'Đơn vị thử nghiệm' } }] };
    const { registry: after, faults } = applyChanges(state, batch, { today: '2023-05-22', spent: () => false });
    expect(faults).toEqual([]);
    expect(after?.units.size).toBe(state.units.size + 1);
    const [granted] = after === undefined ? [] : api.diffRegistries(state, after).units;
    expect(granted).toMatchObject({ kind: 'granted', code: 'H24.36' });
  });

  it('hands out no way to grant but the one that asks tree, history and base branch', () => {
    expect(Object.keys(api)).not.toContain('applyChanges');
    expect(Object.keys(api)).not.toContain('Registry');
  });
});
