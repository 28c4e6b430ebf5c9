import type { Figures } from './figures.js';
import type { Options } from './options.js';

/** One figure that was promised. */
export type Bar = {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  readonly atLeast?: number;
  readonly atMost?: number;
};

const TARGET_COUNT = 4;
const KILLS_AT_FULL_LENGTH = 8;
const EMPTIED_AT_FULL_LENGTH = 3;
const FULL_LENGTH_S = 120;
/** Twice a second is more restarting than working: the bars on waiting stand at one kill every three seconds. */
const WAITING_IS_PROMISED_FROM_S = 3;
const S = 1000;

/** What the figures must reach. A shorter run has fewer kills to show. */
export function barsOf(figures: Figures, { seconds, killEverySeconds }: Options): Bar[] {
  const part = Math.min(1, seconds / FULL_LENGTH_S);
  const rounds = Math.floor(seconds / killEverySeconds / TARGET_COUNT);
  const kills = Math.min(Math.floor(KILLS_AT_FULL_LENGTH * part), rounds);
  const emptied = Math.min(Math.floor(EMPTIED_AT_FULL_LENGTH * part), rounds);
  const { filings } = figures;
  return [
    ...Object.entries(figures.kills).map(([name, figure]) => ({
      ...{ name: `kills of ${name}`, figure, unit: '' },
      atLeast: kills,
    })),
    { name: 'Redis came back empty', figure: figures.redisEmptied, unit: '', atLeast: emptied },
    { name: 'ends nobody asked for', figure: figures.ownEnds, unit: '' },
    {
      name: 'filings without an answer',
      figure: filings.tried - filings.acknowledged,
      unit: '',
      atMost: 0,
    },
    { name: 'answers 500', figure: figures.traffic.answeredBy['500'] ?? 0, unit: '', atMost: 0 },
    { name: 'drained after the last kill', figure: figures.drainedAfterS, unit: 's', atMost: 90 },
    ...(killEverySeconds < WAITING_IS_PROMISED_FROM_S ? [] : waitingBars(figures)),
  ];
}

const waitingBars = ({ latenessOutsideOutages, filedToRouted }: Figures): Bar[] => [
  {
    name: 'worst clock lateness outside a mongod outage',
    figure: latenessOutsideOutages.worst / S,
    unit: 's',
    atMost: 5,
  },
  { name: 'filed → routed p50', figure: filedToRouted.p50 / S, unit: 's', atMost: 1 },
  { name: 'filed → routed p99', figure: filedToRouted.p99 / S, unit: 's', atMost: 40 },
];

export const isReached = ({ figure, atLeast, atMost }: Bar): boolean =>
  figure >= (atLeast ?? Number.NEGATIVE_INFINITY) && figure <= (atMost ?? Number.POSITIVE_INFINITY);
