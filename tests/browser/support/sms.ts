import { until } from '@anxintui/infra/local/until';
import type { Stack } from '../../support/stack.js';

const WITHIN_MS = 15_000;
const SIX_DIGITS = /\d{6}/;

/** The code that comes to a phone by SMS once something has been done. */
export async function codeAfter(
  { sent }: Pick<Stack, 'sent'>,
  phone: string,
  done: () => Promise<void>,
): Promise<string> {
  const before = sent.length;
  await done();
  const text = await until('the SMS', WITHIN_MS, async () => {
    const message = sent.slice(before).find((parcel) => parcel.to === phone && parcel.text);
    return message?.text ?? false;
  });
  return SIX_DIGITS.exec(text)?.[0] ?? '';
}
