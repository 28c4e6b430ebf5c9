import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../faults/random.js';
import { person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { inLanes } from './lanes.js';
import { memoryNow } from './memory.js';
import { judge } from './uploads/judge.js';
import { type Mutant, mutantsOf } from './uploads/mutants.js';
import { realFiles } from './uploads/real-files.js';

const SEED = 20_260_302;
const MUTANTS = 2_000;
const MOST_GROWTH_MB = 300;
const MB = 1024 * 1024;
const US_IN_S = 1_000_000;

describe('two thousand files that are not what they should be', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ hasRouter: false });
  });
  afterAll(() => stack.stop());

  it('are refused, or given out as a harmless copy of the type that they say; and leave nothing behind', async () => {
    const files = await realFiles();
    const mutants = mutantsOf(files, randomOf(SEED, 'uploads'), MUTANTS);
    const sender = person(stack.url, 'shopper-1');
    const taken: Mutant[] = [];
    const wrong: string[] = [];
    const memory = peakOfMemory();
    const begun = process.cpuUsage();

    await inLanes(mutants, async (mutant) => {
      memory.tidy();
      const judged = await judge(sender, mutant);
      if (judged.isTaken) taken.push(mutant);
      // What one person may send in a day is not what is tried here.
      if (judged.isTaken) await stack.connection.collection('uploadDays').deleteMany({});
      wrong.push(...judged.wrong.map((each) => `${mutant.kind} (${mutant.type}): ${each}`));
    });
    const growthMb = memory.stop();
    const { user, system } = process.cpuUsage(begun);
    const cpuS = Math.round((user + system) / US_IN_S);

    process.stdout.write(
      `${mutants.length} mutants of ${kindsIn(mutants)} kinds, ${taken.length} taken, peak RSS +${growthMb} MB, ${cpuS} s of CPU\n`,
    );
    expect(wrong).toEqual([]);
    expect(stack.failures).toEqual([]);
    expect(mutants).toHaveLength(MUTANTS);
    expect(growthMb).toBeLessThan(MOST_GROWTH_MB);
    expect(await kept(stack)).toEqual({ uploads: taken.length, ...filesOf(taken) });
  }, 600_000);
});

const kindsIn = (mutants: readonly Mutant[]): number =>
  new Set(mutants.map(({ kind }) => kind)).size;

/** A photo is kept twice, as it was sent and as it is given out. */
function filesOf(taken: readonly Mutant[]) {
  const documents = taken.filter(({ type }) => type === 'application/pdf').length;
  const files = 2 * taken.length - documents;
  return { files, filesWithPieces: files };
}

async function kept({ connection }: Stack) {
  const pieces = await connection.collection('evidence.chunks').distinct('files_id');
  return {
    uploads: await connection.collection('uploads').countDocuments(),
    files: await connection.collection('evidence.files').countDocuments(),
    filesWithPieces: pieces.length,
  };
}

const TIDIED_EVERY = 200;

/**
 * By how much the process was ever larger than at the beginning: the api is in it, and so is the sender. Garbage is
 * collected now and then, as it would be where memory is short; what counts is what must be held.
 */
function peakOfMemory() {
  const before = memoryNow().rssMb * MB;
  let peak = before;
  let untidied = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 10);
  return {
    tidy() {
      untidied = (untidied + 1) % TIDIED_EVERY;
      if (untidied === 0) memoryNow();
    },
    stop(): number {
      look();
      clearInterval(timer);
      return Math.round((peak - before) / MB);
    },
  };
}
