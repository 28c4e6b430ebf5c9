import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.record(
  z.string(),
  z.looseObject({
    file: z.string(),
    src: z.string().optional(),
    css: z.array(z.string()).optional(),
  }),
);
export type Manifest = z.infer<typeof Manifest>;

/** A front end whose files come from its sources, under the address that its pages name. */
export type FrontEnd = { readonly at: string; readonly folder: string; readonly port: number };

/** What the last build made of which source. */
export const manifestIn = (folder: string): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, 'site/.vite/manifest.json'), 'utf8')));

/** Only what vite itself answers: everything else at the address is a page, or a file that never changes. */
export const isFromSources = ({ at }: Pick<FrontEnd, 'at'>, address: string): boolean =>
  address.startsWith(`${at}/`) && /^\/(?:@|src\/|node_modules\/)/.test(address.slice(at.length));

/** A page as the api makes it, with the sources in place of what was built of them. */
export function fromSources(
  html: string,
  { at }: Pick<FrontEnd, 'at'>,
  manifest: Manifest,
): string {
  if (!html.includes(`${at}/assets/`)) return html;
  const entries = Object.values(manifest);
  const named = entries.reduce(
    (text, { file, src }) => (src ? text.replaceAll(`${at}/${file}"`, `${at}/${src}"`) : text),
    html,
  );
  const bundled = entries.flatMap(({ css = [] }) => css);
  const without = bundled.reduce((text, file) => withoutLink(text, `${at}/${file}`), named);
  return without.replace('</head>', `${hotReload(at)}</head>`);
}

/** Such styles come with the script that imports them. */
function withoutLink(html: string, address: string): string {
  const links = html.match(/<link[^>]*>/g) ?? [];
  const named = links.find((link) => link.includes(`href="${address}"`));
  return named ? html.replace(named, '') : html;
}

const hotReload = (at: string): string => `<script type="module">
import refresh from '${at}/@react-refresh';
refresh.injectIntoGlobalHook(window);
window.$RefreshReg$ = () => {};
window.$RefreshSig$ = () => (type) => type;
window.__vite_plugin_react_preamble_installed__ = true;
</script><script type="module" src="${at}/@vite/client"></script>`;
