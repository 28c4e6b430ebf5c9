import type { Page } from 'playwright-core';
import type { AxeWorld } from './axe-world.js';

/** `empty` with nothing in it or nothing filled in, `error` when something is refused or missing, `filled` as it is used. */
export const STATES = ['empty', 'error', 'filled'] as const;
export type State = (typeof STATES)[number];
/** Where the page is, and what has to be done there until it is in that state. */
export type Shown = {
  readonly at: string;
  readonly as?: string;
  readonly act?: (page: Page) => Promise<void>;
};
export type AxeRoute = {
  readonly name: string;
  readonly front: 'web' | 'console';
  readonly states: Readonly<Record<State, (world: AxeWorld) => Shown>>;
};
