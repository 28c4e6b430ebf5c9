import { z } from 'zod';

const DemoPeople = z.object({
  items: z.array(
    z.object({
      account: z.string(),
      name: z.string().nullish(),
      role: z.string(),
      organisation: z.string().nullish(),
    }),
  ),
});

/** Somebody one may sign in as while the databases are the embedded ones. */
export type DemoPerson = z.infer<typeof DemoPeople>['items'][number];

/** What the person who started everything wants to know. */
export type Summary = {
  readonly address: string;
  readonly people: readonly DemoPerson[];
  readonly places: Readonly<Record<string, string>>;
};

/** Asks the api whom one may sign in as. */
export async function demoPeople(address: string): Promise<readonly DemoPerson[]> {
  const response = await fetch(`${address}/api/v1/demo/people`);
  if (!response.ok) throw new Error(`GET /api/v1/demo/people answered ${response.status}`);
  return DemoPeople.parse(await response.json()).items;
}

/** The summary as aligned lines. */
export function summaryLines({ address, people, places }: Summary): string[] {
  const lines = aligned([['address', address], ...Object.entries(places)]);
  if (people.length === 0) return lines;
  const rows = people.map((one) => [one.account, one.name ?? '', one.role, one.organisation ?? '']);
  return [
    ...lines,
    '',
    `sign in: POST ${address}/api/v1/sessions {"demo":"<account>"}`,
    ...aligned([['account', 'name', 'role', 'organisation'], ...rows]),
  ];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  '))
    .map((line) => `  ${line.trimEnd()}`);
}

const padded = (cell: string, width: number): string =>
  cell + ' '.repeat(Math.max(0, width - displayWidth(cell)));

/** A terminal draws a Chinese character or full-width mark two columns wide. */
const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (/[\u2e80-\uffee]/.test(character) ? 2 : 1), 0);
