import { BASIS_WORDS, relationshipWords, strengthTitle } from '../catalog';
import { isOwnControlId, isOwnGroup } from '../model';
import { useCatalog } from '../state';
import { ownGroupTitle } from '../ui/own-group-words';
import { counted } from '../ui/counted';
import styles from './graph.module.css';
import type { Links } from './links';
import type { Size } from './viewport';

/** The edge or ribbon under the pointer, and where that is. */
export interface Pointed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface EdgeTipProps {
  readonly pointed: Pointed;
  readonly links: Links;
  readonly size: Size;
}

/** Says what the edge or ribbon under the pointer is. The same stands in the details and the table. */
export default function EdgeTip({ pointed, links, size }: EdgeTipProps) {
  const lines = useTipLines(pointed.id, links);
  if (lines.length === 0) return null;
  const right = pointed.x > size.width / 2;
  return (
    <div
      className={styles.tip}
      aria-hidden
      style={{
        top: Math.max(8, pointed.y - 52),
        ...(right ? { right: size.width - pointed.x + 12 } : { left: pointed.x + 12 }),
      }}
    >
      {lines.map((line, index) => (
        <span key={line} className={index === 0 ? styles.tipHead : undefined}>
          {line}
        </span>
      ))}
    </div>
  );
}

function useTipLines(id: string, links: Links): readonly string[] {
  const catalog = useCatalog();
  const ribbon = links.ribbons.find((candidate) => candidate.id === id);
  if (ribbon) {
    const title = (end: string) =>
      catalog.group(end)?.title ?? (isOwnGroup(end) ? ownGroupTitle(end) : end);
    const count = ribbon.mappings.length;
    const what = ribbon.mappings.some((link) => 'serves' in link) ? 'link' : 'mapping';
    return [`${title(ribbon.source)} ↔ ${title(ribbon.target)}`, counted(count, what)];
  }
  const mapping = links.edges.find((candidate) => candidate.id === id);
  if (!mapping) return [];
  if ('serves' in mapping) {
    const isLeft = isOwnControlId(mapping.iso);
    const [control, requirement] = isLeft ? [mapping.iso, mapping.tsc] : [mapping.tsc, mapping.iso];
    return [`${control} serves ${requirement}`];
  }
  return [
    `${mapping.iso} ${relationshipWords(mapping.relationship, 'iso')} ${mapping.tsc}`,
    `${strengthTitle(mapping.strength)} · from ${BASIS_WORDS[mapping.basis]}`,
  ];
}
