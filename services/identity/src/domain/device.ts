type Named = readonly (readonly [name: string, mark: RegExp])[];

/** The first that fits names it, so the more particular come before those whose name they also bear. */
const BROWSERS: Named = [
  ['WeChat', /MicroMessenger/],
  ['Alipay', /AlipayClient/],
  ['Edge', /Edg/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
];
const SYSTEMS: Named = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS/],
  ['Linux', /Linux/],
];
const LONGEST = 400;

/** Browser and system in a word each, such as "Chrome · Android": enough to know one's own, too little to follow anybody. */
export function deviceOf(agent: string): string | undefined {
  const text = agent.slice(0, LONGEST);
  const known = [nameIn(BROWSERS, text), nameIn(SYSTEMS, text)].filter((name) => name !== null);
  return known.length === 0 ? undefined : known.join(' · ');
}

const nameIn = (named: Named, text: string): string | null =>
  named.find(([, mark]) => mark.test(text))?.[0] ?? null;
