import { useSearchParams } from 'react-router';
import { firstUnanswered, isSameTopic, type Screen, screenAt } from './screens.js';

const STEP = 'step';
const FROM = 'from';
const CHECK = 'check';

type At =
  | { readonly kind: 'start' }
  | { readonly kind: 'check' }
  | { readonly kind: 'screen'; readonly screen: Screen; readonly place: number };

export type Steps = {
  readonly at: At;
  readonly begin: () => void;
  readonly goTo: (screen: Screen) => void;
  /** From a screen to the next one; back to the answers where the screen was opened from there. */
  readonly next: (screen: Screen) => void;
  readonly back: () => void;
};

/** Where in a form the reader is: in the address, so that the browser's own way back works. */
export function useSteps(screens: readonly Screen[]): Steps {
  const [params, setParams] = useSearchParams();
  const step = params.get(STEP) ?? '';
  const goTo = (id: string, isFromCheck = false) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set(STEP, id);
      if (isFromCheck) after.set(FROM, CHECK);
      else after.delete(FROM);
      return after;
    });
  const at = atStep(screens, step);
  return {
    at,
    begin: () => goTo(firstUnanswered(screens)?.id ?? CHECK),
    goTo: (screen) => goTo(screen.id, at.kind === 'check'),
    next(screen) {
      const following = screens[placeOf(screens, screen) + 1];
      const isFromCheck = params.get(FROM) === CHECK;
      if (!isFromCheck) return goTo(following?.id ?? CHECK);
      if (following && isSameTopic(following, screen)) return goTo(following.id, true);
      goTo(firstUnanswered(screens)?.id ?? CHECK);
    },
    back: () => window.history.back(),
  };
}

/** Nobody gets past a screen that cannot be left as it is. */
function atStep(screens: readonly Screen[], step: string): At {
  if (step === '') return { kind: 'start' };
  const unanswered = firstUnanswered(screens);
  const asked = step === CHECK ? unanswered : screenAt(screens, step);
  if (!asked) return step === CHECK ? { kind: 'check' } : { kind: 'start' };
  const place = Math.min(
    placeOf(screens, asked),
    unanswered ? placeOf(screens, unanswered) : screens.length,
  );
  const screen = screens[place] ?? asked;
  return { kind: 'screen', screen, place: placeOf(screens, screen) };
}

const placeOf = (screens: readonly Screen[], screen: Screen): number =>
  screens.findIndex(({ id }) => id === screen.id);
