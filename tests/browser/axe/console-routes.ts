import type { AxeWorld } from './axe-world.js';
import type { AxeRoute, Shown } from './routes.js';

const NOTHING = '0000000000000000';

type At = string | ((world: AxeWorld) => string);
const seen =
  (at: At, as?: string) =>
  (world: AxeWorld): Shown => ({
    at: `/console${typeof at === 'string' ? at : at(world)}`,
    ...(as ? { as } : {}),
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
  section('reviews', 'supervisor-1', 'supervisor-2'),
  section('coverage', 'province-analyst-1'),
  section('operations', 'operator-1'),
  section('counter', 'clerk-1'),
  section('returns', 'manager-1', 'clerk-2'),
  section('disputes', 'manager-1', 'clerk-2'),
  section('application', 'owner-1', 'shopper-2'),
  section('stores', 'headquarters-1', 'owner-1'),
  section('pledges', 'manager-1', 'manager-2'),
  section('staff', 'owner-1', 'headquarters-1'),
  section('account', 'supervisor-1', 'clerk-1'),
];
