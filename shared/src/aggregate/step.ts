import {
  type Aggregate,
  type Cause,
  changedMeanwhile,
  type Decision,
  keyReused,
  nothing,
  type Repository,
  stale,
  type Viewer,
} from './aggregate.js';

export type StepDeps<A extends Aggregate> = {
  readonly rows: Repository<A>;
  /** What silence has done by now; asked before every decision, so that nobody can outrun a clock. */
  readonly overdue: (current: A, now: Date) => Decision<A> | null;
  /** The database's time. */
  readonly now: () => Date;
};
export type Step = {
  readonly id: string;
  readonly cause: Cause;
  /** The person who gives the command; everything for the router and the clock. */
  readonly viewer: Viewer;
  /** The version the person saw; absent for the router and the clock. */
  readonly seen?: number | undefined;
};
/** The aggregate as it stands now, and whether this very request had changed it before. */
export type Stepped<A extends Aggregate> = { readonly current: A; readonly replayed: boolean };
export type StepBy<A extends Aggregate> = {
  /** Refuses whoever has no relation to the aggregate, before anything can be learnt about it. */
  readonly permit?: ((current: A) => void) | undefined;
  readonly decide: (current: A, at: Date) => Decision<A>;
};
const TRIES = 5;
const JITTER_MS = 20;

/** Load, let due clocks run out, decide, save; again from the start when somebody else was first. Twice is once. */
export async function step<A extends Aggregate>(
  deps: StepDeps<A>,
  what: Step,
  by: StepBy<A>,
): Promise<Stepped<A>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const done = await attempt(deps, what, by);
    if (done) return done;
    await pause(Math.random() * JITTER_MS * (tries + 1));
  }
  throw changedMeanwhile(what.id);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function attempt<A extends Aggregate>(
  { rows, overdue, now }: StepDeps<A>,
  { id, cause, viewer, seen }: Step,
  { permit, decide }: StepBy<A>,
): Promise<Stepped<A> | null> {
  const loaded = await rows.load(id, cause.key, viewer);
  if (!loaded) throw nothing(id);
  const { current, honoured } = loaded;
  permit?.(current);
  if (honoured !== undefined) return repeated(current, honoured, cause);
  if (seen !== undefined && seen !== current.version) throw stale(id);
  const at = now();
  const decision = following(overdue(current, at), current, (it) => decide(it, at));
  const saved = await rows.save(current, decision, cause);
  return saved && { current: saved, replayed: false };
}

function repeated<A extends Aggregate>(current: A, honoured: string, cause: Cause): Stepped<A> {
  if (honoured !== (cause.fingerprint ?? '')) throw keyReused();
  return { current, replayed: true };
}

function following<A extends Aggregate>(
  first: Decision<A> | null,
  current: A,
  decide: (current: A) => Decision<A>,
): Decision<A> {
  if (!first) return decide(current);
  const { next, events } = decide(first.next);
  return { next, events: [...first.events, ...events] };
}
