import { describe, expect, it, vi } from 'vitest';
import { groupedReads } from './grouped-reads.js';

const upperCase = async (keys: readonly string[]) =>
  new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, key.toUpperCase()]));

describe('reads asked for at the same time', () => {
  it('go together in one query, and each caller gets its own answer', async () => {
    const readMany = vi.fn(upperCase);
    const read = groupedReads(readMany);

    expect(await Promise.all(['a', 'b', 'a'].map(read))).toEqual(['A', 'B', 'A']);
    expect(readMany).toHaveBeenCalledTimes(1);
  });

  it('answer null for what is not there', async () => {
    expect(await groupedReads(upperCase)('nobody')).toBeNull();
  });

  it('all fail when their query fails, and the next ones are asked anew', async () => {
    const readMany = vi.fn(upperCase).mockRejectedValueOnce(new Error('gone'));
    const read = groupedReads(readMany);

    await expect(Promise.all([read('a'), read('b')])).rejects.toThrow('gone');
    expect(await read('a')).toBe('A');
  });

  it('are at most sixty-four in one query', async () => {
    const readMany = vi.fn(upperCase);
    const read = groupedReads(readMany);

    await Promise.all(Array.from({ length: 100 }, (_, n) => read(`k${n}`)));

    expect(readMany.mock.calls.map(([keys]) => keys.length)).toEqual([64, 36]);
  });
});
