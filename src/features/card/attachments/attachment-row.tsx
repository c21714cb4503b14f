import { Download, Eye, File, FileArchive, FileText, Image, PencilLine, Trash2 } from "lucide-react";
import { type ReactElement, useState } from "react";
import { actorName } from "@/features/pieces/history/actor-name";
import { saveFile } from "@/features/pieces/save-file";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Attached } from "@/storage/queries/attachments";
import { IconButton } from "@/ui/icon-button";
import { MenuButton } from "@/ui/menu-button";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { useSheet } from "../sheet-context";
import { UnsavedText } from "../texts/unsaved-text";
import { When } from "../when";
import { attachmentKind, isPicture, kindText } from "./attachment-kind";
import { NameEditor } from "./name-editor";
import { PictureDialog } from "./picture-dialog";
import { usePictureUrl } from "./use-picture-url";

const icons = { image: Image, pdf: FileText, text: FileText, archive: FileArchive, other: File } as const;

/** A file on the card: what it is, whose, and what can be done with it. */
export function AttachmentRow({
  item,
  heir,
}: {
  item: Attached;
  /** What gets focus when this row is taken away. */
  heir: () => HTMLElement | null | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { key, mayEdit } = useSheet();
  const [open, setOpen] = useState<"name" | "picture" | null>(null);
  const typing = useState<string>();
  const download = useDownload(item);
  const { name } = item;
  const mayShow = item.isHere && isPicture(item.mediaType);
  const remove = async (): Promise<void> => {
    const next = heir();
    const said = t("card.attachment.said.removed", { name, key });
    if (await act({ type: "attachment/remove", attachmentId: item.id }, said)) next?.focus();
  };
  const entries = (): readonly MenuEntry[] => [
    ...(mayShow
      ? [
          {
            kind: "action" as const,
            label: t("card.attachment.previewEntry"),
            icon: <Eye />,
            onPick: () => setOpen("picture"),
          },
        ]
      : []),
    {
      kind: "action",
      label: t("card.attachment.rename"),
      icon: <PencilLine />,
      onPick: () => setOpen("name"),
    },
    { kind: "separator" },
    {
      kind: "action",
      label: t("card.attachment.remove"),
      icon: <Trash2 />,
      danger: true,
      onPick: () => void remove(),
    },
  ];
  return (
    <li className="grid gap-1">
      <div className="flex items-center gap-2.5">
        <Thumb item={item} onShow={mayShow ? () => setOpen("picture") : undefined} />
        <div className="min-w-0 flex-1">
          {open === "name" && mayEdit ? (
            <NameEditor item={item} typing={typing} onLeave={() => setOpen(null)} />
          ) : (
            <p className="wrap-anywhere">
              <bdi>{name}</bdi>
            </p>
          )}
          <p className="flex flex-wrap items-baseline gap-x-2 text-ink-3 text-s">
            <span>
              {t("card.attachment.about", {
                type: kindText(t, item.mediaType),
                size: format.fileSize(item.bytes),
              })}
            </span>
            {item.author === "" ? null : (
              <bdi>{t("card.attachment.by", { author: actorName(t, item.author) })}</bdi>
            )}
            <When at={item.at} />
          </p>
        </div>
        {item.isHere ? (
          <IconButton
            label={t("card.attachment.download", { name })}
            icon={<Download aria-hidden />}
            onClick={() => void download()}
          />
        ) : null}
        {mayEdit ? (
          <MenuButton label={t("card.attachment.actions", { name })} entries={entries} align="end" />
        ) : null}
      </div>
      <UnsavedText text={typing[0]} isOnDesk={false} />
      {item.isHere ? null : (
        <p className="rounded-m bg-warn-soft px-2.5 py-1.5 text-s text-warn forced-colors:border">
          <strong>{t("card.attachment.absent")}</strong> {t("card.attachment.absentHint")}
        </p>
      )}
      {open === "picture" ? (
        <PictureDialog item={item} onClose={() => setOpen(null)} onDownload={() => void download()} />
      ) : null}
    </li>
  );
}

function useDownload(item: Attached): () => Promise<void> {
  const { t } = useTranslation();
  const { queries, say } = useServices();
  return async () => {
    const bytes = await queries.blob(item.hash);
    if (!bytes) return;
    // Always as a file to be kept: no type that a browser would open in our own name.
    const blob = new Blob([new Uint8Array(bytes)], { type: "application/octet-stream" });
    saveFile({ name: item.name, blob });
    say(t("card.attachment.said.downloaded", { name: item.name }));
  };
}

/** A picture small, or a sign for what the file is. */
function Thumb({ item, onShow }: { item: Attached; onShow: (() => void) | undefined }): ReactElement {
  const { t } = useTranslation();
  const url = usePictureUrl(onShow ? item.hash : null, item.mediaType);
  const Icon = icons[attachmentKind(item.mediaType)];
  const look =
    "grid size-10 shrink-0 place-items-center overflow-hidden rounded-m border border-line bg-sunken";
  if (onShow === undefined || url === undefined)
    return (
      <span className={`${look} text-ink-3`}>
        <Icon aria-hidden size={18} />
      </span>
    );
  return (
    <button
      type="button"
      aria-label={t("card.attachment.preview", { name: item.name })}
      onClick={onShow}
      className={look}
    >
      <img src={url} alt="" className="size-full object-cover" />
    </button>
  );
}
