import { describe, expect, it } from 'vitest';
import { runHarness } from './run-harness.js';

describe('a product that acknowledges before the effect and saves without the version', () => {
  it('is found out by the checker', async () => {
    const args = ['--seed', '1', '--seconds', '20', '--kill-every', '2', '--negative-control'];

    const { code, said } = await runHarness(args);

    expect(said).toContain('the checker found the sabotage');
    expect(code).toBe(0);
  });
});
