import type { ReactElement } from "react";
import { paths } from "@/features/paths";
import { useTranslation } from "@/i18n/words";

const papers = ["board", "lanes", "cards", "sprint", "minutes"] as const;

export type PrintOf = (typeof papers)[number];

/** What the address asks to print. */
export function printOf(asked: string | null): PrintOf {
  return papers.find((each) => each === asked) ?? "board";
}

/** What can be put on paper, each a link; the present one is marked by more than its colour. */
export function PrintNav({ code, here }: { code: string; here: PrintOf }): ReactElement {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("print.nav")} className="flex flex-wrap gap-1">
      {papers.map((of) => (
        <a
          key={of}
          href={`#${paths.print(code)}${of === "board" ? "" : `?of=${of}`}`}
          {...(of === here ? { "aria-current": "page" as const } : {})}
          className="flex min-h-8 items-center rounded-s border-transparent border-b-2 px-2.5 font-medium text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
        >
          {t(`print.papers.${of}`)}
        </a>
      ))}
    </nav>
  );
}
