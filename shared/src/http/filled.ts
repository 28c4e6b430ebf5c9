/** Words with `{name}` filled from what is known of the case at hand. */
export const filled = (text: string, details: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
