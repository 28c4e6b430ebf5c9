const YUAN = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

/** Fen of an amount in yuan as it was typed: nothing where nothing was typed, null where it is no amount. */
export function fenOf(text: string): number | null | undefined {
  const plain = text.replace(/[¥￥,，\s]/g, '');
  if (plain === '') return undefined;
  const [, yuan, cents = ''] = YUAN.exec(plain) ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}
