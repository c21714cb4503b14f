import type { ReactElement } from "react";
import { Markdown } from "@/ui/markdown/markdown";

/** What a person wrote of a row, as it was meant to look; nothing where there is nothing. */
export function described(text: string | undefined): ReactElement | null {
  return text === undefined || text.trim() === "" ? null : <Markdown text={text} />;
}
