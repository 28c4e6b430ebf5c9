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
};

export async function startAxeWorld(): Promise<AxeWorld> {
  const stack = await startStack({ hasStories: true });
  const shopper = person(stack.url, 'shopper-1');
  const listed = async (path: string): Promise<readonly { id: string }[]> => {
    const { body } = await shopper.send({ path: `${API}${path}` });
    return itemsIn(body);
  };
  const [aReturn] = await listed('/returns');
  const [aCase] = await listed('/cases');
  const [store] = await listed('/stores?division=320505');
  if (!aReturn || !aCase || !store) throw new Error('the demo life is empty');
  return {
    stack,
    storeId: store.id,
    pledgeNumber: 'pledge' in store ? numberIn(store.pledge) : '',
    returnId: aReturn.id,
    caseId: aCase.id,
  };
}

function itemsIn(body: unknown): readonly { id: string }[] {
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
    await act?.(page);
    return await pageFaults(page, measuresIn(route, mode));
  } finally {
    await context.close();
  }
}
