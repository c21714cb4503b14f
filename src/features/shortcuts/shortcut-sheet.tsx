import { Fragment, type ReactElement, type ReactNode, useId } from "react";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import type { Combo } from "@/ui/keys/combo";
import { LazyDialog } from "@/ui/lazy-dialog";
import { comboWords } from "./key-words";
import { type Shortcut, type ShortcutGroup, type ShortcutId, shortcuts } from "./shortcut-table";
import { useShortcutState } from "./use-shortcut";

const entries = Object.entries(shortcuts) as readonly [ShortcutId, Shortcut][];
const groups = [...new Set(entries.map(([, { group }]) => group))];

/** Every shortcut of the table, by where it works. What is switched off is not listed, but said. */
export function ShortcutSheet({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { hasSingle } = useShortcutState();
  return (
    <LazyDialog title={t("shortcuts.title")} onClose={onClose} size="l">
      <p className="text-ink-2">{t(hasSingle ? "shortcuts.singleOn" : "shortcuts.singleOff")}</p>
      <div className="grid items-start gap-x-8 gap-y-5 md:grid-cols-2">
        {groups.map((group) => (
          <Group key={group} group={group} hasSingle={hasSingle} />
        ))}
      </div>
    </LazyDialog>
  );
}

function Group({ group, hasSingle }: { group: ShortcutGroup; hasSingle: boolean }): ReactElement | null {
  const { t } = useTranslation();
  const id = useId();
  const listed = entries
    .filter(([, shortcut]) => shortcut.group === group)
    .map(([name, { combos, single = [] }]) => ({ name, keys: [...combos, ...(hasSingle ? single : [])] }))
    .filter(({ keys }) => keys.length > 0);
  if (listed.length === 0) return null;
  return (
    <section aria-labelledby={id} className="grid gap-1">
      <h3 id={id} className="font-semibold">
        {t(`shortcuts.groups.${group}`)}
      </h3>
      <dl>
        {listed.map(({ name, keys }) => (
          <div
            key={name}
            className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 border-line border-t py-1"
          >
            <dt>{t(`shortcuts.names.${name}`)}</dt>
            <dd className="flex flex-wrap items-center gap-1">{combos(keys, t)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function combos(keys: readonly Combo[], t: Translate): ReactNode {
  return keys.map((combo, i) => (
    <Fragment key={combo}>
      {i === 0 ? null : <span className="text-ink-3 text-s">{t("shortcuts.or")}</span>}
      <kbd className="whitespace-nowrap rounded-s border border-line-strong bg-sunken px-1.5 py-0.5 font-mono text-s">
        {comboWords(combo, t)}
      </kbd>
    </Fragment>
  ));
}
