import { hashOfSeal, isSigned, type Seal } from '@anxintui/shared/audit/seal';
import { leavesOf, readSeal, type SealStore } from '@anxintui/shared/audit/seal-store';

/** A seal with the leaves that it really has: none where they are not those that were sealed. */
export type CheckedSeal = { readonly seal: Seal; readonly hasLeaves: boolean };
export type Found = (problem: string) => void;

/** Reads every seal and holds each against its signature, the one before it, and its leaves. */
export async function checkSeals(
  store: SealStore,
  keys: readonly string[],
  found: Found,
): Promise<CheckedSeal[]> {
  const checked: CheckedSeal[] = [];
  let before: Seal | undefined;
  for (const stored of await store.stored()) {
    const seal = readSeal(stored);
    const problems = seal ? chainProblems(seal, before, keys) : ['is no seal any more'];
    for (const problem of problems) found(`${stored.name} ${problem}`);
    if (!seal) continue;
    checked.push({ seal, hasLeaves: await hasItsLeaves(store, seal, found) });
    before = seal;
  }
  return checked;
}

function chainProblems(seal: Seal, before: Seal | undefined, keys: readonly string[]): string[] {
  const wrong: readonly (readonly [boolean, string])[] = [
    [!follows(seal, before), 'does not follow the seal before it'],
    [!keys.includes(seal.publicKey), 'is signed with another key'],
    [!isSigned(seal), 'is not what was signed'],
  ];
  return wrong.flatMap(([is, problem]) => (is ? [problem] : []));
}

function follows({ number, previous, day }: Seal, before: Seal | undefined): boolean {
  if (!before) return number === 1 && previous === '';
  return number === before.number + 1 && previous === hashOfSeal(before) && day > before.day;
}

async function hasItsLeaves(store: SealStore, seal: Seal, found: Found): Promise<boolean> {
  try {
    let place = '';
    for await (const { collection, id } of leavesOf(store, seal)) {
      const next = `${collection} ${id}`;
      if (next <= place) throw new Error(`the leaves of seal ${seal.number} are out of order`);
      place = next;
    }
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    found(`the leaves of seal ${seal.number} cannot be trusted: ${said}`);
    return false;
  }
}
