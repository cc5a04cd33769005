import { answerQuestion, kindOfId, openQuestions } from '../../../model';
import { openQuestionsSheet } from '../../../exchange';
import { TEXT_LIMITS, useActions, useCatalog, useReadOnly, useScope } from '../../../state';
import { RequirementLink, SmallButton } from '../../../ui';
import { downloadSheet } from '../../table/download-sheet';
import styles from './log.module.css';
import { localTime } from './when';

/** The parking lot: what the room could not answer yet. */
export function OpenQuestions() {
  const catalog = useCatalog();
  const scope = useScope();
  const actions = useActions();
  const readOnly = useReadOnly();
  const questions = openQuestions(scope, catalog.requirements);
  const answer = (id: string) => {
    const answered = answerQuestion(scope, { id, kind: kindOfId(id) }, TEXT_LIMITS.words);
    if (answered === scope) {
      actions.notify(
        'problem',
        `The notes of ${id} are full, so the question stays. Shorten the notes first.`,
      );
      return;
    }
    actions.change(`answer the question on ${id}`, (before) =>
      answerQuestion(before, { id, kind: kindOfId(id) }, TEXT_LIMITS.words),
    );
    actions.announce(`The question on ${id} is answered. Its words are in the notes.`);
  };
  return (
    <section className={styles.part} aria-labelledby="questions-title">
      <div className={styles.head}>
        <h2 className={styles.heading} id="questions-title">
          Open questions
        </h2>
        <span className={styles.count}>{questions.length}</span>
        {questions.length > 0 && (
          <SmallButton
            onClick={() => downloadSheet('open-questions', openQuestionsSheet(questions, catalog))}
          >
            Open questions (CSV)
          </SmallButton>
        )}
      </div>
      {questions.length === 0 ? (
        <p className={styles.empty}>
          Nothing is parked. What the room cannot answer goes into “Open question” of a control or
          criterion, and waits here.
        </p>
      ) : (
        <ul className={styles.questions}>
          {questions.map(({ id, question, owner, since, by }) => (
            <li key={id} className={styles.question} aria-label={`${id}: ${question}`}>
              <div>
                <p className={styles.asked}>
                  <RequirementLink id={id} /> {question}
                </p>
                <p className={styles.facts}>
                  {[
                    catalog.requirement(id)?.title,
                    owner ? `owner ${owner}` : 'no owner',
                    since && `since ${localTime(since)}${by && ` by ${by}`}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <SmallButton
                aria-label={`Answered: ${id}`}
                disabled={readOnly}
                onClick={() => answer(id)}
              >
                Answered
              </SmallButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
