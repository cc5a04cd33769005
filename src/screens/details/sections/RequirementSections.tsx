import type { Requirement } from '../../../model';
import { EvidenceSection } from './EvidenceSection';
import { OwnControlsSection } from './OwnControlsSection';
import { PlatformSection } from './PlatformSection';
import { PracticeSection } from './PracticeSection';

/** What is read on demand about one requirement, below its mappings. */
export default function RequirementSections({
  requirement,
}: {
  readonly requirement: Requirement;
}) {
  return (
    <>
      <OwnControlsSection requirement={requirement} />
      <PracticeSection requirement={requirement} />
      <EvidenceSection requirement={requirement} />
      <PlatformSection requirement={requirement} />
    </>
  );
}
