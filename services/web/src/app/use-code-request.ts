import type { CodeSent } from '@anxintui/shared/contracts/sessions';
import type { CodePurpose } from '@anxintui/shared/vocabulary/codes';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { send } from './api.js';

type Challenge = z.infer<typeof CodeSent>;

/** Has a code sent to a phone; asking again is another request, with a key of its own. */
export const useCodeRequest = (purpose: CodePurpose) =>
  useMutation({
    mutationFn: async (phone: string): Promise<Challenge> => {
      const body = { phone, for: purpose };
      const key = crypto.randomUUID();
      return (await send<Challenge>({ path: '/sessions/codes', body, key })).view;
    },
  });
