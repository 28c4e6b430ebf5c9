import { Receipt } from '@anxintui/shared/contracts/fields';
import { API, type Person } from './people.js';

type Two = { readonly proposer: Person; readonly decider: Person };

/** The consent of a second person to closing a case against the shopper's wish; gives the number of the approval. */
export async function consentToClosing(
  caseId: string,
  { proposer, decider }: Two,
): Promise<string> {
  const body = {
    purpose: 'close-against-wish',
    subject: { kind: 'cases', id: caseId },
    words: '被投诉人拒绝调解。',
  };
  const proposed = await proposer.send({ method: 'POST', path: `${API}/approvals`, body });
  const { id } = Receipt.parse(proposed.body);
  const path = `${API}/approvals/${id}/approval`;
  const decided = await decider.send({ method: 'POST', path, seen: 1 });
  if (decided.status !== 200) throw new Error(`${decided.status} ${decided.text}`);
  return id;
}
