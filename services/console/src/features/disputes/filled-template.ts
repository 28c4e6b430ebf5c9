type Values = { readonly number: string; readonly store: string; readonly goods: string };

/** The words of a template for one dispute. */
export const filledTemplate = (text: string, { number, store, goods }: Values): string =>
  text
    .replaceAll('{number}', () => number)
    .replaceAll('{store}', () => store)
    .replaceAll('{goods}', () => goods);
