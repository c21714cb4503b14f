import type { Services } from "@/features/services";
import { formatFor } from "@/i18n/format";
import { currentLanguage, type Translate } from "@/i18n/i18n";

/** What fields say themselves, in words and with the text left standing for mending; a paste beyond it is stopped before. */
const bearable = 20_000;

/** The most that a long text holds, like `checkText`'s. */
const longest = 1_000_000;

/**
 * Megabytes pasted or dropped into a field would stop the page for as long as
 * it takes to lay them out, only to be refused: they are refused before, with
 * the figure and the limit. What was written in the field stays.
 */
export function guardPastes(notify: Services["notify"], t: Translate): void {
  const guard = (event: InputEvent): void => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    const length = (event.data ?? "").length;
    if (length <= bearable) return;
    // A one-line text in a tall field says so itself (`data-most`).
    const limit = Number(field.dataset["most"] ?? (field instanceof HTMLInputElement ? 500 : longest));
    if (length + field.value.length <= Math.max(limit, bearable)) return;
    event.preventDefault();
    const format = formatFor(currentLanguage());
    notify({
      kind: "error",
      text: t("refusal.paste-too-long", { length: format.number(length), limit: format.number(limit) }),
    });
  };
  document.addEventListener("beforeinput", guard, { capture: true });
}
