import { Paperclip } from "lucide-react";
import { type ReactElement, useId, useRef } from "react";
import { attachmentCaps } from "@/domain/rules/attachment-caps";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { FileDrop } from "@/ui/file-drop";
import { FileInput } from "@/ui/form/file-input";
import { useParts, useSheet } from "../sheet-context";
import { AttachmentRow } from "./attachment-row";
import { useAttach } from "./use-attach";

/** The files on the card: what may be added is said before anyone chooses (B75). */
export function Attachments(): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const { key, mayEdit } = useSheet();
  const { items, used } = useParts().attachments;
  const { adding, attach } = useAttach();
  const box = useRef<HTMLDivElement>(null);
  const headId = useId();
  const capsId = useId();
  if (items.length === 0 && !mayEdit) return null;
  /** A row goes away with its buttons: focus goes to its neighbour's, or to where another is chosen. */
  const heir = (index: number): HTMLElement | null | undefined => {
    const rows = box.current?.querySelectorAll<HTMLElement>("li [aria-haspopup]");
    return rows?.[index + 1] ?? rows?.[index - 1] ?? box.current?.querySelector("input");
  };
  return (
    <div ref={box} className="grid gap-2">
      <h3 id={headId} className="font-semibold">
        {t("card.attachment.title")}
      </h3>
      {items.length === 0 ? null : (
        <ul aria-labelledby={headId} className="grid gap-1">
          {items.map((item, index) => (
            <AttachmentRow key={item.id} item={item} heir={() => heir(index)} />
          ))}
        </ul>
      )}
      {mayEdit ? (
        <>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <FileInput
              label={t("card.attachment.choose")}
              icon={<Paperclip aria-hidden />}
              multiple
              disabled={adding > 0}
              describedBy={capsId}
              onFiles={(files) => void attach(files, "choose")}
            />
            <span className="text-ink-3 text-s">{t("card.attachment.ways")}</span>
          </div>
          <p id={capsId} className="text-ink-3 text-s">
            {t("card.attachment.caps", {
              file: format.fileSize(attachmentCaps.file),
              card: format.fileSize(attachmentCaps.card),
              workspace: format.fileSize(attachmentCaps.workspace),
              cardUsed: format.fileSize(used.card),
              workspaceUsed: format.fileSize(used.workspace),
            })}
          </p>
          {adding > 0 ? (
            <p className="text-ink-2 text-s">{t("card.attachment.adding", { count: adding })}</p>
          ) : null}
          <FileDrop
            words={t("card.attachment.drop", { key })}
            onFiles={(files, how) => void attach(files, how)}
          />
        </>
      ) : null}
    </div>
  );
}
