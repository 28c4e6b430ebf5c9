import type { Told } from './case-steps.js';
import type { ReturnLife } from './return-steps.js';
import type { Scene } from './scene.js';

/** What became of one purchase: a return, a case, or both. */
export type Story = { readonly request?: ReturnLife; readonly cases: readonly Told[] };

/** What a plot asks of the store that it is played in. */
export type Stage = 'any' | 'alone' | 'network';
export type Plot = { readonly stage: Stage; readonly play: (scene: Scene) => Story };

export const onlyReturn = (request: ReturnLife): Story => ({ request, cases: [] });
