import { type ReactElement, type RefObject, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

/**
 * Files that are dropped or pasted anywhere in the dialog around it. While some
 * hang over the dialog, it says so. A paste that holds words goes where words
 * go: a text copied from an office document brings a picture of itself along.
 */
export function FileDrop({
  words,
  onFiles,
}: {
  words: string;
  onFiles: (files: readonly [File, ...File[]], how: "drop" | "paste") => void;
}): ReactElement {
  const here = useRef<HTMLSpanElement>(null);
  const [over, setOver] = useState<Element | null>(null);
  useDropped(here, onFiles, setOver);
  return (
    <>
      <span ref={here} hidden />
      {over === null
        ? null
        : createPortal(
            <div
              aria-hidden
              className="pointer-events-none absolute inset-1 z-10 grid place-items-end justify-center rounded-l border-2 border-accent border-dashed pb-6"
            >
              <span className="rounded-m bg-accent px-3 py-1.5 font-medium text-on-accent">{words}</span>
            </div>,
            over,
          )}
    </>
  );
}

function useDropped(
  here: RefObject<HTMLElement | null>,
  onFiles: Parameters<typeof FileDrop>[0]["onFiles"],
  setOver: (over: Element | null) => void,
): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const dialog = here.current?.closest<HTMLElement>("[role=dialog]");
    if (!dialog) return;
    const hand = (data: DataTransfer | null, how: "drop" | "paste"): boolean => {
      const [first, ...rest] = data?.files ?? [];
      if (first) latest.current([first, ...rest], how);
      return first !== undefined;
    };
    const dragOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setOver(dialog);
    };
    const dragLeave = (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node && dialog.contains(event.relatedTarget))) setOver(null);
    };
    const drop = (event: DragEvent): void => {
      setOver(null);
      // Also what is no file must not make the browser leave the page.
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
      hand(event.dataTransfer, "drop");
    };
    const paste = (event: ClipboardEvent): void => {
      if (event.clipboardData?.types.includes("text/plain")) return;
      if (hand(event.clipboardData, "paste")) event.preventDefault();
    };
    dialog.addEventListener("dragover", dragOver);
    dialog.addEventListener("dragleave", dragLeave);
    dialog.addEventListener("drop", drop);
    dialog.addEventListener("paste", paste);
    return () => {
      dialog.removeEventListener("dragover", dragOver);
      dialog.removeEventListener("dragleave", dragLeave);
      dialog.removeEventListener("drop", drop);
      dialog.removeEventListener("paste", paste);
    };
  }, [here, setOver]);
}
