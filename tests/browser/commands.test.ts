import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.js';
import { API, person } from '../support/people.js';
import { type AxeWorld, startAxeWorld } from './axe/axe-world.js';

type Listed = { readonly id: string; readonly status: string };
type Seen = Listed & { readonly offered: readonly string[] };

/** One of each status that this person sees, with what the API offers them there. */
async function oneOfEachStatus(url: string, as: string, kind: string): Promise<Seen[]> {
  const who = person(url, as);
  const { body } = await who.send({ path: `${API}/${kind}?limit=100` });
  const byStatus = new Map(listIn(body).map((each) => [each.status, each]));
  return Promise.all(
    [...byStatus.values()].map(async ({ id, status }) => {
      const { body: view } = await who.send({ path: `${API}/${kind}/${id}` });
      return { id, status, offered: commandsIn(view) };
    }),
  );
}

function listIn(body: unknown): readonly Listed[] {
  if (typeof body !== 'object' || body === null || !('items' in body)) return [];
  return Array.isArray(body.items) ? body.items : [];
}

function commandsIn(view: unknown): string[] {
  if (typeof view !== 'object' || view === null || !('availableCommands' in view)) return [];
  const commands: unknown = view.availableCommands;
  if (!Array.isArray(commands)) return [];
  return [...new Set(commands.map(({ name }) => String(name)))].sort();
}

/** What the page lets this person do, through all its tabs. */
async function offeredOn(page: Page): Promise<string[]> {
  for (const tab of await page.getByRole('tab').all()) await tab.click();
  const names = await page
    .locator('[data-command]')
    .evaluateAll((controls) => controls.map((control) => control.getAttribute('data-command')));
  return [...new Set(names.map(String))].sort();
}

/** Who sees what, and at which address. */
const VIEWS = [
  ['a shopper', 'shopper-1', 'returns', (id: string) => `/app/returns/${id}`],
  ['a shopper', 'shopper-1', 'cases', (id: string) => `/app/cases/${id}`],
  ['a clerk', 'clerk-1', 'returns', (id: string) => `/console/counter/${id}`],
  ['a manager', 'manager-1', 'returns', (id: string) => `/console/counter/${id}`],
  ['a manager', 'manager-1', 'cases', (id: string) => `/console/disputes/${id}`],
  ['headquarters', 'headquarters-1', 'cases', (id: string) => `/console/disputes/${id}`],
  ['an intake officer', 'intake-1', 'cases', (id: string) => `/console/queue/${id}`],
  ['a mediator', 'mediator-1', 'cases', (id: string) => `/console/queue/${id}`],
  ['a supervisor', 'supervisor-1', 'cases', (id: string) => `/console/queue/${id}`],
  ['a bureau head', 'bureau-head-1', 'cases', (id: string) => `/console/queue/${id}`],
] as const;

describe('a button is there if and only if the API offers the command', () => {
  let world: AxeWorld;
  let browser: Browser;
  beforeAll(async () => {
    [world, browser] = await Promise.all([startAxeWorld(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await world.stack.stop();
  });

  it.each(VIEWS)('for %s (%s) of %s in every status', async (_, as, kind, addressOf) => {
    const { url } = world.stack;
    const { page, context } = await visit(browser, url, { as, device: 'desktop' });

    const all = await oneOfEachStatus(url, as, kind);
    const shown: Seen[] = [];
    for (const { id, status } of all) {
      await page.goto(addressOf(id));
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      shown.push({ id, status, offered: await offeredOn(page) });
    }
    await context.close();

    expect(all.length).toBeGreaterThan(0);
    expect(shown).toEqual(all);
  });
});
