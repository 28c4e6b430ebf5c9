import { inTurn } from '../random.js';
import { BUREAU_PLOTS, DESK_PLOT, NEW_PLOT } from './bureau-plots.js';
import { type Cast, placed, sceneOf } from './cast.js';
import { NEGOTIATION_PLOTS } from './negotiation-plots.js';
import { RETURN_PLOTS } from './return-plots.js';
import type { Scene } from './scene.js';
import type { Plot, Story } from './story.js';

/** So many stories of each kind; with the cases beside returns they are some five hundred documents. */
const TELLINGS: readonly (readonly [readonly Plot[], number])[] = [
  [RETURN_PLOTS, 130],
  [NEGOTIATION_PLOTS, 112],
  [BUREAU_PLOTS, 80],
  [[DESK_PLOT], 4],
  [[NEW_PLOT], 2],
];
/** Of each kind, every plot is played once by the demo people before others take over. */
const isOfDemo = (plots: readonly Plot[], at: number): boolean => at < plots.length;

/** What has happened to returns and disputes by now, each brought to this day. */
export function tellStories(cast: Cast): Story[] {
  let n = 0;
  return TELLINGS.flatMap(([plots, many]) =>
    Array.from({ length: many }, (_, at) => {
      const { stage, play } = inTurn(plots, at);
      const scene = sceneOf(cast, { n: n++, stage, isDemo: isOfDemo(plots, at) });
      return untilNow(play(plots.includes(DESK_PLOT) ? atNoPlace(scene) : scene), cast.now);
    }),
  );
}

/** Nobody can tell where the respondent is, so the case waits at the staffed desk of the province. */
const atNoPlace = (scene: Scene): Scene => ({ ...scene, ...placed({}) });

function untilNow(story: Story, now: Date): Story {
  story.request?.rest(now);
  for (const { life } of story.cases) life.rest(now);
  return story;
}
