import { useCatalog } from '../../state';
import { Modal } from '../../ui/overlays/Modal';
import styles from './dialogs.module.css';

/** What this is, where its content comes from, and what it does not claim. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const catalog = useCatalog();
  return (
    <Modal title="About Common Ground" onClose={onClose}>
      <p className={styles.text}>
        ISO/IEC 27001:2022 with Amendment 1:2024 ({catalog.controls.length} Annex A controls,{' '}
        {catalog.clauses.length} clauses of the management system) beside the Trust Services
        Criteria of 2017 with the points of focus of 2022 ({catalog.criteria.length} criteria).
      </p>
      <h3 className={styles.subtitle}>Whose word it is</h3>
      <p className={styles.text}>
        The {catalog.mappings.length} mappings are the pairs of a published mapping guide. The guide
        calls all of them high overlap; the number between 7 and 10, the relationship after NIST IR
        8477, the rationale and the note are this project’s reading of each pair. Identifiers and
        control titles are as published; the short titles of criteria and all explanations are our
        own words. No text of ISO/IEC or the AICPA is reproduced, and neither has a part in this.
      </p>
      <h3 className={styles.subtitle}>What it does not say</h3>
      <p className={styles.text}>
        A link between two requirements says that the same evidence can serve both. It does not say
        that either is met, and it is not advice on an audit. Your auditors decide.
      </p>
      <h3 className={styles.subtitle}>Your data</h3>
      <p className={styles.text}>
        Everything you type stays in this browser’s storage. There is no server, no account and no
        telemetry; a link you share holds codes of decisions and no text.
      </p>
    </Modal>
  );
}
