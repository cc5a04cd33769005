import { guidanceLoader, PLATFORM_TITLES } from '../../../catalog';
import type { Platform, Practice } from '../../../catalog';
import type { Requirement } from '../../../model';
import { useApp } from '../../../state';
import { PlatformChoice, useCopy, useLoaded } from '../../../ui';
import styles from '../details.module.css';
import { Section } from '../Section';
import { PracticeCard } from './PracticeCard';
import { practiceText } from './practice-text';

/** How to do it on the platforms chosen. */
export function PlatformSection({ requirement }: { readonly requirement: Requirement }) {
  const platforms = useApp((state) => state.platforms);
  return (
    <Section name="platforms" title="How to do it">
      <PlatformChoice />
      {platforms.length === 0 && <p className={styles.text}>Choose the platforms you run on.</p>}
      {platforms.map((platform) => (
        <OnPlatform key={platform} platform={platform} requirement={requirement} />
      ))}
    </Section>
  );
}

interface OnPlatformProps {
  readonly platform: Platform;
  readonly requirement: Requirement;
}

function OnPlatform({ platform, requirement: { id, kind } }: OnPlatformProps) {
  const copy = useCopy();
  const { value, failed } = useLoaded(guidanceLoader(platform));
  const title = PLATFORM_TITLES[platform];
  const practices = (value?.practices ?? []).filter(({ serves }) => Object.hasOwn(serves, id));
  const nothing = value?.nothing[id];
  const copyAll = (list: readonly Practice[]) =>
    void copy(list.map(practiceText).join('\n\n'), `the practices for ${id} on ${title}`);
  return (
    <div className={styles.platform}>
      <div className={styles.sectionHead}>
        <h4 className={styles.strong}>{title}</h4>
        {practices.length > 0 && (
          <button type="button" className={styles.inline} onClick={() => copyAll(practices)}>
            Copy {title} practices
          </button>
        )}
      </div>
      {!value && (
        <p className={styles.text}>
          {failed ? 'This guidance could not be loaded. Reload to try again.' : 'Loading…'}
        </p>
      )}
      {practices.map((practice) => (
        <PracticeCard key={practice.id} practice={practice} why={practice.serves[id]} />
      ))}
      {nothing && <p className={styles.text}>Nothing to offer: {nothing}</p>}
      {value && practices.length === 0 && !nothing && kind === 'clause' && (
        <p className={styles.text}>
          A clause is about managing the programme; look at the controls and criteria it is linked
          to.
        </p>
      )}
    </div>
  );
}
