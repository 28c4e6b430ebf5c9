import { Card } from 'antd';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { Evidence } from '../../kit/evidence.js';
import { Moderation } from './moderation.js';
import type { CaseFile } from './use-case.js';

/** What either side has shown; who answers for the bureau hides what others must not see. */
export function EvidenceTab({ file, me }: { file: CaseFile; me: Me }) {
  const { evidence } = useSpoken().words.kit;
  if (file.evidence.length === 0) return <p>{evidence.none}</p>;
  return file.evidence.map((piece, index) => (
    <Card key={`${piece.at}${piece.by}`} size="small">
      <Evidence evidence={piece} />
      <Moderation
        caseId={file.id}
        me={me}
        target={{ evidence: index + 1 }}
        isHidden={piece.hidden !== undefined}
      />
    </Card>
  ));
}
