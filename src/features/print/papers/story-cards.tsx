import { type ReactElement, useState } from "react";
import type { Place } from "@/domain/model/vocabulary";
import { useHashQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import type { Paper } from "../paper";
import type { WholeBoard } from "../use-whole-board";
import { cutOf, inPages, type PerPage } from "./cut";
import { PaperFrame } from "./paper-frame";
import { StoryCard } from "./story-card";

/** Cards to cut out and put on a wall: four or six a page. */
export function StoryCards({ board }: { board: WholeBoard }): ReactElement {
  const { t } = useTranslation();
  const { frame, columns } = board;
  const [paper, setPaper] = useState<Paper>({ size: "A4", turn: "portrait" });
  const [perPage, setPerPage] = useState<PerPage>(6);
  const asked = useHashQuery().get("sprint");
  const [chosen, setChosen] = useState<Place | null>(null);
  const place = chosen ?? columns.find((column) => column.place === asked)?.place ?? columns[0]?.place;
  const ids = columns.find((column) => column.place === place)?.ids ?? [];
  const cancelled = new Set(
    frame.columns.filter(({ category }) => category === "cancelled").map(({ id }) => id),
  );
  const cards = ids.flatMap((id) => {
    const card = board.card(id);
    return card && !cancelled.has(card.columnId) ? [card] : [];
  });
  const { across, millimetres } = cutOf(paper, perPage);
  const nameOf = (each: Place): string =>
    frame.sprints.find(({ id }) => id === each)?.name ?? t("board.backlog");
  return (
    <PaperFrame
      project={frame.project}
      of="cards"
      hint={t("print.cut.hint")}
      paper={paper}
      onPaper={setPaper}
      levels={cards.map(({ marking }) => marking)}
      hasTitle={false}
      options={
        <>
          <Field label={t("print.cut.of")}>
            <Select
              value={place ?? "backlog"}
              options={columns.map((column) => ({ value: column.place, label: nameOf(column.place) }))}
              onValue={setChosen}
            />
          </Field>
          <Field label={t("print.cut.perPage")}>
            <Select
              value={String(perPage)}
              options={["4", "6"].map((value) => ({ value, label: value }))}
              onValue={(value) => setPerPage(value === "4" ? 4 : 6)}
            />
          </Field>
        </>
      }
    >
      {cards.length === 0 ? <p>{t("print.cut.none")}</p> : null}
      {inPages(cards, perPage).map((page) => (
        <ul
          key={page[0]?.id}
          className="grid min-w-[170mm] break-inside-avoid break-after-page last:break-after-auto"
          style={{ gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))` }}
        >
          {page.map((card) => (
            <li key={card.id} className="relative" style={{ height: `${millimetres}mm` }}>
              <StoryCard card={card} frame={frame} />
            </li>
          ))}
        </ul>
      ))}
    </PaperFrame>
  );
}
