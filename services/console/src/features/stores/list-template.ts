const BYTE_ORDER_MARK = '\uFEFF';

/** An empty list with its heads; the mark tells spreadsheets that it is UTF-8. */
export const listTemplate = (heads: readonly string[]): string =>
  `${BYTE_ORDER_MARK}${heads.join(',')}\r\n`;
