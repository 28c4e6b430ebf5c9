import { parseArgs } from 'node:util';
import { z } from 'zod';

const Figures = z.object({
  seed: z.coerce.number().int().min(0).max(0xffffffff),
  seconds: z.coerce.number().min(5).max(3600),
  'kill-every': z.coerce.number().min(0.3).max(60),
  rate: z.coerce.number().min(1).max(200),
  'negative-control': z.boolean(),
});

/** What one run does; the same options do the same again. */
export type Options = {
  readonly seed: number;
  readonly seconds: number;
  readonly killEverySeconds: number;
  readonly ratePerSecond: number;
  /** Runs programs that break two promises, and succeeds when the checker finds out. */
  readonly isNegativeControl: boolean;
};

/** The options of the command line. */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
      seconds: { type: 'string', default: '120' },
      'kill-every': { type: 'string', default: '3' },
      rate: { type: 'string', default: '20' },
      'negative-control': { type: 'boolean', default: false },
    },
  });
  const { seed, seconds, rate, ...rest } = Figures.parse(values);
  return {
    seed,
    seconds,
    killEverySeconds: rest['kill-every'],
    ratePerSecond: rate,
    isNegativeControl: rest['negative-control'],
  };
}

/** The command that does this run again. */
export const replayOf = (options: Options): string =>
  [
    `npm run faults -- --seed ${options.seed} --seconds ${options.seconds}`,
    `--kill-every ${options.killEverySeconds} --rate ${options.ratePerSecond}`,
    ...(options.isNegativeControl ? ['--negative-control'] : []),
  ].join(' ');
