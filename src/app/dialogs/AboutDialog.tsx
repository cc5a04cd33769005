import { lazy, Suspense, useState } from 'react';
import { useCatalog } from '../../state';
import { SmallButton } from '../../ui';
import { Modal } from '../../ui/overlays/Modal';
import styles from './dialogs.module.css';

const Licences = lazy(() => import('./Licences'));

/** What this is, where its content comes from, and what it does not claim. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const catalog = useCatalog();
  const [licences, setLicences] = useState(false);
  const fromGuide = catalog.mappings.filter(({ basis }) => basis === 'guide').length;
  return (
    <Modal title="About Common Ground" onClose={onClose}>
      <p className={styles.text}>
        ISO/IEC 27001:2022 with Amendment 1:2024 ({catalog.controls.length} Annex A controls,{' '}
        {catalog.clauses.length} clauses of the management system) beside the Trust Services
        Criteria of 2017 with the points of focus of 2022 ({catalog.criteria.length} criteria).
      </p>
      <h3 className={styles.subtitle}>Whose word it is</h3>
      <p className={styles.text}>
        Of the {catalog.mappings.length} mappings, {fromGuide} are the pairs of a published mapping
        guide, which calls all of them high overlap. The others, and every number, relationship
        after NIST IR 8477, rationale and note, are this project’s judgement, made by a written
        method and reviewed a second time. So are the evidence, the practices and all explanations;
        examples such as “within 30 days” are a company’s own choice, not a figure of either
        framework. Identifiers and control titles are as published, criteria have short titles of
        our own, and the attributes are the tags of ISO/IEC 27002. No text of ISO/IEC or the AICPA
        is reproduced, and neither has a part in this. Check names are those of Prowler (Apache-2.0)
        and of Azure Policy (MIT).
      </p>
      <h3 className={styles.subtitle}>What it does not say</h3>
      <p className={styles.text}>
        A link between two requirements says that the same evidence can serve both. It does not say
        that either is met, and it is not advice on an audit. Your auditors decide.
      </p>
      <h3 className={styles.subtitle}>Your data</h3>
      <p className={styles.text}>
        Everything you type stays in this browser’s storage. There is no server, no account and no
        telemetry; a link you share holds decisions, and text only when you tick it.
      </p>
      <h3 className={styles.subtitle}>Licences</h3>
      <p className={styles.text}>
        Common Ground is open source under Apache-2.0, and built from open source.
      </p>
      <div className={styles.row}>
        <SmallButton aria-expanded={licences} onClick={() => setLicences(!licences)}>
          Licences of what is built in
        </SmallButton>
      </div>
      {licences && (
        <Suspense fallback={<p className={styles.text}>Loading the licences…</p>}>
          <Licences />
        </Suspense>
      )}
    </Modal>
  );
}
