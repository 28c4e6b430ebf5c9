import { circle, type Drawing, rectangle, type Shape } from './drawing.js';
import type { SignText } from './sign-words.js';
import { textLines } from './text-lines.js';
import type { Style, Typeface } from './typeface.js';

const BLUE = '#0b57a4';
const LIGHTER_BLUE = '#1766b6';
const INK = '#17212b';
const GREY = '#5b6470';
const PALE = '#eaf2fb';
const LINE = '#c9d8e8';
const WHITE = '#ffffff';
const SKY = '#d5e6f8';

/** Millimetres of a sheet of A4; every other size is the same sheet made smaller. */
const SHEET = { width: 210, height: 297 } as const;
const LEFT = 18;
const WIDTH = SHEET.width - 2 * LEFT;
const BAND = 88;
/** With the four modules of white that a code needs around it. */
export const QR_PLACE = { x: 131, y: 142, width: 48 } as const;

type Paper = {
  readonly face: Typeface;
  readonly text: SignText;
  readonly days: number;
  readonly storeName: string;
};
type Line = Style & {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  /** Drawn smaller where it would be wider than this. */
  readonly within?: number;
  readonly isCentred?: boolean;
};

/** The sheet without its code. A small one says less and says it larger. */
export function layOutSign(paper: Paper, isSmall: boolean): Drawing {
  const shapes = [
    { d: rectangle({ x: 0, y: 0, ...SHEET }), fill: WHITE },
    ...band(paper),
    ...names(paper),
    ...windowCard(paper),
    ...codeCard(paper),
    ...rows(paper, isSmall),
    ...foot(paper),
  ];
  return { ...SHEET, shapes };
}

/** One line of text, centred on `x` or beginning there. */
function line(face: Typeface, words: string, at: Line): Shape {
  const asked = face.width(words, at);
  const size = at.within && asked > at.within ? (at.size * at.within) / asked : at.size;
  const width = (asked * size) / at.size;
  const x = at.isCentred ? at.x - width / 2 : at.x;
  return { d: face.outline(words, { ...at, size, x }), fill: at.fill };
}

function band({ face, text }: Paper): Shape[] {
  const rings = [64, 46, 28].map((radius) => ({
    d: circle(SHEET.width - 14, 14, radius),
    stroke: LIGHTER_BLUE,
    strokeWidth: 7,
  }));
  const beside = { x: 62, within: SHEET.width - 62 - LEFT };
  return [
    { d: rectangle({ x: 0, y: 0, width: SHEET.width, height: BAND }), fill: BLUE },
    ...rings,
    { d: rectangle({ x: 0, y: BAND, width: SHEET.width, height: 20 }), fill: WHITE },
    ...mark(),
    line(face, text.title, { ...beside, y: 41, size: 22, weight: 'bold', fill: WHITE }),
    line(face, text.subtitle, { ...beside, y: 60, size: 13.4, weight: 'bold', fill: WHITE }),
    line(face, text.alongside, { ...beside, y: 73, size: 5.6, fill: SKY }),
  ];
}

/** Our own: something comes back, and all is well. */
const mark = (): Shape[] => [
  { d: circle(37, 44, 18), fill: WHITE },
  { d: 'M46.2 35.2A13 13 0 1 0 49.6 47', stroke: BLUE, strokeWidth: 2.6 },
  { d: 'M47.6 28.6V36.6H39.6', stroke: BLUE, strokeWidth: 2.6 },
  { d: 'M30.6 44.4L35.2 49L43.4 40.4', stroke: BLUE, strokeWidth: 3.4 },
];

/** On one line as large as it goes, else smaller on two. */
function names({ face, text, storeName }: Paper): Shape[] {
  const bold = { weight: 'bold', fill: INK, x: LEFT } as const;
  const isShort = face.width(storeName, { size: 10.5, weight: 'bold' }) <= WIDTH;
  const size = 9.2;
  const widthOf = (words: string) => face.width(words, { size, weight: 'bold' });
  const name = isShort
    ? [line(face, storeName, { ...bold, y: 110, size: 13, within: WIDTH })]
    : textLines(storeName, { width: WIDTH, most: 2, widthOf }).map((words, at) =>
        line(face, words, { ...bold, y: 102 + at * 11, size }),
      );
  const seller = { x: LEFT, y: isShort ? 122.5 : 124, size: 5.4, within: WIDTH, fill: GREY };
  return [...name, line(face, text.seller, seller)];
}

const CARD = { y: 133, height: 84 } as const;

/** The figure that counts, as large as it goes. */
function windowCard({ face, text, days }: Paper): Shape[] {
  const card = { x: LEFT, width: 94, ...CARD };
  const centre = card.x + card.width / 2;
  const inside = { x: centre, within: card.width - 10, isCentred: true };
  return [
    { d: rectangle(card, 5), fill: PALE },
    line(face, text.from, { ...inside, y: 146.5, size: 6.6, fill: GREY }),
    ...figureAndUnit(face, { days: String(days), unit: text.unit, centre, within: 82 }),
    line(face, text.intact, { ...inside, y: 209, size: 5.7, fill: INK }),
  ];
}

type Figure = {
  readonly days: string;
  readonly unit: string;
  readonly centre: number;
  readonly within: number;
};

function figureAndUnit(face: Typeface, { days, unit, centre, within }: Figure): Shape[] {
  const number = { size: 54, weight: 'bold' } as const;
  const beside = { size: unit.length > 1 ? 15 : 21, weight: 'bold' } as const;
  const [wide, narrow] = [face.width(days, number), face.width(unit, beside)];
  const shrunk = Math.min(1, within / (wide + GAP + narrow));
  const x = centre - ((wide + GAP + narrow) * shrunk) / 2;
  const at = { y: 193, fill: BLUE };
  return [
    line(face, days, { ...number, ...at, size: number.size * shrunk, x }),
    line(face, unit, {
      ...beside,
      ...at,
      size: beside.size * shrunk,
      x: x + (wide + GAP) * shrunk,
    }),
  ];
}
const GAP = 4;

function codeCard({ face, text }: Paper): Shape[] {
  const card = { x: 118, width: 74, ...CARD };
  const inside = { x: card.x + card.width / 2, within: card.width - 8, isCentred: true };
  return [
    { d: rectangle(card, 5), stroke: LINE, strokeWidth: 0.7 },
    line(face, text.scan, { ...inside, y: 203, size: 6, weight: 'bold', fill: BLUE }),
    line(face, text.number, { ...inside, y: 211.5, size: 5.4, fill: INK }),
  ];
}

const ROWS = { top: 229, bottom: 279 } as const;

/** Label and text beside each other, as far apart as there is room. */
function rows({ face, text }: Paper, isSmall: boolean): Shape[] {
  const size = isSmall ? 6.6 : 5;
  const widthOf = (words: string) => face.width(words, { size });
  const shown = text.rows.filter(({ isEssential }) => isEssential || !isSmall);
  const indent = Math.max(...shown.map(({ label }) => widthOf(label))) + 5;
  const printed = shown.flatMap(({ label, text: words }) =>
    textLines(words, { width: WIDTH - indent, most: 4, widthOf }).map((each, at) => ({
      label: at === 0 ? label : '',
      words: each,
    })),
  );
  const step = Math.min(size * 1.65, (ROWS.bottom - ROWS.top) / printed.length);
  return printed.flatMap(({ label, words }, at) => {
    const y = ROWS.top + at * step;
    return [
      line(face, label, { x: LEFT, y, size, fill: GREY }),
      line(face, words, { x: LEFT + indent, y, size, fill: INK }),
    ];
  });
}

function foot({ face, text }: Paper): Shape[] {
  const strip = { x: 0, y: 281, width: SHEET.width, height: SHEET.height - 281 };
  const centred = { x: SHEET.width / 2, within: WIDTH, isCentred: true };
  return [
    { d: rectangle(strip), fill: PALE },
    line(face, text.foot, { ...centred, y: 291, size: 6, weight: 'bold', fill: BLUE }),
  ];
}
