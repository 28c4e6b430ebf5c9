import { describe, expect, it } from 'vitest';
import { runHarness } from './run-harness.js';

const seed = process.env['FAULTS_SEED'] ?? String(Math.floor(Math.random() * 1e9));

describe(`the product under kills (FAULTS_SEED=${seed})`, () => {
  it('loses nothing, doubles nothing and keeps every clock while each of its processes is killed', async () => {
    const { code, said } = await runHarness(['--seed', seed, '--seconds', '120']);

    expect(said).toContain('violations: 0');
    expect(said).toContain('PASS');
    expect(code).toBe(0);
  });
});
