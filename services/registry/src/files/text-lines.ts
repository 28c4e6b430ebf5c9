/** What may not begin a line. */
const CLOSING = /^[，。、；：！？）」』》”’,.;:!?)]/;
const ELLIPSIS = '…';

type Room = {
  readonly width: number;
  readonly most: number;
  readonly widthOf: (text: string) => number;
};

/** The text in as many lines as there is room for; Chinese breaks anywhere, other words only between them. */
export function textLines(text: string, room: Room): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line === '' || room.widthOf(`${line}${piece}`.trimEnd()) <= room.width) line += piece;
    else {
      lines.push(line.trim());
      line = piece.trimStart();
    }
  }
  lines.push(line.trim());
  return lines.length <= room.most ? lines : shortened(lines.slice(0, room.most), room);
}

/** A closing mark stays with what it closes. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[!-\u024f]+\s*|\s+|[^\s!-\u024f]/gu) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && CLOSING.test(piece)) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

function shortened(lines: readonly string[], { width, widthOf }: Room): string[] {
  let last = lines.at(-1) ?? '';
  while (last !== '' && widthOf(last + ELLIPSIS) > width) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, -1), last + ELLIPSIS];
}
