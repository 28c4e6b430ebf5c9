import type { PassView } from '@anxintui/shared/contracts/returns';
import type { z } from 'zod';
import { deviceMemory } from './device-memory.js';

/** A pass with the store it is for, as it is shown at a counter without a network. */
type KeptPass = {
  readonly pass: z.infer<typeof PassView>;
  readonly storeName: string;
};

/** Under the number of the return. */
export const keptPasses = deviceMemory<KeptPass>('anxintui-pass-');
