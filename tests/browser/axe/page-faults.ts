import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DEVICES } from '../../support/browser.js';
import { controlsOnPage, type Measures, smallOnPage, tabbedTo } from './measures.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MOST_TABS = 400;
const TAKEN_IN_MS = 3_000;

/** What is wrong with the page that is open, in words; nothing where all is well. */
export async function pageFaults(page: Page, measures: Measures | null): Promise<string[]> {
  return [
    ...(await axeFaults(page)),
    ...(await unreachable(page)),
    ...(measures ? await page.evaluate(smallOnPage, measures) : []),
    ...(await overflow(page)),
  ];
}

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const [, why = ''] = failureSummary.split('\n');
      return `axe ${id}: ${target.join(' ')} ${why.trim()}`;
    }),
  );
}

/** Tab by tab from the top: every control once, in the order in which it stands. */
async function unreachable(page: Page): Promise<string[]> {
  const controls = await page.evaluate(controlsOnPage);
  const reached = await reachedByTab(page, controls.length);
  const missed = controls.filter((_, index) => !reached.includes(index));
  const isInOrder = reached.every((at, index) => index === 0 || at > (reached[index - 1] ?? -1));
  return [
    ...missed.map((control) => `Tab does not reach ${control}`),
    ...(isInOrder ? [] : [`Tab goes another way than the page: ${reached.join(' ')}`]),
  ];
}

/** Which controls had the focus, each once: a date has a stop for each of its parts. */
async function reachedByTab(page: Page, count: number): Promise<number[]> {
  const reached = new Set<number>();
  let last: number | null = -1;
  for (let tabs = 0; tabs < MOST_TABS && reached.size < count; tabs += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(tabbedTo);
    const isRoundAgain = at !== last && at !== null && reached.has(at);
    if (at === null || isRoundAgain) break;
    reached.add(at);
    last = at;
  }
  return [...reached];
}

/** At the width of the narrowest phone nothing makes the page scroll sideways, once it has taken that width in. */
async function overflow(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(DEVICES.narrow);
  const fits = await page
    .waitForFunction(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      undefined,
      { timeout: TAKEN_IN_MS },
    )
    .then(() => true)
    .catch(() => false);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (before) await page.setViewportSize(before);
  return fits ? [] : [`${wide} px wide at ${DEVICES.narrow.width} px`];
}
