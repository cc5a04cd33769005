import { PLATFORMS } from '../content';
import type { Notes } from '../load';
import type { Content } from './content';

/** Every prose text of `data/`, in the kinds within which no two may be alike. */
export function textsOf(
  notes: Notes,
  content: Content,
): Readonly<Record<string, Map<string, string>>> {
  const explanations = new Map<string, string>();
  for (const group of Object.values(content.explanations)) {
    for (const [id, { asks, done, auditor, mistake, considerations }] of Object.entries(group)) {
      for (const [field, text] of Object.entries({ asks, done, auditor, mistake })) {
        explanations.set(`${id} ${field}`, text);
      }
      considerations?.forEach((text, i) => explanations.set(`${id} consideration ${i + 1}`, text));
    }
  }
  const evidence = new Map<string, string>();
  for (const { id, shows, sample } of content.evidence) {
    evidence.set(`${id} shows`, shows);
    if (sample) evidence.set(`${id} sample`, sample);
  }
  const differences = new Map<string, string>();
  for (const { id, what, do: toDo } of content.differences) {
    differences.set(`${id} what`, what);
    differences.set(`${id} do`, toDo);
  }
  const plan = new Map<string, string>();
  for (const { id, what, because } of content.plan) {
    plan.set(`${id} what`, what);
    if (because) plan.set(`${id} because`, because.text);
  }
  const presets = new Map<string, string>();
  for (const preset of content.presets) {
    presets.set(`${preset.id} for`, preset.for);
    for (const { id, reason, caution } of preset.proposals) {
      presets.set(`${preset.id} ${id} reason`, reason);
      if (caution) presets.set(`${preset.id} ${id} caution`, caution);
    }
  }
  const library = new Map<string, string>();
  for (const { id, statement, kept } of content.controlLibrary) {
    library.set(`${id} statement`, statement);
    if (kept) library.set(`${id} kept`, kept);
  }
  const practices = new Map<string, string>();
  const reasons = new Map<string, string>();
  for (const platform of PLATFORMS) {
    const { practices: list, nothing } = content.guidance[platform];
    for (const { id, steps, record, retention, yours, warning, serves } of list) {
      steps.forEach((text, i) => practices.set(`${id} step ${i + 1}`, text));
      practices.set(`${id} record`, record);
      practices.set(`${id} retention`, retention);
      practices.set(`${id} yours`, yours);
      if (warning) practices.set(`${id} warning`, warning);
      for (const [target, why] of Object.entries(serves)) reasons.set(`${id} ${target}`, why);
    }
    for (const [id, why] of Object.entries(nothing)) reasons.set(`${platform} nothing ${id}`, why);
  }
  return {
    notes: new Map(Object.entries(notes)),
    explanations,
    evidence,
    differences,
    plan,
    presets,
    library,
    practices,
    reasons,
  };
}
