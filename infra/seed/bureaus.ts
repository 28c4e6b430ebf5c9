import { bureauTree } from '@anxintui/identity/domain/bureau-tree';
import { responsibleBureau } from '@anxintui/identity/domain/responsible-bureau';

type BureauOf = { readonly id: string; readonly name: string; readonly path: readonly string[] };

const TREE = bureauTree();
const KNOWN = new Map<string, BureauOf>();

/** The bureau that looks after a shop in this place, as identity would say. */
export function bureauOf(division: string, zone?: string): BureauOf {
  const place = zone ?? division;
  const known = KNOWN.get(place);
  if (known) return known;
  const { id, name, path } = responsibleBureau(TREE, { division, zone }).bureau;
  const found = { id, name, path };
  KNOWN.set(place, found);
  return found;
}
