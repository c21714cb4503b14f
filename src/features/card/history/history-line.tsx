import { RotateCcw } from "lucide-react";
import type { ReactElement } from "react";
import { plain } from "@/features/pieces/history/emphasis";
import { whoDid } from "@/features/pieces/history/history-text";
import { Told } from "@/features/pieces/history/told";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { HistoryLine as Line } from "@/storage/queries/card/history";
import { Button } from "@/ui/button";
import { MenuButton } from "@/ui/menu-button";
import { ActorMark } from "../actor-mark";
import { useParts, useSheet } from "../sheet-context";
import { When } from "../when";
import { BeforeAndAfter, longFieldOf } from "./before-and-after";
import { restorable } from "./restorable";

export type ToldLine = {
  readonly line: Line;
  readonly text: string;
  /** One field of the line, in words. */
  readonly fieldWords: (field: string) => string;
};

/** One line of the history: who, what, when; the texts in full and the way back, where there is one. */
export function HistoryLine({ line, text, fieldWords }: ToldLine): ReactElement {
  const { t } = useTranslation();
  const { card, mayEdit } = useSheet();
  const { description } = useParts();
  const fields = mayEdit ? restorable({ card, description }, line) : [];
  const long = longFieldOf(line);
  return (
    <li className="flex gap-2.25 text-ink-2">
      <ActorMark name={line.deed.actor} />
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere">
          <span className="font-semibold text-ink">{whoDid(t, line)}</span> <Told text={text} />
        </p>
        <div className="flex min-h-6 flex-wrap items-center gap-x-3">
          <When at={line.event.occurredAt} />
          {fields.length === 0 ? null : (
            <Restore line={line} text={plain(text)} fields={fields} fieldWords={fieldWords} />
          )}
        </div>
        {long === undefined ? null : <BeforeAndAfter line={line} field={long} />}
      </div>
    </li>
  );
}

function Restore({ line, text, fields, fieldWords }: ToldLine & { fields: readonly string[] }): ReactElement {
  const { t } = useTranslation();
  const { act, me } = useServices();
  const { key } = useSheet();
  const { table, rowId, stamp } = line.event;
  const label = t("parts.restore.label", { what: text });
  const restore = (field: string): void => {
    const author = me().name;
    void act({ type: "field/restore", table, rowId, stamp, field, author }, ({ deed }) =>
      t(deed ? "parts.restore.said" : "parts.restore.same", { key }),
    );
  };
  const [only] = fields;
  if (fields.length === 1 && only !== undefined)
    return (
      <Button
        size="s"
        look="quiet"
        icon={<RotateCcw aria-hidden />}
        aria-label={label}
        onClick={() => restore(only)}
      >
        {t("parts.restore.button")}
      </Button>
    );
  return (
    <MenuButton
      size="s"
      label={label}
      text={t("parts.restore.button")}
      icon={<RotateCcw aria-hidden />}
      entries={() =>
        fields.map((field) => ({
          kind: "action",
          label: plain(fieldWords(field)),
          onPick: () => restore(field),
        }))
      }
    />
  );
}
