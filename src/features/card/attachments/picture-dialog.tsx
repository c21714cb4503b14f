import { Download } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import type { Attached } from "@/storage/queries/attachments";
import { Button } from "@/ui/button";
import { LazyDialog } from "@/ui/lazy-dialog";
import { usePictureUrl } from "./use-picture-url";

/** A picture as large as the window lets it be. */
export function PictureDialog({
  item,
  onClose,
  onDownload,
}: {
  item: Attached;
  onClose: () => void;
  onDownload: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const url = usePictureUrl(item.hash, item.mediaType);
  return (
    <LazyDialog
      title={t("card.attachment.preview", { name: item.name })}
      size="l"
      onClose={onClose}
      footer={
        <>
          <Button icon={<Download aria-hidden />} onClick={onDownload}>
            {t("card.attachment.downloadEntry")}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t("common.close")}
          </Button>
        </>
      }
    >
      {url === undefined ? null : (
        <img src={url} alt={item.name} className="mx-auto max-h-[65vh] max-w-full rounded-m object-contain" />
      )}
    </LazyDialog>
  );
}
