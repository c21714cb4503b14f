import type { Translate } from "@/i18n/i18n";

type Kind = "image" | "pdf" | "text" | "archive" | "other";

/** What a file is, in one word that everybody knows; its own type is a browser's guess. */
export function attachmentKind(mediaType: string): Kind {
  if (mediaType.startsWith("image/")) return "image";
  if (mediaType === "application/pdf") return "pdf";
  if (mediaType.startsWith("text/")) return "text";
  return /zip|tar|7z|rar|compressed/.test(mediaType) ? "archive" : "other";
}

export function kindText(t: Translate, mediaType: string): string {
  return t(`card.attachment.type.${attachmentKind(mediaType)}`);
}

/** Pictures that are drawn here; the others, and whatever could hold a script, are only handed out. */
export function isPicture(mediaType: string): boolean {
  return /^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(mediaType);
}
