import type { Page } from 'playwright-core';
import type { AxeWorld } from './axe-world.js';
import type { AxeRoute, Shown } from './routes.js';

/** Has returns and cases. */
const BUSY = 'shopper-1';
/** Has nothing yet. */
const NEW = 'shopper-2';
const NOTHING = '0000000000000000';

/** Sends the form as it is: whatever is missing is said. */
async function sendEmpty(page: Page): Promise<void> {
  const form = page.locator('form').first();
  await form.locator('button[type="submit"]').first().click();
  await page.getByRole('alert').first().waitFor();
}

/** Past the page before the first question, and then no further. */
async function beginAndSendEmpty(page: Page): Promise<void> {
  await page.locator('main .buttons button').first().click();
  await sendEmpty(page);
}

type At = string | ((world: AxeWorld) => string);
const seen =
  (at: At, as?: string, act?: Shown['act']) =>
  (world: AxeWorld): Shown => ({
    at: `/app${typeof at === 'string' ? at : at(world)}`,
    ...(as ? { as } : {}),
    ...(act ? { act } : {}),
  });

export const SHOPPER_ROUTES: readonly AxeRoute[] = [
  {
    name: 'sign in',
    front: 'web',
    states: {
      empty: seen('/sign-in'),
      error: seen('/sign-in', undefined, sendEmpty),
      filled: seen('/sign-in'),
    },
  },
  {
    name: 'mine',
    front: 'web',
    states: { empty: seen('/mine', NEW), error: seen('/mine'), filled: seen('/mine', BUSY) },
  },
  {
    name: 'return',
    front: 'web',
    states: {
      empty: seen(({ returnId }) => `/returns/${returnId}`),
      error: seen(`/returns/${NOTHING}`, BUSY),
      filled: seen(({ returnId }) => `/returns/${returnId}`, BUSY),
    },
  },
  {
    name: 'pass',
    front: 'web',
    states: {
      empty: seen(({ passId }) => `/returns/${passId}/pass`),
      error: seen(`/returns/${NOTHING}/pass`, BUSY),
      filled: seen(({ passId }) => `/returns/${passId}/pass`, BUSY),
    },
  },
  {
    name: 'file a return',
    front: 'web',
    states: {
      empty: seen('/returns/new', BUSY),
      error: seen('/returns/new', BUSY, beginAndSendEmpty),
      filled: seen(({ storeId }) => `/returns/new?store=${storeId}`, BUSY),
    },
  },
  {
    name: 'file a complaint',
    front: 'web',
    states: {
      empty: seen('/cases/new', BUSY),
      error: seen('/cases/new', BUSY, beginAndSendEmpty),
      filled: seen(({ storeId }) => `/cases/new?store=${storeId}`, BUSY),
    },
  },
  {
    name: 'case',
    front: 'web',
    states: {
      empty: seen(({ caseId }) => `/cases/${caseId}`),
      error: seen(`/cases/${NOTHING}`, BUSY),
      filled: seen(({ caseId }) => `/cases/${caseId}`, BUSY),
    },
  },
  {
    name: 'track',
    front: 'web',
    states: {
      empty: seen('/track'),
      error: seen('/track', undefined, sendEmpty),
      filled: seen('/track'),
    },
  },
  ...['/notices', '/account', '/my-data'].map(
    (path): AxeRoute => ({
      name: path.slice(1),
      front: 'web',
      states: { empty: seen(path, NEW), error: seen(path), filled: seen(path, BUSY) },
    }),
  ),
];
