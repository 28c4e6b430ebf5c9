import { EVERYTHING } from '@anxintui/shared/aggregate/aggregate';
import { type StepDeps, step } from '@anxintui/shared/aggregate/step';
import { checkImport, failImport, finishImport, type Import } from '../domain/import.js';
import {
  type BulkRegistry,
  type ImportFiles,
  type Imports,
  type ImportWork,
  PLANS_TOGETHER,
  type Progress,
  UnreadableList,
} from '../domain/import-ports.js';
import type { RowOutcome } from '../domain/import-verdict.js';
import { openReading, type Reading } from './check-import-rows.js';
import { type LookUp, type LookUpDeps, lookingUp } from './look-up-import.js';
import { registerPlans } from './register-import-rows.js';

export type ImportWorkDeps = LookUpDeps & {
  readonly imports: Imports;
  readonly work: ImportWork;
  readonly files: ImportFiles;
  readonly registry: BulkRegistry;
  readonly now: () => Date;
  /** Tells this process from its equals. */
  readonly worker: string;
  /** Lets whatever else waits in this process have its turn. */
  readonly breathe: () => Promise<void>;
};
/** A turn ends after about so long; the next one goes on. */
const TURN_MS = 1_500;
/** A list that so many processes have died of is no list. */
const MOST_ATTEMPTS = 5;

type Turn = { readonly current: Import; readonly progress: Progress; readonly until: number };
type Worker = {
  readonly deps: ImportWorkDeps;
  readonly lookUp: LookUp;
  readonly steps: StepDeps<Import>;
  readonly readings: HeldReading;
};

/** Works on the lists that wait, one after the other and a turn at a time; true where a list may need another turn. */
export function importTurns(deps: ImportWorkDeps): () => Promise<boolean> {
  const worker: Worker = {
    deps,
    lookUp: lookingUp(deps),
    steps: { rows: deps.imports, overdue: () => null, now: deps.now },
    readings: heldReading(deps.files),
  };
  return async () => {
    for (const current of await deps.imports.waiting()) {
      const claimed = await deps.work.claim(current.id, deps.worker, deps.now());
      if (!claimed) continue;
      const { attempts, ...progress } = claimed;
      const turn = { current, progress, until: performance.now() + TURN_MS };
      await taken(worker, turn, attempts);
      return true;
    }
    return false;
  };
}

const taken = (worker: Worker, turn: Turn, attempts: number): Promise<void> =>
  turn.current.status === 'applying' ? apply(worker, turn) : check(worker, turn, attempts);

/** A list that cannot be read is refused as a whole; any other failure is tried again by the next turn. */
async function check(worker: Worker, turn: Turn, attempts: number): Promise<void> {
  try {
    if (attempts > MOST_ATTEMPTS) throw new UnreadableList({ code: 'unreadable-file' });
    await checkOn(worker, turn);
  } catch (error) {
    await worker.readings.letGo();
    if (!(error instanceof UnreadableList)) throw error;
    await fail(worker.steps, turn.current, error);
  }
}

async function checkOn(
  { deps, lookUp, steps, readings }: Worker,
  { current, progress, until }: Turn,
): Promise<void> {
  const reading = await readings.of(current, progress.checked);
  while (reading.next() < progress.checked && (await reading.skip())) await deps.breathe();
  while (performance.now() < until) {
    const chunk = reading.next();
    const outcomes = await reading.judge(lookUp, current.by);
    if (!outcomes) {
      await finished({ deps, steps }, current);
      return readings.letGo();
    }
    await deps.work.keepChecked(current.id, chunk, outcomes);
    await deps.breathe();
  }
}

/**
 * While some plans are being registered the next ones are read and looked up; they are kept in their order. A crash in
 * between registers the same plans again, which finds everything registered.
 */
async function apply(
  { deps, lookUp, steps }: Worker,
  { current, progress, until }: Turn,
): Promise<void> {
  if (current.status !== 'applying') return;
  const { id } = current;
  const plansAfter = (key: string) =>
    ahead(deps.work.plans(id, { after: key, limit: PLANS_TOGETHER }));
  const keep = async (registering: Promise<readonly RowOutcome[]>, span: Span) =>
    deps.work.keepApplied(id, { ...span, outcomes: await registering });
  let after = progress.appliedTo;
  let coming = plansAfter(after);
  let kept: Promise<void> = Promise.resolve();
  while (performance.now() < until) {
    const plans = await coming;
    const upTo = plans.at(-1)?.key;
    if (upTo === undefined) {
      await kept;
      return finished({ deps, steps }, current);
    }
    coming = plansAfter(upTo);
    const registering = ahead(registerPlans({ registry: deps.registry, lookUp }, current, plans));
    await kept;
    kept = ahead(keep(registering, { after, upTo }));
    after = upTo;
    await deps.breathe();
  }
  await kept;
}

type Span = { readonly after: string; readonly upTo: string };

/** Begun before it is awaited: its failure is the awaiting one's business. */
function ahead<T>(begun: Promise<T>): Promise<T> {
  begun.catch(() => undefined);
  return begun;
}

type HeldReading = {
  /** The reading of this list, anew where another was held or this one has gone too far. */
  readonly of: (current: Import, checked: number) => Promise<Reading>;
  readonly letGo: () => Promise<void>;
};

/** A list stays open from turn to turn, or every turn would read it from its beginning. */
function heldReading(files: ImportFiles): HeldReading {
  let held: { readonly id: string; readonly reading: Reading } | null = null;
  const letGo = async (): Promise<void> => {
    await held?.reading.close();
    held = null;
  };
  return {
    letGo,
    async of(current, checked) {
      if (held?.id === current.id && held.reading.next() <= checked) return held.reading;
      await letGo();
      const reading = await openReading(files, current);
      held = { id: current.id, reading };
      return reading;
    },
  };
}

/** Both phases end with the figures of all chunks. */
async function finished(
  { deps: { work, worker }, steps }: Pick<Worker, 'deps' | 'steps'>,
  { id, status }: Import,
): Promise<void> {
  const { counts } = await work.progress(id);
  const decide = status === 'applying' ? finishImport : checkImport;
  await step(
    steps,
    { id, cause: { key: `import:${id}:${status}` }, viewer: EVERYTHING },
    { decide: (current, at) => decide(current, counts, at) },
  );
  await work.release(id, worker);
}

const fail = (steps: StepDeps<Import>, { id }: Import, { failure }: UnreadableList) =>
  step(
    steps,
    { id, cause: { key: `import:${id}:failed` }, viewer: EVERYTHING },
    { decide: (current, at) => failImport(current, failure, at) },
  );
