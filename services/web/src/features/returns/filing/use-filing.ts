import type { EligibilityView } from '@anxintui/shared/contracts/eligibility';
import type { Receipt } from '@anxintui/shared/contracts/fields';
import type { PledgeOnView } from '@anxintui/shared/contracts/pledges';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { Refused, read, send } from '../../../app/api.js';
import type { Draft } from '../../../app/form/use-draft.js';
import { type GoodsAnswers, type ReturnAnswers, returnBodyOf } from './return-answers.js';

export type Eligibility = z.infer<typeof EligibilityView>;
type PledgeOn = z.infer<typeof PledgeOnView>;

/** May these goods go back? Asked as soon as enough has been told; the filing is decided by the same answer. */
export function useEligibility(answers: ReturnAnswers, { category }: GoodsAnswers) {
  const { store, on, delivery, receivedOn, proof } = answers;
  const query = new URLSearchParams({
    storeId: store?.id ?? '',
    on,
    delivery,
    category,
    ...(delivery === 'delivered' && receivedOn ? { receivedOn } : {}),
    ...(proof ? { proof } : {}),
  });
  return useQuery({
    queryKey: ['eligibility', query.toString()],
    queryFn: async () => (await read<Eligibility>(`/eligibility?${query}`)).view,
    enabled: [store, on, delivery, category].every(Boolean),
  });
}

/** The promise under which a purchase of that day is judged. */
export function usePledgeOn({ store, on }: Pick<ReturnAnswers, 'store' | 'on'>) {
  return useQuery({
    queryKey: ['pledge-on', store?.id, on],
    queryFn: async () => (await read<PledgeOn>(`/stores/${store?.id}/pledge?on=${on}`)).view,
    enabled: Boolean(store && on),
  });
}

/** Sends the return once, however often it is tried; then there is nothing left of it on the device. */
export function useSendReturn(draft: Draft<ReturnAnswers>) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const body = returnBodyOf(draft.answers);
      if (!body) throw new Error('nothing to send yet');
      return send<z.infer<typeof Receipt>>({ path: '/returns', body, key: draft.keyOf(body) });
    },
    onSuccess: async ({ view }) => {
      await navigate(`/returns/${view.id}/filed`, { replace: true, state: view.shortNumber });
      draft.clear();
      void queries.invalidateQueries({ queryKey: ['mine'] });
    },
    onError: (error) => {
      if (error instanceof Refused) draft.isAnswered();
    },
  });
}
