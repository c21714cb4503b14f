import { Plus } from "lucide-react";
import { type ReactElement, useRef, useState } from "react";
import type { Row } from "@/domain/change";
import type { Link, LinkEnd } from "@/domain/portfolio/program/ends";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { useProgram } from "../program-context";
import { endName } from "../table/end-name";
import { HealthPill } from "../table/health-pill";
import { LinkDialog } from "./link-dialog";

/** The dependencies of an epic, those it waits for and those that wait for it, and the way to one more. */
export function EpicLinks({ epic }: { epic: Row<"epic"> }): ReactElement {
  const { t } = useTranslation();
  const { board } = useProgram();
  const query = useHashQuery();
  const [dialog, setDialog] = useState<Link | "new" | null>(query.get("add") === "link" ? "new" : null);
  const adder = useRef<HTMLButtonElement>(null);
  const links = board.linksOf.get(epic.id) ?? [];
  const isOwn = (end: LinkEnd): boolean => end.epicId === epic.id;
  const list = (
    title: string,
    those: readonly Link[],
    other: (link: Link) => LinkEnd,
  ): ReactElement | null =>
    those.length === 0 ? null : (
      <section className="grid gap-1">
        <h4 className="text-ink-2">{title}</h4>
        <ul className="grid gap-1">
          {those.map((link) => (
            <li key={link.dependency.id}>
              <button
                type="button"
                className="flex min-h-8 w-full items-center gap-2 rounded-m border border-line px-2.5 py-1 text-left hover:bg-sunken"
                onClick={() => setDialog(link)}
              >
                <span dir="auto" className="min-w-0 flex-1 wrap-anywhere">
                  {endName(t, other(link))}
                </span>
                <span className="text-ink-2 text-s">{t(`plan.program.state.${link.dependency.state}`)}</span>
                <HealthPill health={link.health} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <section className="grid gap-2.5">
      <h3 className="font-semibold text-l">{t("plan.program.view.table")}</h3>
      {links.length === 0 ? <p className="text-ink-3">{t("plan.program.sheet.noLinks")}</p> : null}
      {list(
        t("plan.program.sheet.waitsFor"),
        links.filter(({ to }) => isOwn(to)),
        ({ from }) => from,
      )}
      {list(
        t("plan.program.sheet.awaitedBy"),
        links.filter(({ from, to }) => isOwn(from) && !isOwn(to)),
        ({ to }) => to,
      )}
      <Button
        ref={adder}
        writes
        className="justify-self-start"
        icon={<Plus aria-hidden />}
        onClick={() => setDialog("new")}
      >
        {t("plan.program.card.newLink")}
      </Button>
      {dialog === null ? null : (
        <LinkDialog
          epic={epic}
          // What opened it may be the menu of a card, which the sheet lies over.
          {...(dialog === "new" ? { returnTo: () => adder.current } : { link: dialog })}
          onClose={() => {
            setDialog(null);
            navigate(withQuery({ add: null }), { replace: true });
          }}
        />
      )}
    </section>
  );
}
