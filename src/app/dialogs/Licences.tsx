import packages from 'virtual:licences';
import styles from './licences.module.css';

/** The packages that are built in, each with the licence it is under. */
export default function Licences() {
  return (
    <ul className={styles.list} aria-label="Packages that are built in">
      {packages.map(({ name, version, licence, text }) => (
        <li key={name}>
          <details>
            <summary>
              {name} {version} · {licence}
            </summary>
            <p className={styles.text}>{text}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
