import { keyVault, sealOnce, unsealOnce } from '@anxintui/shared/store/key-vault';
import { z } from 'zod';
import type { PhoneSeal } from '../domain/code.js';
import type { TextSeal } from '../domain/text-message.js';

const Message = z.strictObject({ to: z.string(), text: z.string() });

/** Seals what is said to a phone, each text under a key of its own and for one delivery only. */
export function textSeal(dataKey: Uint8Array): TextSeal {
  const vault = keyVault(dataKey);
  const placeOf = (id: string) => ({ collection: 'deliveries', id, field: 'sealed' });
  return {
    seal: (id, message) => sealOnce(vault, JSON.stringify(message), placeOf(id)),
    open: async (id, sealed) =>
      Message.parse(JSON.parse(await unsealOnce(vault, sealed, placeOf(id)))),
  };
}

/** Seals the phone of a challenge until the code is used. */
export function phoneSeal(dataKey: Uint8Array): PhoneSeal {
  const vault = keyVault(dataKey);
  const placeOf = (id: string) => ({ collection: 'codes', id, field: 'phone' });
  return {
    seal: (id, phone) => sealOnce(vault, phone, placeOf(id)),
    open: (id, sealed) => unsealOnce(vault, sealed, placeOf(id)),
  };
}
