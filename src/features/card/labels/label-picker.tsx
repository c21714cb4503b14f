import { Plus } from "lucide-react";
import { type ReactElement, useMemo, useState } from "react";
import { checkLine } from "@/commands/check-text";
import { type LabelId, parseId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { must } from "@/lib/assert";
import { fold } from "@/lib/fold";
import { inNameOrder } from "@/lib/name-order";
import { matchesSearch, searchText } from "@/lib/search-text";
import { Mark } from "@/ui/badge/mark";
import { isPaletteName, paletteFor } from "@/ui/palette";
import { type PickOption, SearchPicker } from "@/ui/popup/search-picker";
import { quietInput } from "../properties/property-row";
import { useSheet } from "../sheet-context";

/** Options offered at once: past them one types more of the name. */
const most = 40;
const fresh = "new";

/** Finds a label of the project by its name, or makes it, and puts it on the card. */
export function LabelPicker(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, frame, key } = useSheet();
  const [query, setQuery] = useState("");
  const others = useMemo(() => {
    const borne = new Set<LabelId>(card.labels);
    return inNameOrder([...frame.labelsById.values()].filter(({ id }) => !borne.has(id)));
  }, [card.labels, frame.labelsById]);
  const found = others.filter(({ name }) => matchesSearch(searchText(name), query));
  const name = query.trim();
  const isKnown = [...frame.labelsById.values()].some((label) => fold(label.name) === fold(name));
  const options: PickOption[] = found.slice(0, most).map((label) => ({
    id: label.id,
    label: label.name,
    mark: <Mark color={isPaletteName(label.colour) ? label.colour : paletteFor(label.name)} />,
  }));
  if (name !== "" && !isKnown && checkLine("name", name).ok)
    options.push({
      id: fresh,
      label: t("parts.label.create", { name }),
      mark: <Plus aria-hidden size={14} />,
    });
  const put = (id: LabelId, label: string) =>
    act(
      { type: "card/edit", cardId: card.id, fields: { label: [id] } },
      t("parts.label.added", { name: label, key }),
    );
  const create = async (): Promise<void> => {
    const command = { type: "label/add", projectId: card.projectId, name, colour: paletteFor(name) } as const;
    const done = await act(command, "");
    if (!done) return;
    await put(must(parseId("label", done.plan.changes[0]?.id ?? ""), "label/add bears a label"), name);
  };
  const status =
    found.length > most
      ? t("parts.label.narrow", { shown: most, total: found.length })
      : found.length > 0
        ? ""
        : t(name === "" ? "parts.label.none" : "parts.label.noMatch");
  return (
    <SearchPicker
      label={t("parts.label.add")}
      placeholder={`${t("parts.label.add")}…`}
      query={query}
      onQuery={setQuery}
      options={options}
      status={status}
      onPick={(id) => {
        const label = others.find((each) => each.id === id);
        if (id === fresh) void create();
        else if (label) void put(label.id, label.name);
      }}
      className={quietInput}
    />
  );
}
