import type { Page } from 'playwright-core';
import type { Visit } from '../../support/browser.js';
import type { AxeWorld } from '../axe/axe-world.js';

type Screen = Visit & {
  readonly name: string;
  readonly at: (world: AxeWorld) => string;
  readonly act?: (page: Page) => Promise<void>;
  /** The whole page, however long. */
  readonly isWhole?: boolean;
};

/** The screens of docs/screens, in the order of the stories. */
export const SCREENS: readonly Screen[] = [{ name: '01-home', at: () => '/' }];
