import type { Receipt } from '@anxintui/shared/contracts/fields';
import { useMutation } from '@tanstack/react-query';
import { Refused, send } from '../../app/api.js';
import type { Draft } from '../../app/form/use-draft.js';
import { type Answers, complaintOf } from './answers.js';
import { attachAll } from './attach.js';

export type Filed = { readonly receipt: Receipt; readonly notAttached: number };

/** Contact, complaint and photos, one after the other; sent again after a lost answer, nothing happens twice. */
export function useFiling(draft: Draft<Answers>) {
  return useMutation({
    mutationFn: async (): Promise<Filed> => {
      const { answers } = draft;
      const body = complaintOf(answers);
      const key = draft.keyOf(body);
      await tellContact(answers, key);
      const { view: receipt } = await send<Receipt>({ path: '/cases', body, key });
      return { receipt, notAttached: await attachAll(receipt.id, answers.photos, key) };
    },
    onSuccess: draft.clear,
    onError: (error) => {
      if (error instanceof Refused) draft.isAnswered();
    },
  });
}

async function tellContact({ contactName, contactAddress }: Answers, key: string): Promise<void> {
  const told = {
    ...(contactName.trim() ? { name: contactName.trim() } : {}),
    ...(contactAddress.trim() ? { address: contactAddress.trim() } : {}),
  };
  if (Object.keys(told).length === 0) return;
  await send({ path: '/me/profile', body: told, key: `${key}-contact` });
}
