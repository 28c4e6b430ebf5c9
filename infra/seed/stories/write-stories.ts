import { caseModel } from '@anxintui/complaints/db/mongo-cases';
import { messageModel } from '@anxintui/complaints/db/mongo-messages';
import { noticeModel } from '@anxintui/identity/db/notices';
import type { PersonSealer } from '@anxintui/identity/db/person-sealing';
import { returnModel } from '@anxintui/returns/db/mongo-returns';
import type { Aggregate } from '@anxintui/shared/aggregate/aggregate';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import type { Connection } from 'mongoose';
import { importedRow, unheardRow } from '../aggregate-rows.js';
import { insertMissing } from '../insert-missing.js';
import type { Life } from '../lived.js';
import { populationOf } from '../population.js';
import { randomOf } from '../random.js';
import { type Somebody, somebody, writePeople } from '../somebody.js';
import { personName, shopperPhone } from '../staff.js';
import { castOf, shopperIds } from './cast.js';
import { noticesOfCase, noticesOfReturn } from './notices.js';
import { tellStories } from './tell-stories.js';

type Wanted = { readonly seed: number; readonly stores: number; readonly now: Date };
const nameOf = (model: { readonly collection: { readonly collectionName: string } }): string =>
  model.collection.collectionName;
const asRow = <T extends { readonly id: string }>({ id, ...rest }: T) => ({ _id: id, ...rest });

/** Returns and disputes in every stage, with what was written in them and who was told of it. */
export async function writeStories(
  connection: Connection,
  { sealer, ...wanted }: Wanted & { readonly sealer: PersonSealer },
): Promise<number> {
  const { returns, cases, messages, notices } = storyDocuments(wanted);
  await Promise.all([
    writePeople(connection, shoppers(wanted.seed), sealer),
    insertMissing(connection, nameOf(messageModel(connection)), messages.map(asRow)),
    insertMissing(connection, nameOf(returnModel(connection)), returns),
  ]);
  await insertMissing(connection, nameOf(caseModel(connection)), cases);
  await insertMissing(connection, nameOf(noticeModel(connection)), notices.map(asRow));
  return returns.length + cases.length;
}

/** Everything that is written of the stories of a seed. */
export function storyDocuments({ seed, stores, now }: Wanted) {
  const cast = castOf(populationOf(seed, stores), now);
  const stories = cast ? tellStories(cast) : [];
  const returns = stories
    .flatMap(({ request }) => (request ? [request] : []))
    .map(documentOf('return'));
  const told = stories.flatMap(({ cases }) => cases);
  const cases = told.map(({ life }) => life).map(documentOf('case'));
  return {
    returns: returns.map(({ row }) => row),
    cases: cases.map(({ row }) => row),
    messages: told.flatMap(({ messages }) => messages),
    notices: [
      ...returns.flatMap(({ current, row }) => noticesOfReturn(current, row.history)),
      ...cases.flatMap(({ current, row }) => noticesOfCase(current, row.history)),
    ],
  };
}

const documentOf =
  (kind: string) =>
  <A extends Aggregate>(life: Life<A>, n: number): { current: A; row: Row } => ({
    current: life.current(),
    row: rowOf(life, { kind, n }),
  });

/** A case that was filed just now waits for its router. */
const rowOf = <A extends Aggregate>(
  life: Life<A>,
  { kind, n }: { kind: string; n: number },
): Row => {
  const told = life.told();
  const isNew = told.events.length === 1 && told.events[0].type === 'case.filed';
  return isNew ? unheardRow(told, { kind, n, heard: 'case.filed' }) : importedRow(told, kind, n);
};

const NAMES_STREAM = 1_800_000_000;

const shoppers = (seed: number): Somebody[] =>
  shopperIds(seed).map((id, n) =>
    somebody(
      {
        id,
        role: 'shopper',
        facts: {
          name: personName(randomOf(seed, NAMES_STREAM + n)),
          phone: shopperPhone(seed, n),
        },
      },
      {},
      { isDemo: false },
    ),
  );
