import { Trash2 } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { Colour } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import { matchesSearch, searchText } from "@/lib/search-text";
import { Mark } from "@/ui/badge/mark";
import { SearchInput } from "@/ui/form/search-input";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { IconButton } from "@/ui/icon-button";
import { isPaletteName, paletteNames } from "@/ui/palette";
import { Dialog } from "@/ui/popup/dialog";

type Named<Id> = { readonly id: Id; readonly name: string; readonly colour: Colour };
type Fields = { readonly name?: string; readonly colour?: Colour };

/** Rows shown at once; a project may have hundreds, and a person looks for one. */
const most = 60;

interface NamesDialogProps<Id extends string> {
  readonly title: string;
  readonly rows: readonly Named<Id>[];
  readonly empty: string;
  /** Null when it was refused, which has been said. */
  readonly onEdit: (id: Id, fields: Fields) => Promise<unknown>;
  readonly onRemove?: (id: Id, name: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** The names and colours of a project's labels or epics, each saved where it is changed. */
export function NamesDialog<Id extends string>(props: NamesDialogProps<Id>): ReactElement {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const found = props.rows.filter(({ name }) => matchesSearch(searchText(name), query));
  const rest = found.length - most;
  return (
    <Dialog title={props.title} size="m" onClose={props.onClose}>
      {props.rows.length > 8 ? (
        <SearchInput label={t("parts.names.filter")} value={query} onValue={setQuery} />
      ) : null}
      {props.rows.length === 0 ? <p className="text-ink-3">{props.empty}</p> : null}
      {props.rows.length > 0 && found.length === 0 ? (
        <p className="text-ink-3">{t("parts.names.noMatch")}</p>
      ) : null}
      <ul className="grid gap-2">
        {found.slice(0, most).map((row) => (
          <NameRow key={row.id} row={row} {...props} />
        ))}
      </ul>
      {rest > 0 ? <p className="text-ink-3 text-s">{t("parts.names.more", { count: rest })}</p> : null}
    </Dialog>
  );
}

function NameRow<Id extends string>({
  row,
  onEdit,
  onRemove,
}: NamesDialogProps<Id> & { row: Named<Id> }): ReactElement {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const colour = isPaletteName(row.colour) ? row.colour : "slate";
  const save = async (): Promise<void> => {
    const name = typed?.trim() ?? "";
    // An empty name is none: the row says again what it is called.
    if (name !== "" && name !== row.name && (await onEdit(row.id, { name })) === null) return;
    setTyped(undefined);
  };
  return (
    <li className="flex flex-wrap items-center gap-2">
      <Mark color={colour} />
      <TextInput
        aria-label={t("parts.names.name", { name: row.name })}
        value={typed ?? row.name}
        onValue={setTyped}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) void save();
          if (event.key !== "Escape" || typed === undefined) return;
          // Back to the name as it is; the dialog stays open.
          event.preventDefault();
          setTyped(undefined);
        }}
        className="min-w-40 flex-1"
      />
      <Select
        aria-label={t("parts.names.colour", { name: row.name })}
        value={colour}
        options={paletteNames.map((name) => ({ value: name, label: t(`parts.color.${name}`) }))}
        onValue={(next) => void onEdit(row.id, { colour: next })}
        className="w-32!"
      />
      {onRemove === undefined ? null : (
        <IconButton
          label={t("parts.names.delete", { name: row.name })}
          icon={<Trash2 aria-hidden />}
          onClick={(event) => {
            // The row goes with its button: focus goes to the one that takes its place.
            const item = event.currentTarget.closest("li");
            const heir = item?.nextElementSibling ?? item?.previousElementSibling;
            heir?.querySelector("input")?.focus();
            void onRemove(row.id, row.name);
          }}
        />
      )}
    </li>
  );
}
