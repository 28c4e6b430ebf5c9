/** The cities of the Delta where they lie, roughly: from the north-west to the south-east. */
const ROWS = [
  '341600 340600 320300 321300 320700 - - -',
  '341200 341300 340300 320800 320900 - - -',
  '- 340400 341100 321000 321200 320600 - -',
  '341500 340100 320100 321100 320400 320200 320500 310100',
  '340800 340200 340500 341800 330500 330400 - 330900',
  '341700 340700 341000 - 330100 330600 330200 -',
  '- - - 330800 330700 - 331000 -',
  '- - - - 331100 330300 - -',
];
const PLACES = new Map(
  ROWS.flatMap((row, r) =>
    row.split(' ').map((city, c) => [city, { gridColumn: c + 1, gridRow: r + 1 }] as const),
  ),
);

type Place = { readonly gridColumn: number; readonly gridRow: number };
/** Nothing for a city that the sketch does not know: it stands after the others. */
export const placeOf = (city: string): Partial<Place> => PLACES.get(city) ?? {};

const LEVELS = 5;
type Counted = { readonly pledged: number; readonly stores: number };

const shareOf = ({ pledged, stores }: Counted): number => (stores === 0 ? 0 : pledged / stores);

/** Of the stores that trade, never rounded up to all of them; a dash where there are none. */
export const percentOf = (counted: Counted): string =>
  counted.stores === 0 ? '–' : `${Math.floor(shareOf(counted) * 1_000) / 10}%`;

/** How dark the tile is, from 0 to 4. */
export const levelOf = (counted: Counted): number =>
  Math.min(Math.floor(shareOf(counted) * LEVELS), LEVELS - 1);
