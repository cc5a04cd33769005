import { useEffect, useRef, useState } from 'react';
import { packLink } from '../../exchange/share-link';
import { shownScope, useApp, useWorkspace, writeLink } from '../../state';
import { copyText, SmallButton, TickBox } from '../../ui';
import { Modal } from '../../ui/overlays/Modal';
import { saveProjectFile } from '../arrivals/project';
import styles from './dialogs.module.css';

/** Chat and mail tools begin to cut links about here, and nothing is sure to keep them beyond. */
const CUT_BY_SOME = 2_000;
const CUT_BY_MOST = 8_000;

/** The shown scope and view as a link. Text that anyone typed goes into it only when ticked. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const field = useRef<HTMLInputElement>(null);
  const [withText, setWithText] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const link = useLink(withText);
  const fromDisk = window.location.protocol === 'file:';
  const copy = async (text: string) => {
    const allowed = await copyText(text);
    if (!allowed) field.current?.select();
    setCopied(allowed);
  };
  return (
    <Modal title="Share this scope" onClose={onClose}>
      <p className={styles.text}>
        The link opens this view with your categories, decisions and own mappings. They stand after
        the # of the address, which is not sent to a server; whoever has the link can read them.
      </p>
      <label className={styles.tick}>
        <TickBox
          checked={withText}
          onChange={(event) => {
            setWithText(event.target.checked);
            setCopied(null);
          }}
          aria-describedby="share-texts"
        />
        With justifications, notes and names
      </label>
      <p className={styles.text} id="share-texts">
        {withText
          ? 'Every text of the scope is in the link: justifications, notes, questions, owners, providers, the scope statement. It stays in histories and chat logs.'
          : 'No text that anyone typed is in the link. The decision log never is.'}
      </p>
      {link === undefined && <p className={styles.text}>Making the link…</p>}
      {link === null && (
        <p className={styles.warning}>
          This browser cannot make the link. Save a project file instead.
        </p>
      )}
      {link && (
        <div className={styles.linkRow}>
          <input
            ref={field}
            className={styles.input}
            aria-label="Link"
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <button type="button" className={styles.primary} onClick={() => void copy(link)}>
            Copy
          </button>
        </div>
      )}
      <p className={styles.text} role="status">
        {link && `${link.length.toLocaleString('en')} characters. `}
        {copied === true && 'Copied.'}
        {copied === false && 'The browser did not allow copying; the link is selected.'}
      </p>
      {link && fromDisk && (
        <p className={styles.warning}>
          This page was opened from a file, and the link names its place on this computer.
          Elsewhere, put the part from the # on behind the address of any copy of Common Ground, or
          hand on a project file.
        </p>
      )}
      {link && link.length > CUT_BY_SOME && (
        <p className={styles.warning}>
          {link.length > CUT_BY_MOST
            ? 'The link is so long that mail and chat are likely to cut it. Hand on a project file instead.'
            : 'Some chat tools cut links of this length. Try it, or hand on a project file.'}
        </p>
      )}
      {(link === null || (link && (fromDisk || link.length > CUT_BY_MOST))) && (
        <SmallButton onClick={() => saveProjectFile(workspace)}>Save a project file</SmallButton>
      )}
    </Modal>
  );
}

/** @returns undefined until it is made, null when this browser cannot make it */
function useLink(withText: boolean): string | null | undefined {
  const id = useApp(({ visitor, scopeId }) => visitor?.id ?? scopeId);
  const name = useApp(({ visitor, scopeName }) => visitor?.name ?? scopeName);
  const scope = useApp(shownScope);
  const view = useApp((state) => state.view);
  const [made, setMade] = useState<{ withText: boolean; link: string | null }>();
  useEffect(() => {
    let gone = false;
    const tell = (link: string | null) => {
      if (!gone) setMade({ withText, link });
    };
    const [page = ''] = window.location.href.split('#');
    packLink({ id, name, scope }, withText ? 'everything' : 'choices').then(
      (packed) => tell(page + writeLink(packed, view)),
      () => tell(null),
    );
    return () => {
      gone = true;
    };
  }, [id, name, scope, view, withText]);
  return made?.withText === withText ? made.link : undefined;
}
