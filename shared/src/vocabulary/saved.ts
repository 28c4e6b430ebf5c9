/** What stands in a reply template for the number of a case, the name of the store, and the goods. */
export const TEMPLATE_VARIABLES = ['{number}', '{store}', '{goods}'] as const;
