import type { Browser } from 'playwright-core';
import { visit } from '../../support/browser.js';
import { API, person } from '../../support/people.js';
import { type Stack, startStack } from '../../support/stack.js';
import { type Mode, measuresIn } from './modes.js';
import { pageFaults } from './page-faults.js';
import type { AxeRoute } from './routes.js';

/** A demo life in full, and where in it each page has something to show. */
export type AxeWorld = {
  readonly stack: Stack;
  readonly storeId: string;
  readonly pledgeNumber: string;
  readonly returnId: string;
  readonly caseId: string;
  /** A return of the same shopper that can still be shown at the counter. */
  readonly passId: string;
  /** A return that waits at the counter of the demo's clerk. */
  readonly counterId: string;
  /** A case on the desk of the demo's supervisor. */
  readonly officerCaseId: string;
};

export async function startAxeWorld(): Promise<AxeWorld> {
  const stack = await startStack({ hasStories: true });
  const listed = async (as: string, path: string): Promise<readonly Item[]> => {
    const { body } = await person(stack.url, as).send({ path: `${API}${path}` });
    return itemsIn(body);
  };
  const first = async (as: string, path: string, status?: string): Promise<Item> => {
    const items = await listed(as, path);
    const found = items.find((item) => status === undefined || item.status === status) ?? items[0];
    if (!found) throw new Error(`the demo life has nothing at ${path} for ${as}`);
    return found;
  };
  const store = await first('shopper-1', '/stores?division=320505');
  return {
    stack,
    storeId: store.id,
    pledgeNumber: numberIn(store.pledge),
    returnId: (await first('shopper-1', '/returns?limit=100', 'accepted')).id,
    caseId: (await first('shopper-1', '/cases?limit=100', 'with-store')).id,
    passId: (await first('shopper-1', '/returns?limit=100', 'filed')).id,
    counterId: (await first('clerk-1', '/returns?limit=100', 'presented')).id,
    officerCaseId: (await first('supervisor-1', '/cases?limit=100', 'with-bureau')).id,
  };
}

type Item = { readonly id: string; readonly status: string; readonly pledge?: unknown };

function itemsIn(body: unknown): readonly Item[] {
  if (typeof body !== 'object' || body === null || !('items' in body)) return [];
  return Array.isArray(body.items) ? body.items : [];
}

function numberIn(pledge: unknown): string {
  if (typeof pledge !== 'object' || pledge === null || !('number' in pledge)) return '';
  return String(pledge.number);
}

/** Opens the page in that mode and says what is wrong with it. */
export async function faultsAt(
  { browser, world }: { readonly browser: Browser; readonly world: AxeWorld },
  route: AxeRoute,
  mode: Mode,
): Promise<string[]> {
  const { at, as, act } = route.states[mode.state](world);
  const { language, isElder, device } = mode;
  const { page, context } = await visit(browser, world.stack.url, {
    language,
    isElder,
    device,
    ...(as ? { as } : {}),
  });
  try {
    await page.goto(at);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await act?.(page);
    return await pageFaults(page, measuresIn(route, mode));
  } finally {
    await context.close();
  }
}
