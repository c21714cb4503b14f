import type { Deed } from "@/domain/journal";
import type { Translate } from "@/i18n/i18n";
import { shorten } from "@/lib/text";

type Told = Pick<Deed, "command" | "about"> & { readonly was?: string };

/** A deed in a few words: « déplacement de INT-44 », for buttons and outcomes. */
export function deedText(t: Translate, { command, about, was }: Told): string {
  const key = command.replace("/", "-") as Parameters<typeof t>[0];
  const named = (name: string): string => t("shell.deed.named", { name: shorten(name, 40) });
  const subject = about.key ?? (about.name === undefined ? "" : named(about.name));
  if (was !== undefined) {
    const noun = command.replace(/\/.*/, "");
    return t(`shell.deed.renamed.${noun}` as "shell.deed.renamed.label", { from: named(was), to: subject });
  }
  const words = t(`shell.deed.${key}` as "shell.deed.card-move", { count: about.count, subject });
  return subject === "" || words.includes(subject) ? words : `${words} ${subject}`.trim();
}
