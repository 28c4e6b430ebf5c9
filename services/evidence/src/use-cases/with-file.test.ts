import { describe, expect, it } from 'vitest';
import { withFile } from './with-file.js';

const shopper = { accountId: 'shopper-1' };
const photo = { kind: 'photo', upload: 'upload-1' };
const ofShopper = async (id: string, { accountId }: { readonly accountId: string }) =>
  id === 'upload-1' && accountId === 'shopper-1' ? { sha256: 'a'.repeat(64) } : null;

describe('evidence with a file', () => {
  it('has the hash of what was sent, whatever is said of it', async () => {
    const said = { ...photo, sha256: 'b'.repeat(64) };

    expect(await withFile(ofShopper, said, shopper)).toEqual({ ...photo, sha256: 'a'.repeat(64) });
  });

  it('that names none stays as it is', async () => {
    const statement: Partial<typeof photo> = { kind: 'statement' };

    expect(await withFile(ofShopper, statement, shopper)).toBe(statement);
  });

  it.each([
    ['somebody else’s', photo, { accountId: 'clerk-1' }],
    ['not there', { ...photo, upload: 'upload-2' }, shopper],
  ])('is refused when the file is %s', async (_, named, owner) => {
    await expect(withFile(ofShopper, named, owner)).rejects.toEqual(
      expect.objectContaining({ kind: 'rule-broken', code: 'unknown-upload', pointer: '/upload' }),
    );
  });
});
