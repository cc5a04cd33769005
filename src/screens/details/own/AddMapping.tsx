import { useState } from 'react';
import { mappingId, sideOf } from '../../../model';
import type { Requirement } from '../../../model';
import { useCatalog, useInForce, useScope } from '../../../state';
import { SmallButton } from '../../../ui';
import styles from './own.module.css';
import OwnMappingForm from './OwnMappingForm';
import { PartnerField } from './PartnerField';

interface AddMappingProps {
  readonly requirement: Requirement;
  readonly onClose: () => void;
}

/** Links a requirement to one of the other framework; a pair that is linked opens as a change. */
export default function AddMapping({ requirement, onClose }: AddMappingProps) {
  const catalog = useCatalog();
  const inForce = useInForce();
  const { yours } = useScope();
  const [partner, setPartner] = useState<string | null>(null);
  const side = sideOf(requirement);
  const among = side === 'iso' ? catalog.criteria : [...catalog.controls, ...catalog.clauses];
  const pairWith = (id: string) =>
    side === 'iso' ? { iso: requirement.id, tsc: id } : { iso: id, tsc: requirement.id };
  const noteOn = (id: string): string => {
    const { iso, tsc } = pairWith(id);
    if (yours[mappingId(iso, tsc)]?.rejected) return 'rejected by you';
    return inForce.mapping(mappingId(iso, tsc)) ? 'linked already: opens to change' : '';
  };
  return (
    <div className={styles.add}>
      {partner === null ? (
        <>
          <PartnerField
            label={side === 'iso' ? 'Criterion to link' : 'Control or clause to link'}
            among={among}
            noteOn={noteOn}
            onChoose={setPartner}
          />
          <div className={styles.buttons}>
            <SmallButton onClick={onClose}>Cancel</SmallButton>
          </div>
        </>
      ) : (
        <>
          <p className={styles.addPair}>
            <b>{requirement.id}</b> with <b>{partner}</b> {catalog.requirement(partner)?.title}{' '}
            <button type="button" className={styles.inline} onClick={() => setPartner(null)}>
              Other partner
            </button>
          </p>
          <OwnMappingForm key={partner} {...pairWith(partner)} from={side} onClose={onClose} />
        </>
      )}
    </div>
  );
}
