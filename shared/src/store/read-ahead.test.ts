import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readAhead } from './read-ahead.js';

const TTL_MS = 200;

function aSource() {
  const state = { value: 1, reads: 0, isGone: false, isBroken: false };
  const read = async () => {
    state.reads += 1;
    if (state.isBroken) throw new Error('out of reach');
    return state.isGone ? null : { value: state.value };
  };
  return { state, kept: readAhead(read, { max: 10, ttlMs: TTL_MS }) };
}

it('what was read just now is not read again', async () => {
  const { state, kept } = aSource();

  expect([await kept.get('a'), await kept.get('a')]).toEqual([{ value: 1 }, { value: 1 }]);
  expect(state.reads).toBe(1);
});

it('what is asked for late is given at once and read again meanwhile, once', async () => {
  const { state, kept } = aSource();
  await kept.get('a');
  state.value = 2;
  await pause(TTL_MS * 0.6);

  const given = await Promise.all([kept.get('a'), kept.get('a'), kept.get('a')]);
  await pause(10);

  expect(given).toEqual([{ value: 1 }, { value: 1 }, { value: 1 }]);
  expect(await kept.get('a')).toEqual({ value: 2 });
  expect(state.reads).toBe(2);
});

it('what is over is waited for', async () => {
  const { state, kept } = aSource();
  await kept.get('a');
  state.value = 2;
  await pause(TTL_MS * 1.2);

  expect(await kept.get('a')).toEqual({ value: 2 });
});

it('what is gone is forgotten as soon as that is known', async () => {
  const { state, kept } = aSource();
  await kept.get('a');
  state.isGone = true;
  await pause(TTL_MS * 0.6);
  await kept.get('a');
  await pause(10);

  expect(await kept.get('a')).toBeNull();
});

it('what cannot be read again is given until its time is over, and then it is an error', async () => {
  const { state, kept } = aSource();
  await kept.get('a');
  state.isBroken = true;
  await pause(TTL_MS * 0.6);

  expect(await kept.get('a')).toEqual({ value: 1 });
  await pause(TTL_MS * 0.6);
  await expect(kept.get('a')).rejects.toThrow('out of reach');
});

it('whoever waits while it is forgotten gets it all the same', async () => {
  const { kept } = aSource();

  const waiting = [kept.get('a'), kept.get('a')];
  kept.forget('a');

  expect(await Promise.all(waiting)).toEqual([{ value: 1 }, { value: 1 }]);
});

it('what must be of this moment is read now', async () => {
  const { state, kept } = aSource();
  await kept.get('a');
  state.value = 2;

  expect(await kept.fresh('a')).toEqual({ value: 2 });
});

it('what is forgotten is read anew', async () => {
  const { state, kept } = aSource();
  await kept.get('a');
  state.value = 2;
  kept.forget('a');

  expect(await kept.get('a')).toEqual({ value: 2 });
});
