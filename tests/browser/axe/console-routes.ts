import type { Page } from 'playwright-core';
import type { AxeWorld } from './axe-world.js';
import type { AxeRoute, Shown } from './routes.js';

const NOTHING = '0000000000000000';

/** The first of the list, in the drawer beside it. */
async function openFirst(page: Page): Promise<void> {
  await page.locator('tbody button').first().click();
  await page.getByRole('dialog').waitFor();
  await page.waitForLoadState('networkidle');
}

type At = string | ((world: AxeWorld) => string);
const seen =
  (at: At, as?: string, act?: Shown['act']) =>
  (world: AxeWorld): Shown => ({
    at: `/console${typeof at === 'string' ? at : at(world)}`,
    ...(as ? { as } : {}),
    ...(act ? { act } : {}),
  });

/** A section as somebody with work there and somebody with none see it. */
const section = (name: string, busy: string, idle = busy): AxeRoute => ({
  name: `console ${name}`,
  front: 'console',
  states: {
    empty: seen(`/${name}`, idle),
    error: seen(`/${name}/${NOTHING}`, busy),
    filled: seen(`/${name}`, busy),
  },
});

export const CONSOLE_ROUTES: readonly AxeRoute[] = [
  {
    name: 'console sign-in',
    front: 'console',
    states: { empty: seen(''), error: seen('/queue'), filled: seen('') },
  },
  section('queue', 'intake-1', 'intake-4'),
  {
    name: 'console case',
    front: 'console',
    states: {
      empty: seen(`/queue/${NOTHING}`, 'intake-1'),
      error: seen(({ counterId }) => `/queue/${counterId}`, 'supervisor-1'),
      filled: seen(({ officerCaseId }) => `/queue/${officerCaseId}`, 'supervisor-1'),
    },
  },
  section('reviews', 'supervisor-1', 'supervisor-2'),
  section('coverage', 'province-analyst-1'),
  section('operations', 'operator-1'),
  section('counter', 'clerk-1'),
  {
    name: 'console return at the counter',
    front: 'console',
    states: {
      empty: seen(`/counter/${NOTHING}`, 'manager-1'),
      error: seen(({ officerCaseId }) => `/counter/${officerCaseId}`, 'clerk-1'),
      filled: seen(({ counterId }) => `/counter/${counterId}`, 'clerk-1'),
    },
  },
  section('returns', 'manager-1', 'clerk-2'),
  section('disputes', 'manager-1', 'clerk-2'),
  {
    name: 'console return and dispute opened',
    front: 'console',
    states: {
      empty: seen(`/disputes/${NOTHING}`, 'manager-1'),
      error: seen('/returns', 'manager-1', openFirst),
      filled: seen('/disputes', 'manager-1', openFirst),
    },
  },
  section('application', 'owner-1', 'shopper-2'),
  section('stores', 'headquarters-1', 'owner-1'),
  section('pledges', 'manager-1', 'manager-2'),
  section('staff', 'owner-1', 'headquarters-1'),
  section('account', 'supervisor-1', 'clerk-1'),
];
