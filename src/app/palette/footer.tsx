import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import type { FoundCards } from "./use-found";

/** What the list does not say: that there is nothing, or more, or not everything yet; and the keys. */
export function Footer({
  text,
  count,
  found,
}: {
  text: string;
  count: number;
  found: FoundCards;
}): ReactElement {
  const { t } = useTranslation();
  const { state, isMore, isSettled } = found;
  const quoted = t("query.quoted", { text: text.trim() });
  return (
    <div className="grid shrink-0 gap-1 border-line border-t px-4 py-2 text-ink-3 text-s">
      {text.trim() !== "" && count === 0 && isSettled ? (
        <>
          <p className="text-ink">{t("palette.nothing", { text: quoted })}</p>
          <p>{t("palette.nothingHint")}</p>
        </>
      ) : null}
      {state.phase === "failed" ? <p className="text-danger">{t("palette.failed")}</p> : null}
      {state.phase === "preparing" ? (
        <p className="font-medium text-ink-2">
          {state.total > 0 ? t("palette.preparingAt", state) : t("palette.preparing")}
        </p>
      ) : null}
      {isMore ? <p>{t("palette.more")}</p> : null}
      {text.trim() === "" && state.phase === "ready" ? <p>{t("palette.hint")}</p> : null}
      {count > 0 ? (
        <p className="flex flex-wrap gap-x-4">
          <span>{t("palette.open")}</span>
          {found.hits.length > 0 ? <span>{t("palette.goTo")}</span> : null}
        </p>
      ) : null}
    </div>
  );
}
