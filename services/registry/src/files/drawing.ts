/** One outline in millimetres, filled or traced. */
export type Shape = {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
};
/** A sheet of outlines and nothing else: no font, no picture, no program that draws it needs either. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const figure = (value: number): string => String(Math.round(value * 100) / 100);
export const figures = (...values: readonly number[]): string => values.map(figure).join(' ');

export function rectangle({ x, y, width, height }: Box, radius = 0): string {
  const [right, bottom] = [x + width, y + height];
  if (radius === 0) return `M${figures(x, y)}H${figure(right)}V${figure(bottom)}H${figure(x)}Z`;
  const arc = (dx: number, dy: number) => `a${figures(radius, radius)} 0 0 1 ${figures(dx, dy)}`;
  return [
    `M${figures(x + radius, y)}H${figure(right - radius)}${arc(radius, radius)}`,
    `V${figure(bottom - radius)}${arc(-radius, radius)}H${figure(x + radius)}`,
    `${arc(-radius, -radius)}V${figure(y + radius)}${arc(radius, -radius)}Z`,
  ].join('');
}

export const circle = (x: number, y: number, radius: number): string =>
  `M${figures(x - radius, y)}a${figures(radius, radius)} 0 1 0 ${figures(2 * radius, 0)}a${figures(radius, radius)} 0 1 0 ${figures(-2 * radius, 0)}Z`;

/** The same drawing with another width, in a unit that the reader of the file knows. */
export function svgOf({ width, height, shapes }: Drawing, printed: number, unit: 'mm' | 'px') {
  const tall = (printed * height) / width;
  const size = `width="${figure(printed)}${unit}" height="${figure(tall)}${unit}"`;
  const paths = shapes.map(
    ({ d, fill = 'none', stroke, strokeWidth }) =>
      `<path d="${d}" fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="${strokeWidth}" stroke-linecap="round" stroke-linejoin="round"` : ''}/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${figures(width, height)}">${paths.join('')}</svg>`;
}
