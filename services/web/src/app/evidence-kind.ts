import type { EvidenceKind } from '@anxintui/shared/vocabulary/claims';

/** What a file is evidence as; words alone are a statement. */
export function evidenceKind(file: { readonly type: string } | undefined): EvidenceKind {
  if (!file) return 'statement';
  return file.type.startsWith('image/') ? 'photo' : 'document';
}
