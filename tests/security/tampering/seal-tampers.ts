import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Seal, sealKey, signedSeal } from '@anxintui/shared/audit/seal';

/** What somebody with access to the seals alone could do; answers with how to undo it. */
export type SealTamper = (folder: string, pick: number) => () => void;

/** Files by name, null for one that is taken away; answers with the way back. */
function replaced(folder: string, files: Readonly<Record<string, Buffer | string | null>>) {
  const before = Object.keys(files).map((name) => ({
    path: join(folder, name),
    bytes: readFileSync(join(folder, name)),
  }));
  const put = (path: string, bytes: Buffer | string | null) => {
    rmSync(path);
    if (bytes !== null) writeFileSync(path, bytes);
  };
  for (const [name, bytes] of Object.entries(files)) put(join(folder, name), bytes);
  return () => {
    for (const { path, bytes } of before) {
      rmSync(path, { force: true });
      writeFileSync(path, bytes);
    }
  };
}

const named = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
const at = (names: readonly string[], pick: number): string => names[pick % names.length] ?? '';
const sealIn = (folder: string, name: string): Seal =>
  Seal.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));

/** A line of the leaves says something else, or is not there. */
export const leafEdited: SealTamper = (folder, pick) => {
  const name = at(named(folder, '.gz'), pick);
  const lines = gunzipSync(readFileSync(join(folder, name)))
    .toString()
    .trimEnd()
    .split('\n');
  const line = pick % lines.length;
  const edits = [
    lines.toSpliced(line, 1),
    lines.toSpliced(line, 1, (lines[line] ?? '').replace(/[0-9a-f]{8}/, '00000000')),
    lines.toSpliced(line, 0, lines[line] ?? ''),
  ];
  const edit = edits[pick % edits.length] ?? [];
  return replaced(folder, { [name]: gzipSync(`${edit.join('\n')}\n`) });
};

/** Something that a seal says is another. */
export const sealEdited: SealTamper = (folder, pick) => {
  const name = at(named(folder, '.json'), pick);
  const seal = sealIn(folder, name);
  const edits: readonly Partial<Seal>[] = [
    { root: randomBytes(32).toString('hex') },
    { leaves: seal.leaves + 1 },
    { day: '2026-01-01' },
    { sealedAt: '2026-01-01T00:00:00.000Z' },
    { contradictions: 1 },
    { previous: randomBytes(32).toString('hex') },
    { signature: randomBytes(64).toString('base64url') },
  ];
  const edit = edits[pick % edits.length] ?? {};
  return replaced(folder, { [name]: JSON.stringify({ ...seal, ...edit }) });
};

/** The same with a signature that is right, by a key that nobody knows. */
export const sealForged: SealTamper = (folder, pick) => {
  const name = at(named(folder, '.json'), pick);
  const { signature: _, publicKey: __, ...facts } = sealIn(folder, name);
  const forged = signedSeal({ ...facts, contradictions: 1 }, sealKey(randomBytes(32)));
  return replaced(folder, { [name]: JSON.stringify(forged) });
};

export const sealsReordered: SealTamper = (folder, pick) => {
  const names = named(folder, '.json');
  const one = at(names, pick);
  const other = at(names, pick + 1);
  const bytes = (name: string) => readFileSync(join(folder, name));
  return replaced(folder, { [one]: bytes(other), [other]: bytes(one) });
};

export const fileTaken: SealTamper = (folder, pick) => {
  const name = at([...named(folder, '.json'), ...named(folder, '.gz')], pick);
  return replaced(folder, { [name]: null });
};

/** All of them at once, as if nothing had ever been sealed. */
export const allTaken: SealTamper = (folder) => {
  const all = readdirSync(folder).map((name) => [name, null] as const);
  return replaced(folder, Object.fromEntries(all));
};
