import { PLATFORM_TITLES, PLATFORMS } from '../catalog';
import { useActions, useApp } from '../state';
import { TickBox } from './TickBox';
import styles from './buttons.module.css';

/** Which platforms guidance is shown for; remembered on this machine. */
export function PlatformChoice() {
  const actions = useActions();
  const chosen = useApp(({ platforms }) => platforms);
  return (
    <fieldset className={styles.choice}>
      <legend>Platforms</legend>
      {PLATFORMS.map((platform) => (
        <label key={platform}>
          <TickBox
            checked={chosen.includes(platform)}
            onChange={() => actions.togglePlatform(platform)}
          />
          <span>{PLATFORM_TITLES[platform]}</span>
        </label>
      ))}
    </fieldset>
  );
}
