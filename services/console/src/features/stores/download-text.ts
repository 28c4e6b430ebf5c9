type File = { readonly name: string; readonly type: string };

/** Gives the reader a file that was made in the browser. */
export function downloadText(text: string, { name, type }: File): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  URL.revokeObjectURL(href);
}
