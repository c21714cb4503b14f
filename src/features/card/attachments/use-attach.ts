import { useState } from "react";
import type { NewFile } from "@/commands/attachment/attachment-commands";
import { attachmentCaps, capRefusal } from "@/domain/rules/attachment-caps";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { hashedFile } from "@/lib/hash";
import { useSheet } from "../sheet-context";

type How = "choose" | "drop" | "paste";

/** Attaches files to the card: what fits is added in one deed, what does not is refused in words, one by one. */
export function useAttach() {
  const { t } = useTranslation();
  const format = useFormat();
  const { act, notify, now, me } = useServices();
  const { card, frame, key } = useSheet();
  const [adding, setAdding] = useState(0);
  const refuse = (text: string) => notify({ kind: "error", text });
  const read = async (file: File, name: string): Promise<NewFile | null> => {
    // Asked before reading: what is refused anyway should not fill the memory first.
    const refusal = capRefusal([{ name, size: file.size }], { card: 0, workspace: 0 });
    if (refusal && file.size > attachmentCaps.file) {
      refuse(refusalText(t, format, refusal));
      return null;
    }
    try {
      return { name, mediaType: file.type, ...(await hashedFile(file)) };
    } catch {
      refuse(t("card.attachment.unreadable", { name }));
      return null;
    }
  };
  // The clipboard calls every picture « image.png ».
  const nameOf = (file: File, how: How): string => {
    if (how !== "paste") return file.name;
    const [ending = ""] = /\.\w{1,5}$/.exec(file.name) ?? [];
    const day = format.instantShort(now(), frame.project.timeZone).replaceAll("/", "-").replace(":", "h");
    return `${t("card.attachment.pasted", { day })}${ending}`;
  };
  const attach = async (files: readonly File[], how: How): Promise<void> => {
    setAdding((before) => before + files.length);
    try {
      const taken: NewFile[] = [];
      for (const file of files) {
        const one = await read(file, nameOf(file, how));
        if (one) taken.push(one);
      }
      if (taken.length === 0) return;
      await act(
        { type: "attachment/add", cardId: card.id, files: taken, author: me().name },
        t("card.attachment.said.added", { count: taken.length, key }),
      );
    } finally {
      setAdding((before) => before - files.length);
    }
  };
  return { adding, attach };
}
