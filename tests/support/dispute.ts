import type { DisputeReturnBody } from '@anxintui/shared/contracts/returns';
import { bedCover, WANTS_IT_BACK } from './goods.js';
import type { Case, Person } from './people.js';

type Chosen = Partial<Pick<DisputeReturnBody, 'handOver' | 'firstRung'>>;
type Refusal = Chosen & {
  readonly storeId: string;
  readonly boughtOn: string;
  readonly shopper: Person;
  readonly clerk: Person;
};

/** How most stories begin: bought, brought back, refused at the counter, disputed with one tap. */
export async function refusedAndDisputed(told: Refusal): Promise<{ returnId: string; id: string }> {
  const { storeId, boughtOn, shopper, clerk, ...chosen } = told;
  const { id: returnId } = await shopper.fileReturn(bedCover(storeId, boughtOn));
  const filed = await clerk.returns.read(returnId);
  await clerk.returns.take(filed, 'refuse', {
    class: 'not-intact',
    words: '吊牌已剪',
    points: ['labels'],
  });
  const refused = await shopper.returns.read(returnId);
  const { disputes } = await shopper.returns.take(refused, 'dispute', {
    ...WANTS_IT_BACK,
    ...chosen,
  });
  return { returnId, id: disputes[0]?.caseId ?? '' };
}

/** The newest clock of one kind. */
export const clockOf = ({ clocks }: Pick<Case, 'clocks'>, kind: string): Case['clocks'][number] => {
  const found = clocks.findLast((clock) => clock.kind === kind);
  if (!found) throw new Error(`there is no clock ${kind}`);
  return found;
};

export const openClocks = ({ clocks }: Pick<Case, 'clocks'>): string[] =>
  clocks.filter(({ state }) => state === 'open').map(({ kind }) => kind);

export const told = ({ timeline }: Pick<Case, 'timeline'>): string[] =>
  timeline.map(({ by, what }) => `${by}: ${what}`);
