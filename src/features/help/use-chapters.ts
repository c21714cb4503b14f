import { useEffect, useState } from "react";
import type { Language } from "@/i18n/language";
import type { Chapter } from "./chapter";

const none: readonly Chapter[] = [];

/** The chapters of the guide; none until their file is there. */
export function useChapters(language: Language): readonly Chapter[] {
  const [chapters, setChapters] = useState(none);
  useEffect(() => {
    let isLate = false;
    const file = language === "en" ? import("./chapters-en") : import("./chapters-fr");
    void file.then(
      (loaded) => {
        if (!isLate) setChapters(loaded.chapters);
      },
      // Without the guide the palette is still a palette.
      () => undefined,
    );
    return () => {
      isLate = true;
    };
  }, [language]);
  return chapters;
}
