import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../faults/random.js';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { person } from '../support/people.js';
import { type Stack, startStack } from '../support/stack.js';
import { inLanes } from './lanes.js';
import { judge } from './uploads/judge.js';
import { type Mutant, mutantsOf } from './uploads/mutants.js';
import { realFiles } from './uploads/real-files.js';

const SEED = 20_260_302;
const MUTANTS = 2_000;
const MOST_MB = 300;

describe('two thousand files that are not what they should be', () => {
  let stack: Stack;
  let api: ApiProcess;
  beforeAll(async () => {
    stack = await startStack({ hasRouter: false });
    api = await startApiProcess(stack);
  });
  afterAll(async () => {
    await api.stop();
    await stack.stop();
  });

  it('are refused, or given out as a harmless copy of the type that they say; and leave nothing behind', async () => {
    const files = await realFiles();
    const mutants = mutantsOf(files, randomOf(SEED, 'uploads'), MUTANTS);
    const sender = person(api.url, 'shopper-1');
    const taken: Mutant[] = [];
    const wrong: string[] = [];

    await inLanes(mutants, async (mutant) => {
      const judged = await judge(sender, mutant);
      if (judged.isTaken) taken.push(mutant);
      // What one person may send in a day is not what is tried here.
      if (judged.isTaken) await stack.connection.collection('uploadDays').deleteMany({});
      wrong.push(...judged.wrong.map((each) => `${mutant.kind} (${mutant.type}): ${each}`));
    });
    const { peakMb } = api.memory();

    process.stdout.write(
      `${mutants.length} mutants of ${kindsIn(mutants)} kinds, ${taken.length} taken, the api had ${peakMb} MB at most\n`,
    );
    expect(wrong).toEqual([]);
    expect(api.failures()).toEqual([]);
    expect(mutants).toHaveLength(MUTANTS);
    expect(peakMb).toBeLessThan(MOST_MB);
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
