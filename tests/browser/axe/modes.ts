import type { Measures } from './measures.js';
import { ELDER, STANDARD } from './measures.js';
import type { AxeRoute, State } from './routes.js';
import { STATES } from './routes.js';

export type Mode = {
  readonly language: 'zh' | 'en';
  readonly isElder: boolean;
  readonly state: State;
  readonly device: 'phone' | 'desktop';
};

/** Every way in which a page may be read: large text only where shoppers come. */
export function modesOf({ front }: AxeRoute): Mode[] {
  const sizes = front === 'web' ? [false, true] : [false];
  return (['zh', 'en'] as const).flatMap((language) =>
    sizes.flatMap((isElder) =>
      STATES.map((state) => ({
        language,
        isElder,
        state,
        device: front === 'web' ? ('phone' as const) : ('desktop' as const),
      })),
    ),
  );
}

/** One mode a route, so that over all routes each mode comes as often as any other. */
export function spreadModes<R extends AxeRoute>(routes: readonly R[]): { route: R; mode: Mode }[] {
  return routes.map((route, index) => {
    const modes = modesOf(route);
    const mode = modes[(index * 5) % modes.length];
    if (!mode) throw new Error('a route without a mode');
    return { route, mode };
  });
}

/** Sizes are promised to shoppers. */
export const measuresIn = ({ front }: AxeRoute, { isElder }: Mode): Measures | null => {
  if (front === 'console') return null;
  return isElder ? ELDER : STANDARD;
};

export const told = ({ language, isElder, state }: Mode): string =>
  `${language}${isElder ? ', large text' : ''}, ${state}`;
